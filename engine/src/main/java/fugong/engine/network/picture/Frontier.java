package fugong.engine.network.picture;

import fugong.engine.network.Columns;
import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.Arrays;

/// Losses that follow a change along the links it really touches, and can be put back exactly.
///
/// Each slot keeps its loss; a firm whose own loss moves by more than the precision pushes the difference into the
/// slots it sells to, and only buyers bound there are looked at again. Buyers with many customers of their own hear
/// of it at once; the many small ones, on whom little depends, only when the large ones have come to rest, and in
/// rounds: two halves of them, so that two hands can work and the bits do not depend on it. Every write is noted,
/// so [#undo] restores the same bits.
final class Frontier {

    /// A slot this close to its buyer's loss may be what binds it: the fixed point is known to about 1e-13.
    private static final double SLACK = 1e-11;
    /// One firm in so many counts as large: the network numbers firms with many customers first.
    private static final int LARGE = 8;
    /// Below this two hands cost more than they give.
    private static final int FEW = 512;

    final Rows rows;
    final Columns columns;
    final double keep;
    private final Hands hands;
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
    private final int large;
    private final Half left;
    private final Half right;
    /// Firms whose small buyers have not heard of everything, the first link to such a buyer, and what is untold.
    private int[] late = new int[1024];
    private int[] lateFrom = new int[1024];
    private int lateCount;
    private final boolean[] isLate;
    private final double[] untold;
    private final Undo undo = new Undo();
    /// Firms looked at since the last mark, with repeats.
    int[] seen = new int[1024];
    int seenCount;
    /// Weighted loss gone since the last mark (negative when losses rose).
    double gain;
    long visits;

    Frontier(ProductionNetwork network, Terms terms, double[] ownLoss, double[] loss, double precision, Hands hands) {
        this.rows = network.rows();
        this.columns = network.columns();
        this.keep = terms.keep();
        this.weight = terms.weight();
        this.hands = hands;
        this.finest = precision;
        this.precision = precision;
        this.ownLoss = ownLoss.clone();
        this.loss = loss.clone();
        this.slotLoss = new double[rows.slots()];
        int firms = rows.firms();
        this.queued = new boolean[firms];
        this.isLate = new boolean[firms];
        this.untold = new double[firms];
        this.large = firms / LARGE;
        int middle = (large + firms) / 2;
        this.left = new Half(large, middle);
        this.right = new Half(middle, firms);
        int half = slotLoss.length / 2;
        hands.both(() -> sumUp(0, half), () -> sumUp(half, slotLoss.length));
    }

    private void sumUp(int from, int to) {
        for (int p = from; p < to; p++) {
            slotLoss[p] = rows.criticality[p] == 0 ? 0 : rows.slotLoss(p, loss);
        }
    }

    /// From here on gains are counted; the changes stay.
    void markForGood() {
        mark();
        undo.keepNothing();
        left.undo.keepNothing();
        right.undo.keepNothing();
    }

    /// From here on changes can be undone and gains are counted.
    void mark() {
        undo.clear();
        left.undo.clear();
        right.undo.clear();
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
        if (firm >= large) {
            (firm < right.from ? left : right).add(firm);
        } else if (!queued[firm]) {
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
    }

    /// Follows all waiting changes to their end.
    void settle() {
        settleLarge();
        while (lateCount + left.count + right.count > 0) {
            round();
            settleLarge();
        }
    }

    private void settleLarge() {
        while (head < tail) {
            int firm = queue[head++];
            queued[firm] = false;
            see(firm);
            double now = state(firm);
            if (Math.abs(now - loss[firm]) > precision) {
                set(firm, now);
            }
            hurry();
        }
        head = 0;
        tail = 0;
    }

    private void hurry() {
        if (visits > patience) {
            precision *= 100;
            patience += 5L * rows.links() + 10_000;
        }
    }

    /// Small buyers hear all that is untold and are looked at; then the large ones hear what came of it.
    private void round() {
        if (lateCount + left.count + right.count < FEW) {
            left.work();
            right.work();
        } else {
            hands.both(left::work, right::work);
        }
        for (int i = 0; i < lateCount; i++) {
            untold[late[i]] = 0;
            isLate[late[i]] = false;
        }
        lateCount = 0;
        finish(left);
        finish(right);
        hurry();
    }

    private void finish(Half half) {
        visits += half.visits;
        undo.take(half.undo);
        for (int i = 0; i < half.looked; i++) {
            see(half.queue[i]);
        }
        for (int i = 0; i < half.changes; i++) {
            tell(half.changed[i], half.change[i]);
        }
    }

    private void see(int firm) {
        if (seenCount == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenCount);
        }
        seen[seenCount++] = firm;
    }

    private double state(int firm) {
        return Math.min(1, Math.max(ownLoss[firm], worstSlot(firm)));
    }

    double worstSlot(int firm) {
        double worst = 0;
        for (int p = rows.slotStart[firm], end = rows.slotStart[firm + 1]; p < end; p++) {
            worst = Math.max(worst, slotLoss[p]);
        }
        return worst * keep;
    }

    /// Sets a loss and lets the buyers know.
    void set(int firm, double now) {
        double change = now - loss[firm];
        undo.loss(firm, loss[firm]);
        loss[firm] = now;
        tell(firm, change);
    }

    /// Large buyers hear of a change at once, small ones later.
    private void tell(int firm, double change) {
        gain -= weight[firm] * change;
        int[] slot = columns.slot;
        double[] pull = columns.pull;
        int smallSlot = rows.slotStart[large];
        int at = columns.outStart[firm];
        int end = columns.outStart[firm + 1];
        for (; at < end && slot[at] < smallSlot; at++) {
            visits++;
            if (pull[at] != 0) {
                int p = slot[at];
                double before = slotLoss[p];
                undo.slot(p, before);
                slotLoss[p] = before + pull[at] * change;
                if (matters(columns.to[at], before, pull[at] * change)) {
                    add(columns.to[at]);
                }
            }
        }
        if (at < end) {
            untold[firm] += change;
            later(firm, at);
        }
    }

    private boolean matters(int buyer, double before, double change) {
        return change < 0
                ? before * keep >= loss[buyer] - SLACK - precision
                : (before + change) * keep > loss[buyer] + precision;
    }

    private void later(int firm, int from) {
        if (isLate[firm]) {
            return;
        }
        isLate[firm] = true;
        if (lateCount == late.length) {
            late = Arrays.copyOf(late, 2 * lateCount);
            lateFrom = Arrays.copyOf(lateFrom, 2 * lateCount);
        }
        lateFrom[lateCount] = from;
        late[lateCount++] = firm;
    }

    /// One half of the small buyers. Slots are written in blocks without branches, so that the processor keeps many
    /// visits to random places under way at once.
    private final class Half {
        private static final int BLOCK = 1024;

        private final int from;
        private final int fromSlot;
        private final int toSlot;
        private final Undo undo = new Undo();
        private int[] queue = new int[1024];
        private int count;
        private int looked;
        private int[] changed = new int[1024];
        private double[] change = new double[1024];
        private int changes;
        private long visits;
        private final int[] slots = new int[BLOCK];
        private final int[] buyers = new int[BLOCK];
        private final double[] moves = new double[BLOCK];
        private final double[] before = new double[BLOCK];
        private int waiting;

        Half(int from, int to) {
            this.from = from;
            this.fromSlot = rows.slotStart[from];
            this.toSlot = rows.slotStart[to];
        }

        void add(int firm) {
            if (queued[firm]) {
                return;
            }
            queued[firm] = true;
            if (count == queue.length) {
                queue = Arrays.copyOf(queue, 2 * count);
            }
            queue[count++] = firm;
        }

        void work() {
            visits = 0;
            boolean first = this == left;
            for (int i = 0; i < lateCount; i++) {
                if (first) {
                    hearUpwards(lateFrom[i], columns.outStart[late[i] + 1], untold[late[i]]);
                } else {
                    hearDownwards(lateFrom[i], columns.outStart[late[i] + 1], untold[late[i]]);
                }
            }
            write();
            look();
        }

        private void hearUpwards(int start, int end, double moved) {
            for (int at = start; at < end && columns.slot[at] < toSlot; at++) {
                hear(at, moved);
            }
        }

        private void hearDownwards(int start, int end, double moved) {
            for (int at = end - 1; at >= start && columns.slot[at] >= fromSlot; at--) {
                hear(at, moved);
            }
        }

        private void hear(int at, double moved) {
            visits++;
            double pull = columns.pull[at];
            if (pull == 0) {
                return;
            }
            slots[waiting] = columns.slot[at];
            buyers[waiting] = columns.to[at];
            moves[waiting++] = pull * moved;
            if (waiting == BLOCK) {
                write();
            }
        }

        private void write() {
            for (int i = 0; i < waiting; i++) {
                double old = slotLoss[slots[i]];
                before[i] = old;
                slotLoss[slots[i]] = old + moves[i];
            }
            for (int i = 0; i < waiting; i++) {
                undo.slot(slots[i], before[i]);
                if (matters(buyers[i], before[i], moves[i])) {
                    add(buyers[i]);
                }
            }
            waiting = 0;
        }

        private void look() {
            changes = 0;
            for (int i = 0; i < count; i++) {
                int firm = queue[i];
                queued[firm] = false;
                double now = state(firm);
                double moved = now - loss[firm];
                if (Math.abs(moved) > precision) {
                    undo.loss(firm, loss[firm]);
                    loss[firm] = now;
                    note(firm, moved);
                }
            }
            looked = count;
            count = 0;
        }

        private void note(int firm, double moved) {
            if (changes == changed.length) {
                changed = Arrays.copyOf(changed, 2 * changes);
                change = Arrays.copyOf(change, 2 * changes);
            }
            changed[changes] = firm;
            change[changes++] = moved;
        }
    }
}
