package fugong.engine.transport.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The runs of one kind that are worth most above their cost at given prices.
///
/// `on[q][i]` is the least cost, less the prices of those on board, of a run with q people whose last stop is i.
/// A stop may be visited again; more runs than the real ones only lower the bound.
final class Cheapest {

    /// Runs handed back per question: the best for each of the best last stops.
    private static final int MOST = 12;

    private final Fare.Way way;
    private final int[] people;
    private final long[][] on;
    private final int[][] boarded;
    private final int[][] before;
    /// at[q][i]: the least cost to stand at i with q on board, before anybody of i boards.
    private final long[][] at;
    private final int[][] from;

    Cheapest(Fare.Way way, int[] allPeople) {
        this.way = way;
        int n = way.groups().length;
        people = new int[n];
        for (int i = 0; i < n; i++) {
            people[i] = allPeople[way.groups()[i]];
        }
        on = new long[way.seats() + 1][n];
        at = new long[way.seats() + 1][n];
        boarded = new int[way.seats() + 1][n];
        before = new int[way.seats() + 1][n];
        from = new int[way.seats() + 1][n];
    }

    /// The least cost less prices of any run, exactly; the runs below zero go to `found`. The last price is that of
    /// a run, whoever is on board.
    long least(long[] price, List<Run> found) {
        int n = people.length;
        for (int i = 0; i < n; i++) {
            at[0][i] = way.first()[i] - price[price.length - 1];
        }
        Arrays.fill(from[0], -1);
        for (int q = 1; q <= way.seats(); q++) {
            for (int i = 0; i < n; i++) {
                board(q, i, price[way.groups()[i]]);
            }
            drive(q);
        }
        long[] best = new long[n];
        int[] with = new int[n];
        long least = Fare.NEVER;
        for (int i = 0; i < n; i++) {
            best[i] = Fare.NEVER;
            for (int q = 1; q <= way.seats(); q++) {
                if (on[q][i] < Fare.NEVER && on[q][i] + way.last()[i] < best[i]) {
                    best[i] = on[q][i] + way.last()[i];
                    with[i] = q;
                }
            }
            least = Math.min(least, best[i]);
        }
        if (least < 0) {
            collect(best, with, price, found);
        }
        return least;
    }

    private void board(int q, int i, long price) {
        long best = Fare.NEVER;
        int how = 0;
        for (int a = 1; a <= Math.min(q, people[i]); a++) {
            long there = at[q - a][i];
            if (there < Fare.NEVER && there - a * price < best) {
                best = there - a * price;
                how = a;
            }
        }
        on[q][i] = best;
        boarded[q][i] = how;
        before[q][i] = how == 0 ? -1 : from[q - how][i];
    }

    private void drive(int q) {
        for (int j = 0; j < people.length; j++) {
            long best = Fare.NEVER;
            int by = -1;
            for (int i = 0; i < people.length; i++) {
                long next = way.next()[i][j];
                if (i != j && next < Fare.NEVER && on[q][i] < Fare.NEVER && on[q][i] + next < best) {
                    best = on[q][i] + next;
                    by = i;
                }
            }
            at[q][j] = best;
            from[q][j] = by;
        }
    }

    private void collect(long[] best, int[] with, long[] price, List<Run> found) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            if (best[i] < 0) {
                ends.add(i);
            }
        }
        ends.sort((a, b) -> Long.compare(best[a], best[b]));
        for (int i : ends.subList(0, Math.min(MOST, ends.size()))) {
            found.add(run(i, with[i], best[i], price));
        }
    }

    private Run run(int last, int aboard, long reduced, long[] price) {
        List<int[]> stops = new ArrayList<>();
        long cost = reduced + price[price.length - 1];
        int i = last;
        int q = aboard;
        while (i >= 0 && q > 0) {
            int a = boarded[q][i];
            cost += a * price[way.groups()[i]];
            stops.add(new int[] {way.groups()[i], a});
            int previous = before[q][i];
            q -= a;
            i = previous;
        }
        return new Run(
                cost,
                stops.stream().mapToInt(s -> s[0]).toArray(),
                stops.stream().mapToInt(s -> s[1]).toArray());
    }
}
