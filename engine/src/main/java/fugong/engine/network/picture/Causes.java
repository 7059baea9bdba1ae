package fugong.engine.network.picture;

import fugong.engine.network.Columns;
import fugong.engine.network.Hands;
import fugong.engine.network.Rows;
import java.util.Arrays;

/// Why each firm stands where it stands: by its own limit (a root), or by one slot whose supplier is explained
/// already.
///
/// Breadth-first search from the roots over tight slots, own limit first. A naive choice (the first slot that
/// attains the maximum) can close on itself and then explains only half of the loss; the search cannot, because
/// every chain was reached from a root.
final class Causes {

    /// The firm has no loss.
    static final int NONE = -2;
    /// The firm's own limit binds: it is a root.
    static final int OWN = -1;

    /// A loss below this is rounding.
    static final double LOSSLESS = 1e-12;

    private static final double TIGHT = 1e-12;
    private static final double NEAR = 1e-9;
    private static final int OPEN = -3;

    /// Binding slot of each firm, or OWN, or NONE.
    final int[] cause;
    /// The supplier through which the search reached the firm; −1 for roots.
    final int[] parent;
    /// Firms with a loss in the order in which the search reached them: roots first, suppliers before buyers.
    final int[] reached;
    final int roots;

    private Causes(int[] cause, int[] parent, int[] reached, int roots) {
        this.cause = cause;
        this.parent = parent;
        this.reached = reached;
        this.roots = roots;
    }

    static Causes of(Rows rows, Columns columns, double keep, double[] ownLoss, double[] loss, Hands hands) {
        byte[] tight = new byte[rows.slots()];
        int[] cause = new int[rows.firms()];
        int middle = rows.middle();
        hands.both(
                () -> mark(rows, keep, ownLoss, loss, tight, cause, 0, middle),
                () -> mark(rows, keep, ownLoss, loss, tight, cause, middle, rows.firms()));
        return search(rows, columns, loss, tight, cause);
    }

    private static void mark(
            Rows rows, double keep, double[] ownLoss, double[] loss, byte[] tight, int[] cause, int from, int to) {
        for (int firm = from; firm < to; firm++) {
            double mine = loss[firm];
            if (mine <= LOSSLESS) {
                cause[firm] = NONE;
                continue;
            }
            if (ownLoss[firm] > LOSSLESS && ownLoss[firm] >= mine - TIGHT) {
                cause[firm] = OWN;
                continue;
            }
            cause[firm] = OPEN;
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                if (rows.criticality[p] * keep < mine - NEAR) {
                    break;
                }
                double slot = rows.slotLoss(p, loss) * keep;
                tight[p] = (byte) (slot >= mine - TIGHT ? 1 : slot >= mine - NEAR ? 2 : 0);
            }
        }
    }

    private static Causes search(Rows rows, Columns columns, double[] loss, byte[] tight, int[] cause) {
        int[] reached = new int[rows.firms()];
        int[] parent = new int[rows.firms()];
        Arrays.fill(parent, -1);
        int roots = 0;
        int lossy = 0;
        for (int firm = 0; firm < cause.length; firm++) {
            if (cause[firm] == OWN) {
                reached[roots++] = firm;
            }
            lossy += cause[firm] == NONE ? 0 : 1;
        }
        int[] slot = columns.slot;
        int[] buyer = columns.buyer;
        int end = roots;
        int next = 0;
        for (int allowed = 1; allowed <= 2 && end < lossy; allowed++, next = 0) {
            for (; next < end; next++) {
                int firm = reached[next];
                for (int at = columns.outStart[firm]; at < columns.outStart[firm + 1]; at++) {
                    int p = slot[at];
                    if (tight[p] == 0 || tight[p] > allowed || columns.pull[at] == 0) {
                        continue;
                    }
                    int to = buyer[p];
                    if (cause[to] == OPEN) {
                        cause[to] = p;
                        parent[to] = firm;
                        reached[end++] = to;
                    }
                }
            }
        }
        // A firm no root explains would be a bug of the fixed point or a loss within rounding; it counts as
        // its own root.
        for (int firm = 0; firm < cause.length && end < lossy; firm++) {
            if (cause[firm] == OPEN) {
                cause[firm] = OWN;
                reached[end++] = firm;
            }
        }
        return new Causes(cause, parent, Arrays.copyOf(reached, end), roots);
    }
}
