package fugong.engine.network.daily;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A second, slow day-by-day model after [inoue2019], written from the description of the published rule 2, to find
/// out what the published figures contain.
///
/// Everything is summed in the order of firms, as the authors' program does, because the published filling decides
/// by differences of 10⁻²⁰: rounding of the last digit is enough to change who is served.
final class PublishedDays {

    /// How orders are filled.
    enum Filling {
        /// Rounds raise a common level of the normal order. Each round's need counts final users and customers that
        /// ordered nothing although they take no part any more: that much is lost.
        PUBLISHED(1e-20),
        /// Only who still lacks something counts: goods are conserved.
        CONSERVING(1e-12);

        private final double nothing;

        Filling(double nothing) {
            this.nothing = nothing;
        }
    }

    private static final double COVER = 15;
    private static final double PACE = 1.0 / 6;

    private final Filling filling;
    private final int[] sector;
    private final double[][] normal; // [buyer][supplier]
    private final double[][] stock;
    private final double[][] arriving;
    private final int[][] suppliers;
    private final int[][] customers;
    private final double[] finalDemand;
    private final double[] damage;
    private final double[] output;
    private double[] production;
    double finalSales;
    double lost;

    /// @param normal buyer by supplier, per day
    PublishedDays(int[] sector, double[][] normal, double[] finalDemand, double[] damage, Filling filling) {
        int firms = sector.length;
        this.filling = filling;
        this.sector = sector;
        this.normal = normal;
        this.finalDemand = finalDemand;
        this.damage = damage;
        this.stock = new double[firms][firms];
        this.arriving = new double[firms][];
        this.suppliers = new int[firms][];
        this.customers = new int[firms][];
        this.output = finalDemand.clone();
        for (int firm = 0; firm < firms; firm++) {
            int me = firm;
            Arrays.setAll(stock[me], other -> COVER * normal[me][other]);
            arriving[me] = normal[me].clone();
            suppliers[me] = others(firms, other -> normal[me][other] > 0);
            customers[me] = others(firms, other -> normal[other][me] > 0);
            double ordered = 0;
            for (int customer : customers[me]) {
                ordered += normal[customer][me];
            }
            output[me] += ordered;
        }
        this.production = output.clone();
    }

    private static int[] others(int firms, java.util.function.IntPredicate linked) {
        return java.util.stream.IntStream.range(0, firms).filter(linked).toArray();
    }

    void step() {
        int firms = sector.length;
        double[][] order = new double[firms][firms];
        for (int buyer = 0; buyer < firms; buyer++) {
            useAndOrder(buyer, order[buyer]);
        }
        double[] made = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            double ordered = 0;
            for (int customer : customers[firm]) {
                ordered += order[customer][firm];
            }
            double demand = finalDemand[firm] + ordered;
            made[firm] = Math.min(Math.min(output[firm] * (1 - damage[firm]), limit(firm)), demand);
        }
        production = made;
        finalSales = 0;
        lost = 0;
        for (int firm = 0; firm < firms; firm++) {
            fill(firm, order);
        }
    }

    /// Stock of one sector is used in proportion to what is there; orders follow use and the gap to the wanted
    /// stock.
    private void useAndOrder(int buyer, double[] order) {
        double[] need = bySector(buyer, normal[buyer]);
        double[] held = bySector(buyer, stock[buyer]);
        for (int s : suppliers[buyer]) {
            int k = sector[s];
            double used = held[k] == 0 ? 0 : production[buyer] / output[buyer] * (need[k] / held[k]);
            stock[buyer][s] = Math.max(0, stock[buyer][s] + arriving[buyer][s] - stock[buyer][s] * used);
            double normalUse = normal[buyer][s] * production[buyer] / output[buyer];
            double wanted = COVER * normal[buyer][s] * production[buyer] / output[buyer];
            order[s] = Math.max(0, normalUse + PACE * (wanted - stock[buyer][s]));
        }
    }

    private double[] bySector(int buyer, double[] amount) {
        double[] sum = new double[Arrays.stream(sector).max().orElse(0) + 1];
        for (int s : suppliers[buyer]) {
            sum[sector[s]] += amount[s];
        }
        return sum;
    }

    private double limit(int buyer) {
        double[] need = bySector(buyer, normal[buyer]);
        double[] held = bySector(buyer, stock[buyer]);
        double limit = Double.POSITIVE_INFINITY;
        for (int s : suppliers[buyer]) {
            limit = Math.min(limit, held[sector[s]] / need[sector[s]] * output[buyer]);
        }
        return limit;
    }

    /// One claimant of a supplier: a customer or, last in the list, the final users.
    private static final class Claim {
        final double normal;
        double lacks;
        double got;
        boolean counts = true;

        Claim(double ordered, double normal) {
            this.normal = normal;
            this.lacks = ordered / normal;
        }
    }

    private void fill(int supplier, double[][] order) {
        var claims = new ArrayList<Claim>();
        for (int customer : customers[supplier]) {
            claims.add(new Claim(order[customer][supplier], normal[customer][supplier]));
        }
        var users = new Claim(finalDemand[supplier], finalDemand[supplier]);
        claims.add(users);
        rounds(claims, users, production[supplier]);
        double given = users.got * finalDemand[supplier];
        finalSales += given;
        for (int i = 0; i < customers[supplier].length; i++) {
            Claim claim = claims.get(i);
            arriving[customers[supplier][i]][supplier] = claim.got * claim.normal;
            given += claim.got * claim.normal;
        }
        lost += production[supplier] - given;
    }

    private void rounds(List<Claim> claims, Claim users, double left) {
        while (left > filling.nothing) {
            if (filling == Filling.CONSERVING) {
                claims.forEach(claim -> claim.counts = claim.lacks > filling.nothing);
            }
            double level = claims.stream()
                    .filter(claim -> claim.counts && claim.lacks > filling.nothing)
                    .mapToDouble(claim -> claim.lacks)
                    .min()
                    .orElse(-1);
            if (level < 0) {
                return;
            }
            double need = 0;
            for (Claim claim : claims) {
                // The published rule goes on counting final users after they are served.
                boolean counted = claim.counts || claim == users && filling == Filling.PUBLISHED;
                need += counted ? level * claim.normal : 0;
            }
            if (left <= need) {
                share(claims, left);
                return;
            }
            for (Claim claim : claims) {
                // Who ordered nothing is not looked at for the level, but still gets it once.
                if (claim.counts && (claim != users || claim.lacks > 0)) {
                    claim.lacks -= level;
                    claim.got += level;
                    if (claim.lacks <= filling.nothing) {
                        claim.lacks = 0;
                        claim.counts = false;
                    }
                }
            }
            left -= need;
        }
    }

    private static void share(List<Claim> claims, double left) {
        double lacking = 0;
        for (Claim claim : claims) {
            lacking += claim.counts && claim.lacks > 0 ? claim.normal : 0;
        }
        for (Claim claim : claims) {
            claim.got += claim.counts && claim.lacks > 0 ? left / lacking : 0;
        }
    }

    double totalProduction() {
        return Arrays.stream(production).sum();
    }
}
