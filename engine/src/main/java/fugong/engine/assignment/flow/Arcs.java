package fugong.engine.assignment.flow;

/// The arcs as the simplex sees them: lower bounds shifted to zero, artificial arcs behind the real ones, and the
/// real ones in a mixed order, so that a block of neighbours holds arcs of many nodes ([kiraly2012] section 4).
final class Arcs {

    /// Nonbasic at zero, nonbasic at capacity, or in the tree.
    static final byte AT_LOWER = 1;
    static final byte IN_TREE = 0;
    static final byte AT_UPPER = -1;

    final int real;
    final int nodes;
    final int[] from;
    final int[] to;
    final long[] cost;
    final long[] cap;
    final long[] flow;
    final byte[] state;
    /// Index of a mixed arc in the network.
    final int[] original;
    /// Price of an artificial arc: dearer than any path of real ones.
    final long dear;

    Arcs(FlowNetwork network) {
        real = network.arcs();
        nodes = network.nodes();
        int all = Math.addExact(real, nodes);
        from = new int[all];
        to = new int[all];
        cost = new long[all];
        cap = new long[all];
        flow = new long[all];
        state = new byte[all];
        original = mixed(real);
        long dearest = 0;
        for (int i = 0; i < real; i++) {
            int e = original[i];
            from[i] = network.from[e];
            to[i] = network.to[e];
            cost[i] = network.cost[e];
            cap[i] = network.upper[e] - network.lower[e];
            state[i] = AT_LOWER;
            dearest = Math.max(dearest, Math.abs(network.cost[e]));
        }
        dear = dear(dearest, nodes);
    }

    /// Supplies after the lower bounds have been sent.
    static long[] remainder(FlowNetwork network) {
        long[] left = network.supply.clone();
        for (int e = 0; e < network.arcs(); e++) {
            left[network.from[e]] -= network.lower[e];
            left[network.to[e]] += network.lower[e];
        }
        return left;
    }

    private static long dear(long dearest, int nodes) {
        if (dearest > (1L << 60) / (nodes + 1L)) {
            throw new IllegalArgumentException("""
                    A price of %d on %d nodes leaves no room for exact sums (price times nodes + 1 must stay below 2^60).
                    Maybe the prices are in a needlessly small unit.""".formatted(dearest, nodes));
        }
        return (dearest + 1) * (nodes + 1L);
    }

    private static int[] mixed(int arcs) {
        int[] order = new int[arcs];
        int stride = Math.max(10, (int) Math.sqrt(arcs));
        int at = 0;
        int first = 0;
        for (int i = 0; i < arcs; i++) {
            order[i] = at;
            at += stride;
            if (at >= arcs) {
                at = ++first;
            }
        }
        return order;
    }
}
