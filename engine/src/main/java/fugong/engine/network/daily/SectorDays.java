package fugong.engine.network.daily;

import java.util.Arrays;

/// The dynamic input-output model of [pichler2022], sector by sector, day by day.
///
/// Each day: labour and stocks limit output; orders repeat yesterday's demand and fill the gap in stock; what is
/// short is shared in proportion; stocks and workers follow. Workers present can fall at once, but return only at
/// the pace of hiring. The first computed day still has all workers: a shock meets the labour force at its end.
public final class SectorDays {

    private final SectorEconomy normal;
    private final ProductionFunction function;
    private final SectorPace pace;
    /// Input per unit of output, by user then input; likewise stocks and ratings.
    private final double[][] per;
    private final double[][] rating;
    private final double[][] stock;
    private final double[][] wanted;
    private final double[] workers;
    private double[] demand;
    private final double[] output;
    private final double[] inputLimit;

    public SectorDays(SectorEconomy normal, ProductionFunction function, SectorPace pace) {
        this.normal = normal;
        this.function = function;
        this.pace = pace;
        int n = normal.sectors();
        per = new double[n][n];
        rating = new double[n][n];
        stock = new double[n][n];
        wanted = new double[n][n];
        for (int user = 0; user < n; user++) {
            for (int input = 0; input < n; input++) {
                per[user][input] = normal.per(input, user);
                rating[user][input] = normal.rating()[input][user];
                wanted[user][input] = normal.stockDays()[user] * normal.flows()[input][user];
            }
            stock[user] = wanted[user].clone();
        }
        workers = new double[n];
        Arrays.fill(workers, 1);
        demand = normal.output().clone();
        output = normal.output().clone();
        inputLimit = new double[n];
    }

    /// Computes the next day under a shock.
    public void step(SectorShock shock) {
        int n = normal.sectors();
        double[][] orders = new double[n][n];
        double[] asked = consumption(shock);
        for (int user = 0; user < n; user++) {
            inputLimit[user] = function.limit(stock[user], per[user], rating[user], normal.output()[user]);
            for (int input = 0; input < n; input++) {
                double order = per[user][input] * demand[user]
                        + (wanted[user][input] - stock[user][input]) / pace.restockDays();
                orders[user][input] = order;
                asked[input] += order;
            }
        }
        double[] served = new double[n];
        for (int sector = 0; sector < n; sector++) {
            double capacity = workers[sector] * normal.output()[sector];
            output[sector] = Math.min(Math.min(capacity, inputLimit[sector]), asked[sector]);
            served[sector] = asked[sector] == 0 ? 1 : Math.min(1, output[sector] / asked[sector]);
        }
        demand = asked;
        for (int user = 0; user < n; user++) {
            for (int input = 0; input < n; input++) {
                double left =
                        stock[user][input] + orders[user][input] * served[input] - per[user][input] * output[user];
                stock[user][input] = Math.max(0, left);
            }
        }
        labour(shock);
    }

    /// Households spend part of what they save on shocked goods on the others.
    private double[] consumption(SectorShock shock) {
        int n = normal.sectors();
        double all = Arrays.stream(normal.household()).sum();
        double kept = 0;
        for (int sector = 0; sector < n; sector++) {
            kept += (1 - shock.household()[sector]) * normal.household()[sector];
        }
        double spent = all - pace.saved() * (all - kept);
        double[] asked = new double[n];
        for (int sector = 0; sector < n; sector++) {
            double part = kept == 0 ? 0 : (1 - shock.household()[sector]) * normal.household()[sector] / kept;
            asked[sector] = spent * part + (1 - shock.other()[sector]) * normal.other()[sector];
        }
        return asked;
    }

    private void labour(SectorShock shock) {
        for (int sector = 0; sector < workers.length; sector++) {
            if (normal.output()[sector] == 0) {
                continue;
            }
            double useful = Math.min(inputLimit[sector], demand[sector]) / normal.output()[sector];
            double change = useful - workers[sector];
            workers[sector] += change / (change > 0 ? pace.hireDays() : pace.fireDays());
            workers[sector] = Math.min(workers[sector], 1 - shock.labour()[sector]);
        }
    }

    public double output(int sector) {
        return output[sector];
    }

    /// Output of all sectors relative to normal.
    public double level() {
        return Arrays.stream(output).sum() / Arrays.stream(normal.output()).sum();
    }

    /// Stock of an input at a using sector, in its normal days.
    public double stock(int input, int user) {
        return stock[user][input];
    }
}
