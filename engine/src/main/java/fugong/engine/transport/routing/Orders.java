package fugong.engine.transport.routing;

import java.util.SplittableRandom;

/// In which order absent requests are put back: at random, large first, far or near first, and by their windows.
/// Weights after [christiaens2020] 5.3 (4 : 4 : 2 : 1), with 2 for each order by time where there are windows.
final class Orders {

    private static final int[] WEIGHTS = {4, 4, 2, 1, 2, 2, 2};

    private final SplittableRandom random;
    private final double[][] keyOf;
    private final int total;
    private final double[] key;

    Orders(Model m, SplittableRandom random) {
        this.random = random;
        int kinds = m.windows ? WEIGHTS.length : 4;
        keyOf = new double[kinds][m.requests];
        int sum = 0;
        for (int o = 0; o < kinds; o++) {
            sum += WEIGHTS[o];
        }
        total = sum;
        key = new double[m.requests];
        double[] middle = m.from[m.start[0] == m.nowhere && m.visits > 0 ? m.place[0] : m.start[0]];
        for (int r = 0; r < m.requests; r++) {
            int p = m.pick[r];
            int last = m.drop[r] >= 0 ? m.drop[r] : p;
            double reach = middle[m.place[p]];
            keyOf[1][r] = -m.load[0][p];
            keyOf[2][r] = -reach;
            keyOf[3][r] = reach;
            if (m.windows) {
                keyOf[4][r] = m.close[p] - m.open[p] + m.close[last] - m.open[last];
                keyOf[5][r] = m.open[p];
                keyOf[6][r] = -m.close[last];
            }
        }
    }

    /// Sorts the first `count` requests; if there are more than `most`, a random choice comes in front.
    /// Returns how many are worth trying in this round.
    int arrange(int[] absent, int count, int most) {
        int n = Math.min(count, most);
        for (int i = 0; i < n; i++) {
            int j = i + random.nextInt(count - i);
            int swap = absent[i];
            absent[i] = absent[j];
            absent[j] = swap;
        }
        int order = pick();
        if (order > 0) {
            double[] by = keyOf[order];
            for (int i = 0; i < n; i++) {
                int r = absent[i];
                double k = by[r];
                int j = i - 1;
                while (j >= 0 && key[j] > k) {
                    key[j + 1] = key[j];
                    absent[j + 1] = absent[j];
                    j--;
                }
                key[j + 1] = k;
                absent[j + 1] = r;
            }
        }
        return n;
    }

    private int pick() {
        int at = random.nextInt(total);
        int order = 0;
        while (at >= WEIGHTS[order]) {
            at -= WEIGHTS[order++];
        }
        return order;
    }
}
