package fugong.engine.transport.routing;

import java.util.function.BooleanSupplier;

/// Which visits go well one after the other: a short way, little waiting, no lateness, in the better of the two
/// orders. Weights after [vidal2013] 4.4: waiting 0.2, lateness 1.
final class TimedNeighbours {

    private static final double WAITING = 0.2;

    private final Model m;
    private final int most;

    TimedNeighbours(Model m, int most) {
        this.m = m;
        this.most = Math.min(most, m.visits);
    }

    int[][] lists(BooleanSupplier enough) {
        int[][] lists = new int[m.visits][];
        boolean end = false;
        for (int v = 0; v < m.visits; v++) {
            end = end || enough.getAsBoolean();
            lists[v] = end ? new int[] {v} : list(v);
        }
        return lists;
    }

    private int[] list(int v) {
        double[] key = new double[m.visits];
        for (int w = 0; w < m.visits; w++) {
            key[w] = w == v ? -1 : Math.min(after(v, w), after(w, v));
        }
        return Nearest.of(key, most);
    }

    private double after(int v, int w) {
        double leave = m.service[v] + m.timeFrom[m.place[v]][m.place[w]];
        double waiting = Math.max(0, m.open[w] - m.close[v] - leave);
        double late = Math.max(0, m.open[v] + leave - m.close[w]);
        return m.from[m.place[v]][m.place[w]] + (waiting < 1e9 ? WAITING * waiting : 0) + late;
    }
}
