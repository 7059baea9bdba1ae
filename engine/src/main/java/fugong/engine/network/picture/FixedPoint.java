package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;

/// The least losses that satisfy every slot: loss = max(own loss, (1 − σ) κ Σ λ loss of suppliers), from below.
///
/// Modified policy iteration: a full sweep finds for each firm the slot that binds; a few cheap sweeps follow that
/// go through binding slots only (a third of the links); then a full sweep again, until nothing rises. All sweeps
/// are Gauss-Seidel and monotone from below, hence end in the *least* loss, the greatest fixed point of the package
/// page. Two halves of the firms are swept side by side, each with its own copy of the other half's last values, so
/// that the bits do not depend on how many hands work. Where sweeps crawl (σ = 0, long cycles) [SlowParts] takes
/// over.
final class FixedPoint {

    /// A rise below this is rounding; without it a unit-gain cycle could creep upwards for ever.
    static final double STEP = 1e-15;

    private static final double DONE = 2e-14;
    private static final int PATIENCE = 24;
    private static final int SMALL = 1 << 16;

    private final Rows rows;
    private final double keep;
    private final double[] ownLoss;
    private final Hands hands;
    private final int middle;
    private final double[] left;
    private final double[] right;
    /// Slot of the last rise; −1 while the firm stands at its own limit.
    private final int[] cause;

    int fullSweeps;
    int bindingSweeps;
    int slowRounds;

    FixedPoint(Rows rows, double keep, double[] ownLoss, Hands hands) {
        this.rows = rows;
        this.keep = keep;
        this.ownLoss = ownLoss;
        this.hands = hands;
        this.middle = rows.firms() < SMALL ? rows.firms() : rows.middle();
        this.left = ownLoss.clone();
        this.right = middle == rows.firms() ? left : ownLoss.clone();
        this.cause = new int[rows.firms()];
        java.util.Arrays.fill(cause, -1);
    }

    double[] solve() {
        double before = 1;
        while (keep > 0) {
            double rise = sweep(false);
            fullSweeps++;
            if (finished(rise, before)) {
                break;
            }
            if (fullSweeps >= PATIENCE) {
                var slow = new SlowParts(rows, keep, ownLoss, left, cause);
                slowRounds = slow.finish();
                break;
            }
            before = rise;
            bindingSweeps(rise);
        }
        return left;
    }

    int[] cause() {
        return cause;
    }

    /// What is still to come is about rise · r / (1 − r) when the rise shrinks by r.
    private static boolean finished(double rise, double before) {
        double ratio = Math.min(0.999, rise / before);
        return rise <= 2 * STEP || rise * ratio / (1 - ratio) < DONE && rise < DONE;
    }

    private void bindingSweeps(double rise) {
        for (int i = 0; i < 8; i++) {
            bindingSweeps++;
            if (sweep(true) < 0.05 * rise) {
                return;
            }
        }
    }

    private double sweep(boolean bindingOnly) {
        if (middle == rows.firms()) {
            return half(left, 0, middle, bindingOnly);
        }
        double[] rises = new double[2];
        hands.both(
                () -> rises[0] = half(left, 0, middle, bindingOnly),
                () -> rises[1] = half(right, middle, rows.firms(), bindingOnly));
        System.arraycopy(left, 0, right, 0, middle);
        System.arraycopy(right, middle, left, middle, rows.firms() - middle);
        return Math.max(rises[0], rises[1]);
    }

    private double half(double[] loss, int from, int to, boolean bindingOnly) {
        return bindingOnly ? binding(rows, keep, loss, cause, from, to) : full(rows, keep, loss, cause, from, to);
    }

    private static double full(Rows rows, double keep, double[] loss, int[] cause, int from, int to) {
        int[] slotStart = rows.slotStart;
        int[] linkStart = rows.linkStart;
        float[] criticality = rows.criticality;
        int[] supplier = rows.supplier;
        double[] share = rows.share;
        double most = 0;
        for (int firm = from; firm < to; firm++) {
            double worst = loss[firm];
            int at = -1;
            for (int p = slotStart[firm], end = slotStart[firm + 1]; p < end; p++) {
                double weight = criticality[p] * keep;
                if (weight <= worst) {
                    break; // no loss above the weight is possible, and the weights fall
                }
                double sum = 0;
                for (int link = linkStart[p], last = linkStart[p + 1]; link < last; link++) {
                    sum += share[link] * loss[supplier[link]];
                }
                sum *= weight;
                if (sum > worst) {
                    worst = sum;
                    at = p;
                }
            }
            double rise = worst - loss[firm];
            if (rise > STEP) {
                loss[firm] = Math.min(1, worst);
                cause[firm] = at;
                most = Math.max(most, rise);
            }
        }
        return most;
    }

    private static double binding(Rows rows, double keep, double[] loss, int[] cause, int from, int to) {
        int[] linkStart = rows.linkStart;
        float[] criticality = rows.criticality;
        int[] supplier = rows.supplier;
        double[] share = rows.share;
        double most = 0;
        for (int firm = from; firm < to; firm++) {
            int p = cause[firm];
            if (p < 0) {
                continue;
            }
            double sum = 0;
            for (int link = linkStart[p], last = linkStart[p + 1]; link < last; link++) {
                sum += share[link] * loss[supplier[link]];
            }
            sum *= criticality[p] * keep;
            double rise = sum - loss[firm];
            if (rise > STEP) {
                loss[firm] = Math.min(1, sum);
                most = Math.max(most, rise);
            }
        }
        return most;
    }
}
