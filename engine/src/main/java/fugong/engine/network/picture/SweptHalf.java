package fugong.engine.network.picture;

import fugong.engine.network.Rows;

/// Losses as one hand sees them while it sweeps its half of the firms.
///
/// For each firm, [#due] says when it must be looked at in full again: no other slot than the binding one can bind
/// before what firms rose at most has passed that mark.
final class SweptHalf {

    private final Rows rows;
    private final double keep;
    final double[] loss;
    private final int[] cause;
    private final float[] due;
    /// How often a firm changed its binding slot.
    long rebound;

    SweptHalf(Rows rows, double keep, double[] loss, int[] cause, float[] due) {
        this.rows = rows;
        this.keep = keep;
        this.loss = loss;
        this.cause = cause;
        this.due = due;
    }

    /// Lets the other half know the losses of some firms.
    void copy(SweptHalf other, int[] firms) {
        if (other != this) {
            for (int firm : firms) {
                other.loss[firm] = loss[firm];
            }
        }
    }

    /// A sweep over firms side by side; returns the highest rise.
    double full(double risen, int from, int to) {
        double most = 0;
        for (int firm = from; firm < to; firm++) {
            double rise = risen < due[firm] ? follow(firm) : look(risen, firm);
            most = Math.max(most, rise);
        }
        return most;
    }

    /// A sweep over the binding slots of a part of the list; returns the highest rise.
    double follow(int[] list, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, follow(list[i]));
        }
        return most;
    }

    /// Lets a firm's loss rise with its binding slot.
    private double follow(int firm) {
        int p = cause[firm];
        if (p < 0) {
            return 0;
        }
        double now = slotLoss(p) * (rows.criticality[p] * keep);
        double rise = now - loss[firm];
        if (rise <= FixedPoint.STEP) {
            return 0;
        }
        loss[firm] = Math.min(1, now);
        return rise;
    }

    private double slotLoss(int slot) {
        int[] supplier = rows.supplier;
        double[] share = rows.share;
        double sum = 0;
        for (int link = rows.linkStart[slot], last = rows.linkStart[slot + 1]; link < last; link++) {
            sum += share[link] * loss[supplier[link]];
        }
        return sum;
    }

    /// Lets a firm's loss rise to its worst slot, and notes how far below the second worst lies.
    private double look(double risen, int firm) {
        double mine = loss[firm];
        double worst = mine;
        double first = -1;
        double second = -1;
        int at = -1;
        for (int p = rows.slotStart[firm], end = rows.slotStart[firm + 1]; p < end; p++) {
            double weight = rows.criticality[p] * keep;
            if (weight <= worst) {
                break; // no loss above the weight is possible, and the weights fall
            }
            double slot = slotLoss(p) * weight;
            if (slot > first) {
                second = first;
                first = slot;
                at = p;
            } else if (slot > second) {
                second = slot;
            }
            worst = Math.max(worst, slot);
        }
        double rise = worst - mine;
        if (rise > FixedPoint.STEP) {
            loss[firm] = Math.min(1, worst);
            rebound += cause[firm] == at ? 0 : 1;
            cause[firm] = at;
        }
        double other = at == cause[firm] ? second : first;
        due[firm] = other < 0 ? Float.MAX_VALUE : (float) ((risen + (worst - other) / keep) * (1 - 1e-7));
        return rise > FixedPoint.STEP ? rise : 0;
    }
}
