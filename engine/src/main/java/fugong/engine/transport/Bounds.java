package fugong.engine.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Lower bounds, the better of two. From seats alone: classes that may not share a coach are counted one by one and
/// added. And from the prices of seats ([Fares]): what all runs together cost at least.
///
/// People of one class may be split at will here, coaches may take any detour, and windows do not bind; every real
/// plan is one of these relaxed plans, so none is cheaper or smaller.
///
/// The cost bound sorts the people of a class by the way a coach must at least drive for each of them, far first.
/// With at most `q` on board, the coach with the (i+1)-th longest way carries somebody who is among the first `i x
/// q + 1` in this order: the sum of the ways of person 1, q + 1, 2q + 1 … is a bound on the road.
final class Bounds {

    private record Class(int destination, int zone) {}

    /// Above this many places the closure of the matrix takes too long, and the road counts nothing.
    private static final int MOST_PLACES = 600;

    private final ReturnProblem problem;
    /// Shortest ways over any other places: a matrix of a caller need not satisfy the triangle inequality.
    private final double[][] shortest;

    private Bounds(ReturnProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        shortest = closure(problem.km(), cancelled);
    }

    /// Shortest ways; zeros, which prove nothing and are never wrong, where there is no time for more.
    private static double[][] closure(double[][] km, BooleanSupplier cancelled) {
        int n = km.length;
        double[][] way = new double[n][];
        for (int a = 0; a < n; a++) {
            way[a] = n > MOST_PLACES ? new double[n] : km[a].clone();
        }
        for (int via = 0; via < n && n <= MOST_PLACES; via++) {
            if (cancelled.getAsBoolean()) {
                return new double[n][n];
            }
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    way[a][b] = Math.min(way[a][b], way[a][via] + way[via][b]);
                }
            }
        }
        return way;
    }

    static Bound of(ReturnProblem problem) {
        return of(problem, () -> false);
    }

    /// The bound, and only the cheap part of it once cancelled.
    static Bound of(ReturnProblem problem, BooleanSupplier cancelled) {
        return new Bounds(problem, cancelled).bound(cancelled);
    }

    private Bound bound(BooleanSupplier cancelled) {
        double[][] minutes = closure(problem.minutes(), cancelled);
        Translation translation = new Translation(new ReturnProblem(
                problem.places(), shortest, minutes, problem.coaches(), problem.groups(), Promises.NONE));
        boolean[][] rideAlone = translation.rideAlone();
        Map<Integer, List<Integer>> byDestination = new HashMap<>();
        int impossible = 0;
        double impossibleCost = 0;
        int riders = 0;
        for (int g = 0; g < problem.groups().size(); g++) {
            Group group = problem.groups().get(g);
            if (canRide(rideAlone[g])) {
                byDestination
                        .computeIfAbsent(group.destination(), d -> new ArrayList<>())
                        .add(g);
                riders += group.people();
            } else {
                impossible += group.people();
                impossibleCost += group.people() * Cost.leftBehind(group.priority());
            }
        }
        int short0 = Math.max(0, riders - mostSeats());
        double cheapestLeft = problem.groups().stream()
                .mapToDouble(g -> Cost.leftBehind(g.priority()))
                .min()
                .orElse(0);
        List<List<Integer>> destinations = List.copyOf(byDestination.values());
        Fares fares = new Fares(problem, translation, rideAlone, minutes, destinations, cancelled);
        int runs = 0;
        double priced = 0;
        double cost = short0 * cheapestLeft;
        for (int d = 0; d < destinations.size(); d++) {
            int seats = runs(destinations.get(d));
            int atLeast = Math.max(seats, fares.runs(d, seats));
            double fare = fares.cost(d, atLeast);
            runs += atLeast;
            priced += fare;
            cost += short0 > 0 ? 0 : Math.max(cost(destinations.get(d), atLeast), fare);
        }
        return new Bound(Math.min(runs, fleet()), impossible + short0, impossibleCost + Math.max(cost, priced));
    }

    /// A group that cannot ride even alone is no part of the bound on runs.
    private static boolean canRide(boolean[] inKind) {
        for (boolean can : inKind) {
            if (can) {
                return true;
            }
        }
        return false;
    }

    private int fleet() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                problem.coaches().stream().mapToLong(Coach::count).sum());
    }

    /// No trip carries more than the loosest rule of any group allows.
    private int mostSeats() {
        double share =
                problem.groups().stream().mapToDouble(Group::loadShare).max().orElse(1);
        return (int) Math.min(
                Integer.MAX_VALUE,
                problem.coaches().stream()
                        .mapToLong(c -> (long) c.count() * c.seats(share))
                        .sum());
    }

    private int seatsFor(Group group) {
        int seats = 0;
        for (int c = 0; c < problem.coaches().size(); c++) {
            if (problem.coaches().get(c).count() > 0
                    && (group.coaches().isEmpty() || group.coaches().contains(c))) {
                seats = Math.max(seats, problem.coaches().get(c).seats(group.loadShare()));
            }
        }
        return seats;
    }

    /// Zones are counted one by one; people without a zone fill what is left of their coaches first.
    private int runs(List<Integer> groups) {
        Map<Integer, Double> needed = new HashMap<>();
        double all = 0;
        for (int g : groups) {
            Group group = problem.groups().get(g);
            double coaches = (double) group.people() / seatsFor(group);
            needed.merge(group.zone(), coaches, Double::sum);
            all += coaches;
        }
        int zoned = needed.entrySet().stream()
                .filter(e -> e.getKey() >= 0)
                .mapToInt(e -> up(e.getValue()))
                .sum();
        return Math.max(zoned, up(all));
    }

    private static int up(double coaches) {
        return (int) Math.ceil(coaches - 1e-6);
    }

    private double cost(List<Integer> groups, int runs) {
        double fixed = problem.coaches().stream()
                .filter(c -> c.count() > 0)
                .mapToDouble(Coach::fixedCost)
                .min()
                .orElse(0);
        Map<Integer, List<Integer>> zones = new HashMap<>();
        for (int g : groups) {
            if (problem.groups().get(g).zone() >= 0) {
                zones.computeIfAbsent(problem.groups().get(g).zone(), z -> new ArrayList<>())
                        .add(g);
            }
        }
        double apart = zones.values().stream().mapToDouble(this::road).sum();
        return fixed * runs + Math.max(apart, road(groups));
    }

    /// The sum over the people 1, q + 1, 2q + 1 … of the list, far first.
    private double road(List<Integer> groups) {
        int most = groups.stream()
                .mapToInt(g -> seatsFor(problem.groups().get(g)))
                .max()
                .orElse(1);
        List<Integer> far = groups.stream()
                .sorted(Comparator.comparingDouble(
                        (Integer g) -> -roadCost(problem.groups().get(g))))
                .toList();
        double cost = 0;
        long before = 0;
        for (int g : far) {
            Group group = problem.groups().get(g);
            long first = (before + most - 1) / most;
            long end = (before + group.people() + most - 1) / most;
            cost += (end - first) * roadCost(group);
            before += group.people();
        }
        return cost;
    }

    /// The least that the road of a run with this group on board costs.
    private double roadCost(Group group) {
        double least = Double.POSITIVE_INFINITY;
        for (Coach coach : problem.coaches()) {
            double km = shortest[group.home()][group.destination()];
            least = coach.count() > 0 ? Math.min(least, coach.costPerKm() * km) : least;
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }
}
