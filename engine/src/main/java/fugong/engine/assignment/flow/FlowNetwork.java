package fugong.engine.assignment.flow;

import java.util.Arrays;

/// A network through which units flow at least cost: nodes that give or take, arcs with bounds and a price.
///
/// Columns of primitives, because a city's problem has millions of arcs: 32 bytes an arc and 8 a node.
/// Nodes and arcs are dense indexes; names belong to whoever builds the network.
public final class FlowNetwork {

    /// An upper bound that never binds. Large, yet a sum of a million of them still fits into a long.
    public static final long UNBOUNDED = 1L << 42;

    final long[] supply;
    int[] from;
    int[] to;
    long[] lower;
    long[] upper;
    long[] cost;
    private int arcs;

    /// @param nodes how many nodes
    /// @param expectedArcs a guess that saves copying; the network grows beyond it
    public FlowNetwork(int nodes, int expectedArcs) {
        supply = new long[nodes];
        int room = Math.max(4, expectedArcs);
        from = new int[room];
        to = new int[room];
        lower = new long[room];
        upper = new long[room];
        cost = new long[room];
    }

    /// Units the node gives (positive) or takes (negative). All supplies must sum to zero.
    public void supply(int node, long units) {
        supply[node] = units;
    }

    /// Adds an arc and returns its index.
    public int arc(int tail, int head, long atLeast, long atMost, long price) {
        if (atLeast > atMost) {
            throw new IllegalArgumentException(
                    "Arc %d -> %d needs atLeast (%d) <= atMost (%d).".formatted(tail, head, atLeast, atMost));
        }
        if (arcs == from.length) {
            grow();
        }
        from[arcs] = tail;
        to[arcs] = head;
        lower[arcs] = atLeast;
        upper[arcs] = atMost;
        cost[arcs] = price;
        return arcs++;
    }

    /// Changes the bounds of an arc, for a restart from an earlier basis.
    public void bounds(int arc, long atLeast, long atMost) {
        lower[arc] = atLeast;
        upper[arc] = atMost;
    }

    /// Changes the price of an arc, for a restart from an earlier basis.
    public void price(int arc, long price) {
        cost[arc] = price;
    }

    public int nodes() {
        return supply.length;
    }

    public int arcs() {
        return arcs;
    }

    public long supply(int node) {
        return supply[node];
    }

    public int from(int arc) {
        return from[arc];
    }

    public int to(int arc) {
        return to[arc];
    }

    public long lower(int arc) {
        return lower[arc];
    }

    public long upper(int arc) {
        return upper[arc];
    }

    public long cost(int arc) {
        return cost[arc];
    }

    private void grow() {
        int room = from.length + (from.length >> 1);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        lower = Arrays.copyOf(lower, room);
        upper = Arrays.copyOf(upper, room);
        cost = Arrays.copyOf(cost, room);
    }
}
