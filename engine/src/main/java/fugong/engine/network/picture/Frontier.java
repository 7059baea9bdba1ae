package fugong.engine.network.picture;

import fugong.engine.network.Columns;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.Arrays;

/// Losses that follow a change along the links it really touches, and can be put back exactly.
///
/// Each slot keeps its loss; a firm whose own loss moves by more than the precision pushes the difference into the
/// slots it sells to, and only buyers bound there are looked at again. Every write is noted, so [#undo] restores
/// the same bits.
final class Frontier {

    /// A slot this close to its buyer's loss may be what binds it: the fixed point is known to about 1e-13.
    private static final double SLACK = 1e-11;

    final Rows rows;
    final Columns columns;
    final double keep;
    private final double finest;
    private double precision;
    private long patience;
    final double[] ownLoss;
    final double[] loss;
    final double[] slotLoss;
    private final double[] weight;
    private final boolean[] queued;
    private int[] queue = new int[1024];
    private int head;
    private int tail;
    private final Undo undo = new Undo();
    /// Firms looked at since the last mark, with repeats.
    int[] seen = new int[1024];
    int seenCount;
    /// Weighted loss gone since the last mark (negative when losses rose).
    double gain;
    long visits;

    Frontier(ProductionNetwork network, Terms terms, double[] ownLoss, double[] loss, double precision) {
        this.rows = network.rows();
        this.columns = network.columns();
        this.keep = terms.keep();
        this.weight = terms.weight();
        this.finest = precision;
        this.precision = precision;
        this.ownLoss = ownLoss.clone();
        this.loss = loss.clone();
        this.slotLoss = new double[rows.slots()];
        this.queued = new boolean[rows.firms()];
        for (int p = 0; p < slotLoss.length; p++) {
            slotLoss[p] = rows.criticality[p] == 0 ? 0 : rows.slotLoss(p, loss);
        }
    }

    /// From here on gains are counted; the changes stay.
    void markForGood() {
        mark();
        undo.keepNothing();
    }

    /// From here on changes can be undone and gains are counted.
    void mark() {
        undo.clear();
        seenCount = 0;
        gain = 0;
        visits = 0;
        precision = finest;
        patience = 20L * rows.links() + 3_000_000;
    }

    /// True when the way was so long that small differences were dropped: the caller should solve anew.
    boolean gaveUp() {
        return precision > finest;
    }

    void undo() {
        undo.back(loss, slotLoss, ownLoss);
    }

    /// Changes a firm's own limit and waits for [#settle].
    void setOwnLoss(int firm, double value) {
        undo.own(firm, ownLoss[firm]);
        ownLoss[firm] = value;
        add(firm);
    }

    /// Lets a slot have another loss (before 1 − σ), as if somebody else filled it, and waits for [#settle].
    void setSlot(int slot, double value) {
        undo.slot(slot, slotLoss[slot]);
        slotLoss[slot] = value;
        add(columns.buyer[slot]);
    }

    void add(int firm) {
        if (queued[firm]) {
            return;
        }
        queued[firm] = true;
        if (tail == queue.length) {
            if (head > queue.length / 2) {
                System.arraycopy(queue, head, queue, 0, tail - head);
                tail -= head;
                head = 0;
            } else {
                queue = Arrays.copyOf(queue, 2 * queue.length);
            }
        }
        queue[tail++] = firm;
    }

    /// Follows all waiting changes to their end.
    void settle() {
        while (head < tail) {
            int firm = queue[head++];
            queued[firm] = false;
            look(firm);
            if (visits > patience) {
                precision *= 100;
                patience += 5L * rows.links() + 10_000;
            }
        }
        head = 0;
        tail = 0;
    }

    private void look(int firm) {
        if (seenCount == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenCount);
        }
        seen[seenCount++] = firm;
        double now = Math.min(1, Math.max(ownLoss[firm], worstSlot(firm)));
        if (Math.abs(now - loss[firm]) > precision) {
            set(firm, now);
        }
    }

    double worstSlot(int firm) {
        double worst = 0;
        for (int p = rows.slotStart[firm], end = rows.slotStart[firm + 1]; p < end; p++) {
            if (rows.criticality[p] <= worst) {
                break;
            }
            worst = Math.max(worst, slotLoss[p]);
        }
        return worst * keep;
    }

    /// Sets a loss and lets the buyers know.
    void set(int firm, double now) {
        double change = now - loss[firm];
        undo.loss(firm, loss[firm]);
        loss[firm] = now;
        gain -= weight[firm] * change;
        int[] slot = columns.slot;
        double[] pull = columns.pull;
        int end = columns.outStart[firm + 1];
        visits += end - columns.outStart[firm];
        for (int at = columns.outStart[firm]; at < end; at++) {
            if (pull[at] == 0) {
                continue;
            }
            int p = slot[at];
            double before = slotLoss[p];
            double after = before + pull[at] * change;
            undo.slot(p, before);
            slotLoss[p] = after;
            int buyer = columns.to[at];
            boolean matters = change < 0
                    ? before * keep >= loss[buyer] - SLACK - precision
                    : after * keep > loss[buyer] + precision;
            if (matters) {
                add(buyer);
            }
        }
    }
}
