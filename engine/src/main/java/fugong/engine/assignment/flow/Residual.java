package fugong.engine.assignment.flow;

import java.util.Arrays;
import java.util.PriorityQueue;

/// What an optimal flow still could do: the cheapest way to send one more unit from one node to another.
///
/// A dual price is only the slope on one side; where the basis is degenerate it promises too much. The shortest
/// path over the residual arcs is the exact answer ([ahuja1993] section 9.3).
public final class Residual {

    private record Reached(int node, long price) {}

    private final FlowNetwork network;
    private final Flow flow;
    private final int[] start;
    private final int[] incident;

    public Residual(FlowNetwork network, Flow flow) {
        this.network = network;
        this.flow = flow;
        start = new int[network.nodes() + 1];
        for (int e = 0; e < network.arcs(); e++) {
            start[network.from[e]]++;
            start[network.to[e]]++;
        }
        for (int v = 0, sum = 0; v <= network.nodes(); v++) {
            sum += start[v];
            start[v] = sum;
        }
        incident = new int[2 * network.arcs()];
        for (int e = 0; e < network.arcs(); e++) {
            incident[--start[network.from[e]]] = e;
            incident[--start[network.to[e]]] = e;
        }
    }

    /// Price of one more unit from `origin` to `target` (negative: it saves), or [Long#MAX_VALUE] when there
    /// is no way.
    public long oneMore(int origin, int target) {
        long[] distance = new long[network.nodes()];
        Arrays.fill(distance, Long.MAX_VALUE);
        var queue = new PriorityQueue<Reached>((a, b) -> Long.compare(a.price(), b.price()));
        distance[origin] = 0;
        queue.add(new Reached(origin, 0));
        while (!queue.isEmpty()) {
            var at = queue.remove();
            if (at.node() == target) {
                return at.price() - flow.potential()[origin] + flow.potential()[target];
            }
            if (at.price() == distance[at.node()]) {
                relax(at, distance, queue);
            }
        }
        return Long.MAX_VALUE;
    }

    private void relax(Reached at, long[] distance, PriorityQueue<Reached> queue) {
        for (int k = start[at.node()]; k < start[at.node() + 1]; k++) {
            int e = incident[k];
            boolean forward = network.from[e] == at.node();
            boolean room = forward ? flow.units()[e] < network.upper[e] : flow.units()[e] > network.lower[e];
            if (!room) {
                continue;
            }
            int next = forward ? network.to[e] : network.from[e];
            long reduced = network.cost[e] + flow.potential()[network.from[e]] - flow.potential()[network.to[e]];
            long price = at.price() + Math.max(0, forward ? reduced : -reduced);
            if (price < distance[next]) {
                distance[next] = price;
                queue.add(new Reached(next, price));
            }
        }
    }
}
