package fugong.engine.transport.rail;

import java.util.Arrays;
import java.util.List;

/// With trains and carriages fixed, who rides where is an integer flow: from each group over its trains into the
/// seats of its zone, or by coach, or nowhere, at the least cost. Successive shortest paths with potentials,
/// [ahuja1993] 9.7; a path carries as many people as its narrowest arc lets through.
///
/// Exact where every ride of a train crosses its fullest segment; otherwise seats are used once per journey, which
/// is allowed but may leave a seat empty that could be sold twice.
final class RailFlow {

    private final int groups;
    private final int sinks;
    private final int[] supply;
    private final int[] room;
    private final double[][] cost;
    final int[][] flow;

    /// @param cost cost[group][sink] per person, infinite where impossible
    RailFlow(int[] supply, int[] room, double[][] cost) {
        this.groups = supply.length;
        this.sinks = room.length;
        this.supply = supply.clone();
        this.room = room.clone();
        this.cost = cost;
        this.flow = new int[groups][sinks];
    }

    /// Sends everybody who can be sent. Only sinks are labelled: a group is reached through one of its sinks.
    void solve() {
        double[] price = new double[sinks];
        for (int g = 0; g < groups; g++) {
            while (supply[g] > 0 && augment(g, price)) {}
        }
    }

    private boolean augment(int from, double[] price) {
        double[] distance = new double[sinks];
        int[] before = new int[sinks];
        int[] via = new int[sinks];
        boolean[] done = new boolean[sinks];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int s = 0; s < sinks; s++) {
            distance[s] = cost[from][s] - price[s];
            before[s] = -1;
            via[s] = from;
        }
        double least = Arrays.stream(distance).min().orElse(0);
        int end = -1;
        while (true) {
            int next = -1;
            for (int s = 0; s < sinks; s++) {
                if (!done[s] && distance[s] < Double.POSITIVE_INFINITY && (next < 0 || distance[s] < distance[next])) {
                    next = s;
                }
            }
            if (next < 0) {
                return false;
            }
            done[next] = true;
            if (room[next] > 0) {
                end = next;
                break;
            }
            relax(next, price, distance, before, via, done);
        }
        for (int s = 0; s < sinks; s++) {
            if (done[s]) {
                price[s] += distance[s] - distance[end];
            }
        }
        push(from, end, before, via);
        return !Double.isNaN(least);
    }

    /// Whoever sits in this sink may move to another one.
    private void relax(int sink, double[] price, double[] distance, int[] before, int[] via, boolean[] done) {
        for (int g = 0; g < groups; g++) {
            if (flow[g][sink] > 0) {
                double base = distance[sink] - cost[g][sink] + price[sink];
                for (int s = 0; s < sinks; s++) {
                    double there = base + cost[g][s] - price[s];
                    if (!done[s] && there < distance[s] - 1e-12) {
                        distance[s] = there;
                        before[s] = sink;
                        via[s] = g;
                    }
                }
            }
        }
    }

    private void push(int from, int end, int[] before, int[] via) {
        int amount = Math.min(supply[from], room[end]);
        for (int s = end; before[s] >= 0; s = before[s]) {
            amount = Math.min(amount, flow[via[s]][before[s]]);
        }
        for (int s = end; ; s = before[s]) {
            flow[via[s]][s] += amount;
            if (before[s] < 0) {
                break;
            }
            flow[via[s]][before[s]] -= amount;
        }
        supply[from] -= amount;
        room[end] -= amount;
    }

    static double total(double[][] cost, int[][] flow) {
        double sum = 0;
        for (int g = 0; g < flow.length; g++) {
            for (int s = 0; s < flow[g].length; s++) {
                sum += flow[g][s] > 0 ? flow[g][s] * cost[g][s] : 0;
            }
        }
        return sum;
    }

    static double[] row(int sinks) {
        double[] row = new double[sinks];
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        return row;
    }

    static int[] people(List<Travellers> groups) {
        return groups.stream().mapToInt(Travellers::people).toArray();
    }
}
