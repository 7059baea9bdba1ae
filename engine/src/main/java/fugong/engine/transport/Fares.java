package fugong.engine.transport;

import fugong.engine.transport.pricing.Fare;
import fugong.engine.transport.pricing.FareBound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Says what goes to one destination in the words of [fugong.engine.transport.pricing], where runs have a price and
/// the least sum of prices is a bound.
final class Fares {

    /// Whole numbers per unit of money and per run.
    private static final long UNIT = 10_000;
    /// More groups to one destination than this are left to the cheap bounds: the ways between them are a square.
    private static final int MOST_GROUPS = 300;
    /// Steps of work for all destinations together, about a second.
    private static final long WORK = 1_000_000_000;
    /// Nothing counts for more than this, and more people are left to the cheap bounds: sums must stay exact.
    private static final double DEAREST = 1e11;

    private static final long MOST_PEOPLE = 1_000_000;
    private static final double EPS = 1e-6;

    private final ReturnProblem problem;
    private final Translation translation;
    private final boolean[][] rideAlone;
    private final double[][] minutes;
    private final List<List<Integer>> destinations;
    private final BooleanSupplier cancelled;

    /// @param rideAlone per group and kind: can one of the group ride alone
    /// @param minutes   shortest driving times over any places
    /// @param destinations the groups of each destination, all of which can ride
    Fares(
            ReturnProblem problem,
            Translation translation,
            boolean[][] rideAlone,
            double[][] minutes,
            List<List<Integer>> destinations,
            BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        this.problem = problem;
        this.translation = translation;
        this.rideAlone = rideAlone;
        this.minutes = minutes;
        this.destinations = destinations;
    }

    /// The least cost of bringing this destination its people, or leaving them behind.
    double cost(int destination, int leastRuns) {
        return bound(destination, leastRuns, false);
    }

    /// The least number of runs that bring this destination all its people.
    int runs(int destination, int leastRuns) {
        return (int) Math.ceil(bound(destination, leastRuns, true) - EPS);
    }

    private double bound(int destination, int leastRuns, boolean runs) {
        List<Integer> groups = destinations.get(destination);
        if (!few(groups)) {
            return 0;
        }
        Fare fare = fare(groups, leastRuns, runs);
        long known = runs ? leastRuns * UNIT : 0;
        return (double) FareBound.of(fare, known, WORK / destinations.size(), cancelled) / UNIT;
    }

    private boolean few(List<Integer> groups) {
        return groups.size() <= MOST_GROUPS
                && groups.stream()
                                .mapToLong(g -> problem.groups().get(g).people())
                                .sum()
                        <= MOST_PEOPLE;
    }

    private Fare fare(List<Integer> groups, int leastRuns, boolean runs) {
        int[] people =
                groups.stream().mapToInt(g -> problem.groups().get(g).people()).toArray();
        // Counting runs, a run for one person alone is the dearest way to fetch him.
        long[] left = groups.stream()
                .mapToLong(g -> runs
                        ? UNIT
                        : whole(Cost.leftBehind(problem.groups().get(g).priority())))
                .toArray();
        List<Integer> zones = groups.stream()
                .map(g -> problem.groups().get(g).zone())
                .filter(z -> z >= 0)
                .distinct()
                .sorted()
                .toList();
        List<Fare.Way> ways = new ArrayList<>();
        for (int k = 0; k < translation.kinds.size(); k++) {
            for (int zone : zones.isEmpty() ? List.of(-1) : zones) {
                int kind = k;
                int[] aboard = groups.stream()
                        .filter(g -> rideAlone[g][kind])
                        .filter(g -> problem.groups().get(g).zone() < 0
                                || problem.groups().get(g).zone() == zone)
                        .mapToInt(groups::indexOf)
                        .toArray();
                if (aboard.length > 0) {
                    ways.add(way(groups, aboard, translation.kinds.get(k), runs));
                }
            }
        }
        return new Fare(people, left, leastRuns, ways);
    }

    private Fare.Way way(List<Integer> groups, int[] aboard, Translation.Kind kind, boolean runs) {
        Coach coach = problem.coaches().get(kind.coach());
        double rate = runs ? 0 : coach.costPerKm();
        double fixed = runs ? 1 : coach.fixedCost() + (kind.relay() ? coach.relayCost() : 0);
        int n = aboard.length;
        long[] first = new long[n];
        long[] last = new long[n];
        long[][] next = new long[n][n];
        for (int i = 0; i < n; i++) {
            Group one = problem.groups().get(groups.get(aboard[i]));
            first[i] = whole(fixed + (coach.depot() < 0 ? 0 : rate * problem.km()[coach.depot()][one.home()]));
            last[i] = whole(rate * problem.km()[one.home()][one.destination()]);
            for (int j = 0; j < n; j++) {
                Group two = problem.groups().get(groups.get(aboard[j]));
                double way = rate * problem.km()[one.home()][two.home()];
                next[i][j] = follows(one, two, coach, kind) ? whole(way) : Fare.NEVER;
            }
        }
        return new Fare.Way(coach.seats(kind.share()), aboard, first, next, last);
    }

    /// Rounded down: what a run costs here is never more than it costs.
    private static long whole(double cost) {
        return (long) Math.floor(Math.min(cost * UNIT, DEAREST));
    }

    /// Can the second board next after the first, if nothing else binds? Whoever waits or drives further is later.
    private boolean follows(Group one, Group two, Coach coach, Translation.Kind kind) {
        double way = problem.minutes()[one.home()][two.home()];
        double on = minutes[two.home()][two.destination()];
        double there = Math.max(one.ready(), coach.open()) + one.boarding() + way;
        double soonest = Math.max(there, two.ready()) + two.boarding() + on;
        double arrives = Math.max(soonest, Math.max(one.arriveFrom(), two.arriveFrom()));
        double driving = kind.relay() ? coach.relayDriving() : coach.maxDriving();
        return there <= two.latest() + EPS
                && arrives <= Math.min(coach.close(), Math.min(one.arriveBy(), two.arriveBy())) + EPS
                && way + two.boarding() + on <= one.maxRide() + EPS
                && way + on <= driving + EPS;
    }
}
