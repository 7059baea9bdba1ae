package fugong.engine.network.picture;

import java.util.Arrays;

/// One half of the small buyers of a [Frontier]: they hear of changes in rounds, so that two hands can work and the
/// bits do not depend on how many do.
///
/// A round has two steps. First each half puts what its share of the late suppliers has to tell into outboxes, one
/// for each half of the buyers. Then each half empties what both wrote for it: slots change in blocks without
/// branches, so that the processor keeps many visits to random places under way at once; buyers bound there are
/// looked at, and one whose loss moved writes at once to the outboxes of the next round, while its links are at
/// hand.
final class SmallBuyers {

    private static final int BLOCK = 1024;

    final int from;
    private final Frontier frontier;
    private final double[] slotLoss;
    final Undo undo = new Undo();
    private int[] queue = new int[1024];
    private int waiting;
    /// Firms looked at in this round.
    int[] looked = new int[1024];
    int looks;
    /// What buyers of this half have to tell: the large buyers at the end of the round, the small ones in the next.
    final Outbox toLarge = new Outbox();
    private Outbox toLeft = new Outbox();
    private Outbox toRight = new Outbox();
    private Outbox sentLeft = new Outbox();
    private Outbox sentRight = new Outbox();
    long visits;
    double gain;
    private final double[] before = new double[BLOCK];

    SmallBuyers(Frontier frontier, int from) {
        this.frontier = frontier;
        this.slotLoss = frontier.slotLoss;
        this.from = from;
    }

    /// What is still to be done by this half.
    int work() {
        return waiting + toLeft.count + toRight.count;
    }

    void add(int firm) {
        if (frontier.queued[firm]) {
            return;
        }
        frontier.queued[firm] = true;
        if (waiting == queue.length) {
            queue = Arrays.copyOf(queue, 2 * waiting);
        }
        queue[waiting++] = firm;
    }

    /// First step: tells small buyers of a supplier that its loss has moved.
    void tell(int start, int end, double moved) {
        int[] slot = frontier.columns.slot;
        int[] to = frontier.columns.to;
        double[] pull = frontier.columns.pull;
        int middle = frontier.right.from;
        visits += end - start;
        for (int at = start; at < end; at++) {
            if (pull[at] != 0) {
                (to[at] < middle ? toLeft : toRight).add(slot[at], to[at], pull[at] * moved);
            }
        }
    }

    /// Between the steps: what was written is ready to be read.
    void send() {
        Outbox left = sentLeft;
        Outbox right = sentRight;
        sentLeft = toLeft;
        sentRight = toRight;
        toLeft = left;
        toRight = right;
        left.count = 0;
        right.count = 0;
        toLarge.count = 0;
        gain = 0;
    }

    /// Second step: hears what both halves have sent, then looks at the buyers it matters to.
    void hear() {
        boolean first = this == frontier.left;
        hear(first ? frontier.left.sentLeft : frontier.left.sentRight);
        hear(first ? frontier.right.sentLeft : frontier.right.sentRight);
        look();
    }

    private void hear(Outbox box) {
        for (int start = 0; start < box.count; start += BLOCK) {
            int end = Math.min(box.count, start + BLOCK);
            for (int i = start; i < end; i++) {
                double old = slotLoss[box.slot[i]];
                before[i - start] = old;
                slotLoss[box.slot[i]] = old + box.move[i];
            }
            for (int i = start; i < end; i++) {
                undo.slot(box.slot[i], before[i - start]);
                if (frontier.matters(box.buyer[i], before[i - start], box.move[i])) {
                    add(box.buyer[i]);
                }
            }
        }
    }

    private void look() {
        int[] seen = queue;
        queue = looked;
        looked = seen;
        looks = waiting;
        waiting = 0;
        double[] loss = frontier.loss;
        for (int i = 0; i < looks; i++) {
            int firm = looked[i];
            frontier.queued[firm] = false;
            double now = frontier.state(firm);
            double moved = now - loss[firm];
            if (Math.abs(moved) > frontier.precision) {
                undo.loss(firm, loss[firm]);
                loss[firm] = now;
                gain -= frontier.weight[firm] * moved;
                write(firm, moved);
            }
        }
    }

    private void write(int firm, double moved) {
        int[] slot = frontier.columns.slot;
        int[] to = frontier.columns.to;
        double[] pull = frontier.columns.pull;
        int at = frontier.columns.outStart[firm];
        int end = frontier.columns.outStart[firm + 1];
        for (; at < end && to[at] < frontier.large; at++) {
            visits++;
            if (pull[at] != 0) {
                toLarge.add(slot[at], to[at], pull[at] * moved);
            }
        }
        tell(at, end, moved);
    }
}
