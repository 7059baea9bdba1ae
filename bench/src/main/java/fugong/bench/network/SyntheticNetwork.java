package fugong.bench.network;

import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import fugong.engine.network.RowsDraft;
import fugong.engine.network.SupplyData;
import java.util.SplittableRandom;

/// Seeded networks with heavy-tailed sizes and customers: 63 sectors, a Poisson number of suppliers per firm, input
/// sectors by a random table, suppliers within a sector in proportion to size (Pareto 1.15).
final class SyntheticNetwork {

    static final int SECTORS = 63;
    private static final int INPUTS = 14;

    private final SplittableRandom random;
    private final int firms;
    private final double meanLinks;

    SyntheticNetwork(int firms, long links, long seed) {
        this.random = new SplittableRandom(seed);
        this.firms = firms;
        this.meanLinks = (double) links / firms;
    }

    /// A network as it comes from a register: no useful order of firms; the assembly finds one.
    ProductionNetwork shuffled() {
        int[] sector = new int[firms];
        double[] size = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            sector[firm] = (int) (SECTORS * Math.pow(random.nextDouble(), 1.5));
            size[firm] = Math.min(5.0 * firms, Math.pow(1 - random.nextDouble(), -1 / 1.15));
        }
        return NetworkAssembly.hubsFirst(links(sector, size));
    }

    private SupplyData links(int[] sector, double[] size) {
        var bySector = new BySector(sector, size);
        int[][] inputs = inputs();
        int[] count = new int[firms];
        int total = 0;
        for (int firm = 0; firm < firms; firm++) {
            count[firm] = Math.max(1, poisson());
            total += count[firm];
        }
        int[] supplier = new int[total];
        int[] buyer = new int[total];
        double[] amount = new double[total];
        // A tenth of a firm's size is sold to final users, on top of what other firms buy.
        double[] output = java.util.Arrays.stream(size).map(one -> 0.1 * one).toArray();
        int at = 0;
        for (int firm = 0; firm < firms; firm++) {
            for (int i = 0; i < count[firm]; i++) {
                int from = bySector.draw(inputs[sector[firm]][skewed()], random);
                if (from == firm) {
                    continue;
                }
                supplier[at] = from;
                buyer[at] = firm;
                amount[at] = size[firm] * 0.5 / count[firm] * (0.5 + random.nextDouble());
                output[from] += amount[at++];
            }
        }
        return new SupplyData(
                sector,
                output,
                java.util.Arrays.copyOf(supplier, at),
                java.util.Arrays.copyOf(buyer, at),
                java.util.Arrays.copyOf(amount, at),
                criticality());
    }

    /// Rows only, written straight into their final arrays: for sizes where nothing else fits. Firms are numbered
    /// by falling size, suppliers drawn by the same law as [#shuffled] but without sectors of firms; 3 slots per
    /// firm.
    Rows direct(int linksPerFirm) {
        var draft = RowsDraft.sharesOnly(firms, Math.multiplyExact(firms, linksPerFirm), Math.multiplyExact(3, firms));
        double[] classes = {1, 0.5, 0};
        for (int firm = 0; firm < firms; firm++) {
            int left = linksPerFirm;
            for (int slot = 0; slot < 3; slot++) {
                int links = slot == 2 ? left : linksPerFirm / 3;
                left -= links;
                draft.slot(random.nextInt(SECTORS), classes[slot], 1);
                for (int link = 0; link < links; link++) {
                    double u = random.nextDouble();
                    draft.link((int) (firms * u * u * u), 1.0 / links);
                }
            }
            draft.endFirm();
        }
        return draft.rows();
    }

    double[] ability(double share) {
        double[] ability = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            ability[firm] = random.nextDouble() < share ? 0.1 + 0.8 * random.nextDouble() : 1;
        }
        return ability;
    }

    private int[][] inputs() {
        int[][] inputs = new int[SECTORS][INPUTS];
        for (int[] row : inputs) {
            for (int i = 0; i < INPUTS; i++) {
                row[i] = random.nextInt(SECTORS);
            }
        }
        return inputs;
    }

    private int skewed() {
        double u = random.nextDouble();
        return (int) (INPUTS * u * u);
    }

    private static double[][] criticality() {
        // Seeded apart, so that every size has the same table: 2 in 6 essential, 2 in 6 important, 2 in 6
        // neither.
        var own = new SplittableRandom(20200210);
        double[][] table = new double[SECTORS][SECTORS];
        for (double[] row : table) {
            for (int user = 0; user < SECTORS; user++) {
                row[user] = 0.5 * own.nextInt(3);
            }
        }
        return table;
    }

    private int poisson() {
        double limit = Math.exp(-meanLinks);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /// Firms of one sector side by side with their sizes added up.
    private static final class BySector {
        private final int[] start = new int[SECTORS + 1];
        private final int[] firm;
        private final double[] upTo;

        BySector(int[] sector, double[] size) {
            firm = new int[sector.length];
            upTo = new double[sector.length];
            for (int of : sector) {
                start[of + 1]++;
            }
            for (int i = 0; i < SECTORS; i++) {
                start[i + 1] += start[i];
            }
            int[] next = start.clone();
            for (int i = 0; i < sector.length; i++) {
                firm[next[sector[i]]++] = i;
            }
            for (int i = 0; i < SECTORS; i++) {
                double sum = 0;
                for (int at = start[i]; at < start[i + 1]; at++) {
                    sum += size[firm[at]];
                    upTo[at] = sum;
                }
            }
        }

        int draw(int sector, SplittableRandom random) {
            int from = start[sector];
            int to = start[sector + 1];
            if (from == to) {
                return firm[random.nextInt(firm.length)];
            }
            int at = java.util.Arrays.binarySearch(upTo, from, to, random.nextDouble() * upTo[to - 1]);
            return firm[Math.min(to - 1, at < 0 ? -at - 1 : at)];
        }
    }
}
