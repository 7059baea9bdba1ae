package fugong.engine.network.picture;

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

    /// No root has been found to explain the firm yet.
    static final int OPEN = -3;

    /// Binding slot of each firm, or OWN, or NONE.
    final int[] cause;
    /// The supplier through which the search reached the firm; −1 for roots.
    final int[] parent;
    /// Firms with a loss in the order in which the search reached them: roots first, suppliers before buyers.
    final int[] reached;
    final int roots;
    final TightLinks links;

    private Causes(int[] cause, int[] parent, int[] reached, int roots, TightLinks links) {
        this.links = links;
        this.cause = cause;
        this.parent = parent;
        this.reached = reached;
        this.roots = roots;
    }

    static Causes of(Rows rows, double keep, double[] ownLoss, double[] loss, FixedPoint solved, Hands hands) {
        int[] cause = new int[rows.firms()];
        var tight = TightSlots.of(rows, keep, ownLoss, loss, solved, cause, hands);
        return search(TightLinks.of(rows, keep, tight, hands), tight, cause);
    }

    private static Causes search(TightLinks links, TightSlots tight, int[] cause) {
        int[] reached = new int[cause.length];
        int[] parent = new int[cause.length];
        Arrays.fill(parent, -1);
        int roots = 0;
        int lossy = 0;
        for (int firm = 0; firm < cause.length; firm++) {
            if (cause[firm] == OWN) {
                reached[roots++] = firm;
            }
            lossy += cause[firm] == NONE ? 0 : 1;
        }
        int[] start = links.start();
        int[] slot = links.slot();
        int[] buyer = links.buyer();
        int end = roots;
        int next = 0;
        for (int allowed = 1; allowed <= 2 && end < lossy; allowed++, next = 0) {
            for (; next < end; next++) {
                int firm = reached[next];
                for (int at = start[firm]; at < start[firm + 1]; at++) {
                    int to = buyer[at];
                    if (cause[to] == OPEN && links.weight()[at] > 0 && tight.attains(to, slot[at], allowed)) {
                        cause[to] = slot[at];
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
        return new Causes(cause, parent, Arrays.copyOf(reached, end), roots, links);
    }
}
