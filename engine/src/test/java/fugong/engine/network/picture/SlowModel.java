package fugong.engine.network.picture;

import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;

/// The model as it is written on the page, without any cleverness: all firms at once, again and again.
final class SlowModel {

    private SlowModel() {}

    /// Greatest levels below the abilities.
    static double[] greatest(ProductionNetwork network, double[] ability, double sigma) {
        return iterate(network, ability, sigma, ability);
    }

    /// The levels reached from a starting point.
    static double[] iterate(ProductionNetwork network, double[] ability, double sigma, double[] from) {
        Rows rows = network.rows();
        double[] h = from.clone();
        for (int sweep = 0; sweep < 200_000; sweep++) {
            double[] next = new double[h.length];
            double most = 0;
            for (int firm = 0; firm < h.length; firm++) {
                double worst = 0;
                for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                    double loss = 0;
                    for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                        loss += rows.share[link] * (1 - h[rows.supplier[link]]);
                    }
                    worst = Math.max(worst, rows.criticality[p] * (1 - sigma) * loss);
                }
                next[firm] = Math.max(0, Math.min(ability[firm], 1 - worst));
                most = Math.max(most, Math.abs(next[firm] - h[firm]));
            }
            h = next;
            if (most < 1e-15) {
                return h;
            }
        }
        return h;
    }

    static double total(ProductionNetwork network, double[] h) {
        double sum = 0;
        double[] weight = network.outputShares();
        for (int firm = 0; firm < h.length; firm++) {
            sum += weight[firm] * h[firm];
        }
        return sum;
    }
}
