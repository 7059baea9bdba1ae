package fugong.engine.network;

import java.util.SplittableRandom;

/// Seeded networks for laws: few sectors, random links, classes 1, ½ and 0.
public final class RandomNetworks {

    private RandomNetworks() {}

    public static SupplyData small(long seed) {
        var random = new SplittableRandom(seed);
        return of(random, 2 + random.nextInt(28), 1 + random.nextInt(6), 1 + random.nextInt(4));
    }

    public static SupplyData of(SplittableRandom random, int firms, int sectors, int linksPerFirm) {
        int[] sector = new int[firms];
        double[] output = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            sector[firm] = random.nextInt(sectors);
            output[firm] = 0.1 + random.nextDouble();
        }
        int links = firms * linksPerFirm;
        int[] supplier = new int[links];
        int[] buyer = new int[links];
        double[] amount = new double[links];
        for (int link = 0; link < links; link++) {
            // A skewed draw: low numbers are hubs.
            supplier[link] = (int) (firms * random.nextDouble() * random.nextDouble());
            buyer[link] = random.nextInt(firms);
            if (buyer[link] == supplier[link]) {
                buyer[link] = (buyer[link] + 1) % firms;
            }
            amount[link] = 0.05 + random.nextDouble();
        }
        double[][] criticality = new double[sectors][sectors];
        for (double[] row : criticality) {
            for (int user = 0; user < sectors; user++) {
                row[user] = random.nextInt(5) < 3 ? 1 : random.nextInt(2) * 0.5;
            }
        }
        return new SupplyData(sector, output, supplier, buyer, amount, criticality);
    }

    /// Some firms limited, at least one.
    public static double[] ability(SplittableRandom random, int firms, double share) {
        double[] ability = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            ability[firm] = random.nextDouble() < share ? random.nextDouble() : 1;
        }
        ability[random.nextInt(firms)] = 0.3;
        return ability;
    }
}
