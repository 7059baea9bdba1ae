package fugong.engine.transport.pricing;

import java.util.List;

/// Everybody who wants to one destination, and what a run there costs. Costs are whole numbers of a small unit,
/// rounded down by the caller, so that sums are exact and a bound stays one.
///
/// @param people people of each group
/// @param left   cost of leaving one person of the group behind
/// @param least  runs and people left behind are at least so many together, which fractions of runs do not see
/// @param ways   the kinds of runs; groups that may not mix are in ways of their own
public record Fare(int[] people, long[] left, int least, List<Way> ways) {

    /// A way that cannot be driven.
    public static final long NEVER = Long.MAX_VALUE / 8;

    /// Runs of one kind of coach with groups that may share it.
    ///
    /// @param groups which groups may ride, as indexes; all other arrays follow this list
    /// @param first  cost of a run until its first stop is reached, with the coach itself
    /// @param next   next[i][j]: from stop i to stop j, [#NEVER] if j cannot follow i
    /// @param last   from the last stop to the destination
    public record Way(int seats, int[] groups, long[] first, long[][] next, long[] last) {}

    /// Steps of one round of the bound.
    long work() {
        long work = 0;
        for (Way way : ways) {
            long n = way.groups().length;
            work += way.seats() * n * (n + way.seats() / 2);
        }
        return work;
    }

    /// The cheapest of all runs; no run costs less.
    long leastRun() {
        long least = NEVER;
        for (Way way : ways) {
            for (int i = 0; i < way.groups().length; i++) {
                for (long last : way.last()) {
                    least = Math.min(least, way.first()[i] + last);
                }
            }
        }
        return least;
    }
}
