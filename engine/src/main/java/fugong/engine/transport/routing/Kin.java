package fugong.engine.transport.routing;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Which pairs resemble each other in both ends and in time. A string of visits finds neighbours at one end only;
/// pairs that could change places must be near at both. Relatedness after Shaw, as [gschwind2019] 4.2 uses it.
/// Only where rides are limited: elsewhere it cost more rounds than it gained.
final class Kin {

    private static final int MOST = 40;
    private static final int MOST_REQUESTS = 1500;
    private static final double IN_TIME = 0.3;

    private final Model m;
    private final int[][] lists;

    Kin(Model m) {
        this.m = m;
        lists = m.limitedRides && m.requests <= MOST_REQUESTS ? lists() : new int[0][];
    }

    boolean any() {
        return lists.length > 0;
    }

    /// The kin of a request, itself first.
    int[] of(int r) {
        return lists[r];
    }

    private int[][] lists() {
        int[][] all = new int[m.requests][];
        double[] far = new double[m.requests];
        for (int r = 0; r < m.requests; r++) {
            for (int q = 0; q < m.requests; q++) {
                far[q] = q == r ? -1 : apart(m.pick[r], m.pick[q]) + apart(last(r), last(q));
            }
            all[r] = IntStream.range(0, m.requests)
                    .boxed()
                    .sorted(Comparator.comparingDouble(q -> far[q]))
                    .limit(MOST)
                    .mapToInt(q -> q)
                    .toArray();
        }
        return all;
    }

    private int last(int r) {
        return m.drop[r] >= 0 ? m.drop[r] : m.pick[r];
    }

    private double apart(int v, int w) {
        double way = Math.min(m.from[m.place[v]][m.place[w]], m.from[m.place[w]][m.place[v]]);
        double open = Math.abs(m.open[v] - m.open[w]);
        double close = Math.abs(m.close[v] - m.close[w]);
        double time = (open < 1e9 ? open : 0) + (close < 1e9 ? close : 0);
        return way + IN_TIME * time / 2;
    }
}
