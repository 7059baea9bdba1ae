package fugong.engine.assignment.flow;

import java.util.Arrays;
import java.util.OptionalLong;

/// Least-cost flow the obvious way: first every arc of negative price is filled, then units walk one shortest path
/// after the other (Bellman-Ford). Slow, short, and shares nothing with the simplex.
final class SlowFlow {

    /// Cost of the cheapest balanced flow, or empty when there is none.
    static OptionalLong cost(FlowNetwork network) {
        int n = network.nodes();
        long[] left = new long[n];
        long[] x = new long[network.arcs()];
        for (int v = 0; v < n; v++) {
            left[v] = network.supply(v);
        }
        for (int e = 0; e < x.length; e++) {
            x[e] = network.cost(e) < 0 ? network.upper(e) : network.lower(e);
            left[network.from(e)] -= x[e];
            left[network.to(e)] += x[e];
        }
        while (Arrays.stream(left).anyMatch(it -> it > 0)) {
            if (!augment(network, x, left)) {
                return OptionalLong.empty();
            }
        }
        long sum = 0;
        for (int e = 0; e < x.length; e++) {
            sum += network.cost(e) * x[e];
        }
        return OptionalLong.of(sum);
    }

    private static boolean augment(FlowNetwork network, long[] x, long[] left) {
        int n = network.nodes();
        long[] far = new long[n];
        int[] by = new int[n];
        Arrays.fill(by, -1);
        for (int v = 0; v < n; v++) {
            far[v] = left[v] > 0 ? 0 : Long.MAX_VALUE;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < x.length; e++) {
                changed |=
                        x[e] < network.upper(e) && relax(far, by, network.from(e), network.to(e), network.cost(e), e);
                changed |= x[e] > network.lower(e)
                        && relax(far, by, network.to(e), network.from(e), -network.cost(e), e + x.length);
            }
        }
        int best = -1;
        for (int v = 0; v < n; v++) {
            if (left[v] < 0 && far[v] < Long.MAX_VALUE && (best < 0 || far[v] < far[best])) {
                best = v;
            }
        }
        if (best < 0) {
            return false;
        }
        int v = best;
        left[best]++;
        while (by[v] >= 0) {
            int e = by[v] % x.length;
            boolean forward = by[v] < x.length;
            x[e] += forward ? 1 : -1;
            v = forward ? network.from(e) : network.to(e);
        }
        left[v]--;
        return true;
    }

    private static boolean relax(long[] far, int[] by, int tail, int head, long price, int mark) {
        if (far[tail] == Long.MAX_VALUE || far[tail] + price >= far[head]) {
            return false;
        }
        far[head] = far[tail] + price;
        by[head] = mark;
        return true;
    }

    private SlowFlow() {}
}
