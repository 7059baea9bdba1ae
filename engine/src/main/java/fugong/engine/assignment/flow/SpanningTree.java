package fugong.engine.assignment.flow;

import java.util.Arrays;

/// The basis as a tree hung on an artificial root: parent, arc to the parent, depth, and the thread, a preorder
/// walk that visits a subtree without a stack ([ahuja1993] section 11.3).
final class SpanningTree {

    final int root;
    final int[] parent;
    /// Arc between a node and its parent.
    final int[] arc;
    /// True when that arc points to the parent.
    final boolean[] up;
    final int[] depth;
    final long[] potential;
    private final int[] thread;
    private final int[] back;

    SpanningTree(int nodes) {
        root = nodes;
        parent = new int[nodes + 1];
        arc = new int[nodes + 1];
        up = new boolean[nodes + 1];
        depth = new int[nodes + 1];
        potential = new long[nodes + 1];
        thread = new int[nodes + 1];
        back = new int[nodes + 1];
        Arrays.fill(parent, root);
        parent[root] = -1;
        arc[root] = -1;
    }

    /// Nodes so that parents stand before children, the root first; needs only [#parent].
    int[] preorder() {
        int[] child = new int[root + 1];
        int[] sibling = new int[root + 1];
        Arrays.fill(child, -1);
        for (int v = root - 1; v >= 0; v--) {
            sibling[v] = child[parent[v]];
            child[parent[v]] = v;
        }
        sibling[root] = -1;
        int[] order = new int[root + 1];
        int v = root;
        for (int i = 0; i <= root; i++) {
            order[i] = v;
            if (child[v] >= 0) {
                v = child[v];
                continue;
            }
            while (v != root && sibling[v] < 0) {
                v = parent[v];
            }
            v = sibling[v];
            if (v < 0) {
                break;
            }
        }
        return order;
    }

    /// Fills thread, depth and potentials from parents and arcs.
    void label(Arcs arcs) {
        int[] order = preorder();
        depth[root] = 0;
        potential[root] = 0;
        for (int i = 0; i <= root; i++) {
            int v = order[i];
            int next = order[i == root ? 0 : i + 1];
            thread[v] = next;
            back[next] = v;
            if (v != root) {
                depth[v] = depth[parent[v]] + 1;
                long price = arcs.cost[arc[v]];
                potential[v] = potential[parent[v]] + (up[v] ? -price : price);
            }
        }
    }

    /// The node where the paths of two nodes to the root meet.
    int join(int one, int other) {
        int u = one;
        int v = other;
        while (u != v) {
            int gap = depth[u] - depth[v];
            if (gap >= 0) {
                u = parent[u];
            }
            if (gap <= 0) {
                v = parent[v];
            }
        }
        return u;
    }

    /// Cuts the subtree below `top` off and hangs it, turned so that `inside` is its top, on `outside` by an
    /// arc.
    ///
    /// One walk over the subtree does everything: the old preorder of the subtree falls into stretches along the
    /// stem from `inside` to `top`; they are relinked in the new order while depths and potentials move.
    ///
    /// @param shift what all potentials of the subtree change by
    void rehang(int top, int inside, int outside, int newArc, boolean newUp, long shift) {
        int before = back[top];
        int newDepth = depth[outside] + 1;
        int stem = inside;
        int oldDepth = depth[stem];
        int tail = stretch(stem, oldDepth, newDepth - oldDepth, shift);
        int after = thread[tail];
        int toParent = outside;
        int byArc = newArc;
        boolean byUp = newUp;
        while (stem != top) {
            int next = parent[stem];
            int oldArc = arc[stem];
            boolean oldUp = up[stem];
            hang(stem, toParent, byArc, byUp);
            toParent = stem;
            byArc = oldArc;
            byUp = !oldUp;
            oldDepth = depth[next];
            newDepth++;
            link(tail, next);
            tail = stretchUntil(next, stem, newDepth - oldDepth, shift);
            if (depth[after] > oldDepth) {
                link(tail, after);
                tail = stretch(after, oldDepth, newDepth - oldDepth, shift);
                after = thread[tail];
            }
            stem = next;
        }
        hang(stem, toParent, byArc, byUp);
        link(before, after);
        int following = thread[outside];
        link(outside, inside);
        link(tail, following);
    }

    private void hang(int node, int on, int by, boolean upward) {
        parent[node] = on;
        arc[node] = by;
        up[node] = upward;
    }

    private void link(int first, int second) {
        thread[first] = second;
        back[second] = first;
    }

    /// Moves the nodes from `first` on that lay deeper than `above`; returns the last of them.
    private int stretch(int first, int above, int deeper, long shift) {
        int node = first;
        int last;
        do {
            potential[node] += shift;
            depth[node] += deeper;
            last = node;
            node = thread[node];
        } while (depth[node] > above);
        return last;
    }

    /// Moves the nodes from `first` up to, not with, `end`; returns the last of them.
    private int stretchUntil(int first, int end, int deeper, long shift) {
        int node = first;
        int last;
        do {
            potential[node] += shift;
            depth[node] += deeper;
            last = node;
            node = thread[node];
        } while (node != end);
        return last;
    }
}
