package fugong.engine.assignment.flow;

/// Where a solve ended, in the network's own arc numbers: enough to start the next one from there.
///
/// @param toParent arc from each node to its parent in the tree, -1 where it hangs on the root
/// @param atUpper  true for arcs outside the tree that run at their upper bound
public record Basis(int[] toParent, boolean[] atUpper) {

    /// Translates arc numbers, for a network that was built anew.
    ///
    /// @param newArc   new number of each old arc, -1 where it is gone
    /// @param newNode  new number of each old node, -1 where it is gone
    /// @param nodes    nodes of the new network
    /// @param arcs     arcs of the new network
    public Basis renumbered(int[] newArc, int[] newNode, int nodes, int arcs) {
        int[] tree = new int[nodes];
        java.util.Arrays.fill(tree, -1);
        for (int v = 0; v < toParent.length; v++) {
            if (newNode[v] >= 0 && toParent[v] >= 0) {
                tree[newNode[v]] = newArc[toParent[v]];
            }
        }
        boolean[] upper = new boolean[arcs];
        for (int e = 0; e < atUpper.length; e++) {
            if (newArc[e] >= 0) {
                upper[newArc[e]] = atUpper[e];
            }
        }
        return new Basis(tree, upper);
    }
}
