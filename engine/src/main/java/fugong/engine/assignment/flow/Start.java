package fugong.engine.assignment.flow;

/// The first tree: either every node on the root by an artificial arc, or the tree of an earlier solve as far as it
/// still stands. Both are strongly feasible: every node can send a unit towards the root.
final class Start {

    private final Arcs arcs;
    private final SpanningTree tree;

    private Start(Arcs arcs, SpanningTree tree) {
        this.arcs = arcs;
        this.tree = tree;
    }

    static void cold(FlowNetwork network, Arcs arcs, SpanningTree tree) {
        var start = new Start(arcs, tree);
        long[] left = Arcs.remainder(network);
        for (int v = 0; v < arcs.nodes; v++) {
            start.hangOnRoot(v, left[v]);
        }
        tree.label(arcs);
    }

    /// Keeps the old tree; an arc whose flow no longer fits is set to its bound, and the subtree below it hangs on
    /// the root until the pivots bring it home.
    static void warm(FlowNetwork network, Basis basis, Arcs arcs, SpanningTree tree) {
        var start = new Start(arcs, tree);
        int[] mixed = new int[arcs.real];
        for (int i = 0; i < arcs.real; i++) {
            mixed[arcs.original[i]] = i;
        }
        start.takeTree(basis, mixed);
        long[] left = start.sendBounds(Arcs.remainder(network), basis);
        int[] order = tree.preorder();
        for (int i = order.length - 1; i > 0; i--) {
            start.fit(order[i], left);
        }
        tree.label(arcs);
    }

    private void takeTree(Basis basis, int[] mixed) {
        for (int v = 0; v < arcs.nodes; v++) {
            int e = v < basis.toParent().length ? basis.toParent()[v] : -1;
            tree.arc[v] = e < 0 ? arcs.real + v : mixed[e];
            if (e >= 0) {
                int i = mixed[e];
                tree.up[v] = arcs.from[i] == v;
                tree.parent[v] = tree.up[v] ? arcs.to[i] : arcs.from[i];
                arcs.state[i] = Arcs.IN_TREE;
            }
        }
    }

    private long[] sendBounds(long[] left, Basis basis) {
        for (int i = 0; i < arcs.real; i++) {
            int e = arcs.original[i];
            boolean upper = e < basis.atUpper().length && basis.atUpper()[e];
            if (upper && arcs.state[i] == Arcs.AT_LOWER && arcs.cap[i] > 0) {
                arcs.state[i] = Arcs.AT_UPPER;
                arcs.flow[i] = arcs.cap[i];
                left[arcs.from[i]] -= arcs.cap[i];
                left[arcs.to[i]] += arcs.cap[i];
            }
        }
        return left;
    }

    private void fit(int v, long[] left) {
        int i = tree.arc[v];
        int parent = tree.parent[v];
        if (i >= arcs.real) {
            hangOnRoot(v, left[v]);
            return;
        }
        long wanted = tree.up[v] ? left[v] : -left[v];
        long flow = Math.clamp(wanted, 0, arcs.cap[i]);
        boolean canSendUp = tree.up[v] ? flow < arcs.cap[i] : flow > 0;
        arcs.flow[i] = flow;
        long sent = tree.up[v] ? flow : -flow;
        left[parent] += sent;
        if (flow != wanted || !canSendUp) {
            arcs.state[i] = flow == 0 ? Arcs.AT_LOWER : Arcs.AT_UPPER;
            hangOnRoot(v, left[v] - sent);
        }
    }

    private void hangOnRoot(int v, long units) {
        int i = arcs.real + v;
        boolean gives = units >= 0;
        arcs.from[i] = gives ? v : tree.root;
        arcs.to[i] = gives ? tree.root : v;
        arcs.cost[i] = gives ? 0 : arcs.dear;
        arcs.cap[i] = Long.MAX_VALUE >> 1;
        arcs.flow[i] = Math.abs(units);
        arcs.state[i] = Arcs.IN_TREE;
        tree.arc[v] = i;
        tree.up[v] = gives;
        tree.parent[v] = tree.root;
    }
}
