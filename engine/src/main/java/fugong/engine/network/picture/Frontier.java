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
/// rounds of two halves ([SmallBuyers]). Every write is noted, so [#undo] restores the same bits.
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
    double precision;
    private long patience;
    final double[] ownLoss;
    final double[] loss;
    final double[] slotLoss;
    final double[] weight;
    final boolean[] queued;
    private int[] queue = new int[1024];
    private int head;
    private int tail;
    final int large;
    final SmallBuyers left;
    final SmallBuyers right;
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
        this.left = new SmallBuyers(this, large);
        this.right = new SmallBuyers(this, middle);
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
        while (lateCount + left.work() + right.work() > 0) {
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
        boolean few = lateCount + left.work() + right.work() < FEW;
        int cut = cut();
        both(few, () -> tellLate(left, 0, cut), () -> tellLate(right, cut, lateCount));
        lateCount = 0;
        left.send();
        right.send();
        both(few, left::hear, right::hear);
        finish(left);
        finish(right);
        hurry();
    }

    private void both(boolean few, Runnable mine, Runnable other) {
        if (few) {
            mine.run();
            other.run();
        } else {
            hands.both(mine, other);
        }
    }

    /// Where the late suppliers' links fall into two halves.
    private int cut() {
        long links = 0;
        for (int i = 0; i < lateCount; i++) {
            links += columns.outStart[late[i] + 1] - lateFrom[i];
        }
        long half = 0;
        int cut = 0;
        while (cut < lateCount && 2 * half < links) {
            half += columns.outStart[late[cut] + 1] - lateFrom[cut];
            cut++;
        }
        return cut;
    }

    private void tellLate(SmallBuyers half, int first, int end) {
        for (int i = first; i < end; i++) {
            int firm = late[i];
            half.tell(lateFrom[i], columns.outStart[firm + 1], untold[firm]);
            untold[firm] = 0;
            isLate[firm] = false;
        }
    }

    private void finish(SmallBuyers half) {
        gain += half.gain;
        visits += half.visits;
        half.visits = 0;
        undo.take(half.undo);
        for (int i = 0; i < half.looks; i++) {
            see(half.looked[i]);
        }
        Outbox box = half.toLarge;
        for (int i = 0; i < box.count; i++) {
            hear(box.slot[i], box.buyer[i], box.move[i]);
        }
    }

    private void see(int firm) {
        if (seenCount == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenCount);
        }
        seen[seenCount++] = firm;
    }

    double state(int firm) {
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
        int[] to = columns.to;
        double[] pull = columns.pull;
        int at = columns.outStart[firm];
        int end = columns.outStart[firm + 1];
        for (; at < end && to[at] < large; at++) {
            visits++;
            if (pull[at] != 0) {
                hear(columns.slot[at], to[at], pull[at] * change);
            }
        }
        if (at < end) {
            untold[firm] += change;
            later(firm, at);
        }
    }

    private void hear(int slot, int buyer, double move) {
        double before = slotLoss[slot];
        undo.slot(slot, before);
        slotLoss[slot] = before + move;
        if (matters(buyer, before, move)) {
            add(buyer);
        }
    }

    boolean matters(int buyer, double before, double change) {
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
}
