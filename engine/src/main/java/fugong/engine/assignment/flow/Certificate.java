package fugong.engine.assignment.flow;

import java.math.BigInteger;

/// An independent proof that a flow is optimal, from the flow, the potentials and the network alone.
///
/// For any potentials `π`, `Σ supply·(−π) + Σ min over the bounds of x·reduced cost` is a lower bound of every flow
/// (weak duality, [ahuja1993] section 9.4). A flow in balance and within its bounds that costs exactly that is
/// optimal. Sums are exact at any size.
///
/// @param cost       cost of the flow
/// @param bound      proven lower bound
/// @param unbalanced nodes where in and out do not match the supply
/// @param outside    arcs outside their bounds
/// @param slack      arcs that break complementary slackness: they could still improve the flow
public record Certificate(BigInteger cost, BigInteger bound, int unbalanced, int outside, int slack) {

    /// True when nothing is broken and cost equals bound.
    public boolean optimal() {
        return unbalanced == 0 && outside == 0 && slack == 0 && cost.equals(bound);
    }

    /// Checks a flow.
    public static Certificate of(FlowNetwork network, long[] units, long[] potential) {
        long[] balance = network.supply.clone();
        var cost = new WideSum();
        var bound = new WideSum();
        int outside = 0;
        int slack = 0;
        for (int e = 0; e < network.arcs(); e++) {
            long x = units[e];
            balance[network.from[e]] -= x;
            balance[network.to[e]] += x;
            outside += x < network.lower[e] || x > network.upper[e] ? 1 : 0;
            long reduced = network.cost[e] + potential[network.from[e]] - potential[network.to[e]];
            slack += reduced > 0 && x > network.lower[e] || reduced < 0 && x < network.upper[e] ? 1 : 0;
            cost.add(network.cost[e], x);
            bound.add(reduced, reduced >= 0 ? network.lower[e] : network.upper[e]);
        }
        int unbalanced = 0;
        for (int v = 0; v < balance.length; v++) {
            unbalanced += balance[v] != 0 ? 1 : 0;
            bound.add(-potential[v], network.supply[v]);
        }
        return new Certificate(cost.value(), bound.value(), unbalanced, outside, slack);
    }
}
