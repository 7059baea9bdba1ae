package fugong.engine.network.risk;

import java.util.Arrays;

/// How much a small loss at a firm matters per link it would be passed along, relative to the mean firm.
///
/// A few steps of the adjoint (weight of the firm, of its neighbours, of theirs …) over the number of links.
/// Differences are dropped where difference × importance is small: a shop's hundredth matters less than a hub's.
final class Importance {

    private static final int STEPS = 12;

    private Importance() {}

    static double[] down(Exposure exposure, double[] weight) {
        return of(exposure.downStart, exposure.downBuyer, exposure.downShare, weight);
    }

    static double[] up(Exposure exposure, double[] weight) {
        return of(exposure.upStart, exposure.upSupplier, exposure.upShare, weight);
    }

    private static double[] of(int[] start, int[] to, double[] share, double[] weight) {
        int firms = weight.length;
        double[] reach = weight.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] next = weight.clone();
            for (int firm = 0; firm < firms; firm++) {
                for (int at = start[firm]; at < start[firm + 1]; at++) {
                    next[firm] += share[at] * reach[to[at]];
                }
            }
            reach = next;
        }
        for (int firm = 0; firm < firms; firm++) {
            reach[firm] /= 1 + start[firm + 1] - start[firm];
        }
        double mean = Math.max(1e-300, Arrays.stream(reach).sum() / firms);
        for (int firm = 0; firm < firms; firm++) {
            reach[firm] /= mean;
        }
        return reach;
    }
}
