package fugong.engine.assignment.flow;

import fugong.engine.search.Budget;
import java.util.Arrays;
import java.util.function.BiFunction;

/// Solves a [FlowNetwork] to proven optimality: primal network simplex, [ahuja1993] section 11.5.
public final class NetworkSimplex {

    private static final int PIVOTS_PER_QUESTION = 128;

    private final Arcs arcs;
    private final SpanningTree tree;
    private long delta;
    private int leaving;
    private boolean leavesBehind;
    private long pivots;

    private NetworkSimplex(Arcs arcs, SpanningTree tree) {
        this.arcs = arcs;
        this.tree = tree;
    }

    /// Solves from nothing.
    public static Flow solve(FlowNetwork network, Budget budget) {
        return solve(network, budget, BlockSearch::new);
    }

    /// Solves from where an earlier solve of a similar network ended; arcs must have kept their numbers.
    public static Flow solve(FlowNetwork network, Basis basis, Budget budget) {
        var arcs = new Arcs(balanced(network));
        var tree = new SpanningTree(network.nodes());
        Start.warm(network, basis, arcs, tree);
        return new NetworkSimplex(arcs, tree).run(network, new BlockSearch(arcs, tree), budget);
    }

    /// Solves with the older rule of candidate lists. For measuring only; the answer costs the same.
    public static Flow solveByCandidateList(FlowNetwork network, Budget budget) {
        return solve(network, budget, CandidateList::new);
    }

    private static Flow solve(FlowNetwork network, Budget budget, BiFunction<Arcs, SpanningTree, Pricing> rule) {
        var arcs = new Arcs(balanced(network));
        var tree = new SpanningTree(network.nodes());
        Start.cold(network, arcs, tree);
        return new NetworkSimplex(arcs, tree).run(network, rule.apply(arcs, tree), budget);
    }

    private static FlowNetwork balanced(FlowNetwork network) {
        long sum = Arrays.stream(network.supply).sum();
        if (sum != 0) {
            throw new IllegalArgumentException(
                    "Supplies sum to %d, not to zero. Maybe a dummy node is missing.".formatted(sum));
        }
        return network;
    }

    private Flow run(FlowNetwork network, Pricing pricing, Budget budget) {
        boolean finished = false;
        while (pivots % PIVOTS_PER_QUESTION != 0 || budget.remains()) {
            int entering = pricing.enter();
            if (entering < 0) {
                finished = true;
                break;
            }
            pivot(entering);
            pivots++;
        }
        return answer(network, finished);
    }

    private void pivot(int entering) {
        boolean forward = arcs.state[entering] == Arcs.AT_LOWER;
        int first = forward ? arcs.from[entering] : arcs.to[entering];
        int second = forward ? arcs.to[entering] : arcs.from[entering];
        int join = tree.join(first, second);
        chooseLeaving(entering, first, second, join);
        if (delta > 0) {
            arcs.flow[entering] += forward ? delta : -delta;
            push(first, join, -delta);
            push(second, join, delta);
        }
        if (leaving < 0) {
            arcs.state[entering] = (byte) -arcs.state[entering];
            return;
        }
        int out = tree.arc[leaving];
        arcs.state[entering] = Arcs.IN_TREE;
        arcs.state[out] = arcs.flow[out] == 0 ? Arcs.AT_LOWER : Arcs.AT_UPPER;
        int inside = leavesBehind ? first : second;
        int outside = leavesBehind ? second : first;
        long reduced = arcs.cost[entering] + tree.potential[arcs.from[entering]] - tree.potential[arcs.to[entering]];
        boolean up = inside == arcs.from[entering];
        tree.rehang(leaving, inside, outside, entering, up, up ? -reduced : reduced);
    }

    /// The last blocking arc along the cycle, seen from the join in the direction of the push: this keeps the tree
    /// strongly feasible, so that the simplex cannot cycle ([cunningham1976], [ahuja1993] section 11.6).
    private void chooseLeaving(int entering, int first, int second, int join) {
        long[] flow = arcs.flow;
        long[] cap = arcs.cap;
        int[] arc = tree.arc;
        boolean[] up = tree.up;
        long least = cap[entering];
        int out = -1;
        boolean behind = false;
        for (int u = first; u != join; u = tree.parent[u]) {
            int e = arc[u];
            long room = up[u] ? flow[e] : cap[e] - flow[e];
            if (room < least) {
                least = room;
                out = u;
                behind = true;
            }
        }
        for (int u = second; u != join; u = tree.parent[u]) {
            int e = arc[u];
            long room = up[u] ? cap[e] - flow[e] : flow[e];
            if (room <= least) {
                least = room;
                out = u;
                behind = false;
            }
        }
        delta = least;
        leaving = out;
        leavesBehind = behind;
    }

    /// Adds units to the arcs that point up between a node and the join, and takes them off those that point
    /// down.
    private void push(int node, int join, long units) {
        for (int u = node; u != join; u = tree.parent[u]) {
            arcs.flow[tree.arc[u]] += tree.up[u] ? units : -units;
        }
    }

    private Flow answer(FlowNetwork network, boolean finished) {
        long[] flow = new long[arcs.real];
        boolean[] atUpper = new boolean[arcs.real];
        for (int i = 0; i < arcs.real; i++) {
            int e = arcs.original[i];
            flow[e] = arcs.flow[i] + network.lower[e];
            atUpper[e] = arcs.state[i] == Arcs.AT_UPPER;
        }
        long[] missing = new long[arcs.nodes];
        int[] toParent = new int[arcs.nodes];
        for (int v = 0; v < arcs.nodes; v++) {
            int i = arcs.real + v;
            missing[v] = arcs.from[i] == v ? -arcs.flow[i] : arcs.flow[i];
            toParent[v] = tree.arc[v] >= arcs.real ? -1 : arcs.original[tree.arc[v]];
        }
        long[] potential = Arrays.copyOf(tree.potential, arcs.nodes);
        return new Flow(flow, potential, missing, finished, pivots, new Basis(toParent, atUpper));
    }
}
