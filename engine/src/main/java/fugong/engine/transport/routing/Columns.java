package fugong.engine.transport.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Routes seen in good plans, one per set of requests and kind: the cheapest order found for it. Plans are thrown
/// away, their routes are not: [Partition] looks for a better plan made of routes of different plans.
///
/// After [parragh2013] and the many before them who keep routes of a search for a set partitioning problem.
final class Columns {

    /// More routes than this are not kept; the oldest half goes first.
    private static final int MOST = 12_000;

    /// A route: its visits in order, the requests on it (ascending), and what it costs with its vehicle.
    record Column(int kind, int[] visits, int[] requests, double cost) {}

    private record Key(long sum, long mix, int size, int kind) {}

    private final Model m;
    private final long[] mark;
    private final Map<Key, Integer> where = new HashMap<>();
    private List<Column> columns = new ArrayList<>();
    /// Version of the route last seen in a slot, so that an unchanged route is not looked at again.
    private final int[] seen;

    Columns(Model m) {
        this.m = m;
        mark = new long[m.requests];
        seen = new int[m.slots];
        java.util.SplittableRandom marks = new java.util.SplittableRandom(1);
        for (int r = 0; r < m.requests; r++) {
            mark[r] = marks.nextLong();
        }
    }

    List<Column> all() {
        return columns;
    }

    /// Takes all routes of the draft that are new in their slot.
    void take(Draft draft) {
        for (int i = 0; i < draft.used; i++) {
            int s = draft.open[i];
            Route way = draft.route[s];
            if (seen[s] != way.version) {
                seen[s] = way.version;
                take(way);
            }
        }
        if (columns.size() > MOST) {
            forget();
        }
    }

    private void take(Route way) {
        long sum = 0;
        long mix = 0;
        int n = 0;
        for (int i = 1; i <= way.size; i++) {
            int v = way.visit[i];
            if (m.isPickup[v]) {
                sum += mark[m.requestOf[v]];
                mix ^= mark[m.requestOf[v]];
                n++;
            }
        }
        Key key = new Key(sum, mix, n, way.kind);
        double cost = way.cost(m);
        Integer known = where.get(key);
        if (known == null) {
            where.put(key, columns.size());
            columns.add(column(way, n, cost));
        } else if (cost < columns.get(known).cost() - 1e-9) {
            columns.set(known, column(way, n, cost));
        }
    }

    private Column column(Route way, int n, double cost) {
        int[] visits = java.util.Arrays.copyOfRange(way.visit, 1, way.size + 1);
        int[] requests = new int[n];
        int to = 0;
        for (int v : visits) {
            if (m.isPickup[v]) {
                requests[to++] = m.requestOf[v];
            }
        }
        java.util.Arrays.sort(requests);
        return new Column(way.kind, visits, requests, cost);
    }

    private void forget() {
        List<Column> old = columns;
        columns = new ArrayList<>(old.subList(old.size() / 2, old.size()));
        int gone = old.size() - columns.size();
        where.values().removeIf(at -> at < gone);
        where.replaceAll((key, at) -> at - gone);
    }
}
