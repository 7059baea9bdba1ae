package fugong.engine.transport.routing;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The problem as plain arrays. A row of a matrix belongs to the place that is inserted, so that the inner loop
/// walks one row, which stays in the nearest cache.
///
/// The last place is *nowhere*: an open start or end lies there, and nothing costs the way to it.
final class Model {

    static final double EPS = 1e-7;
    private static final int NEAR = 300;
    private static final int MOST_TIMED = 1500;

    final RoutingProblem problem;
    final int requests;
    final int visits;
    final int kinds;
    final int dims;
    final int nowhere;
    /// from[a][b] is the way from a to b, to[b][a] the same way, seen from its end.
    final double[][] from;
    final double[][] to;
    final double[][] timeFrom;
    final double[][] timeTo;

    final int[] place;
    final double[] service;
    final double[] open;
    final double[] close;
    final int[][] load;
    final int[] requestOf;
    final boolean[] isPickup;

    final int[] pick;
    final int[] drop;
    final int[] goal;
    final double[] goalOpen;
    final double[] goalClose;
    final double[] maxRide;
    final int[] mix;
    final long[] allowed;
    final double[] absentCost;

    final int[] start;
    final int[] end;
    final int[][] capacity;
    final int[] pool;
    final int[] poolSize;
    /// Crew of each kind and how many of it there are; crew 0 is "none needed".
    final int[] crew;
    final int[] crewSize;
    final double[] fixed;
    final double[] rate;
    final double[] shiftOpen;
    final double[] shiftClose;
    final double[] maxDuration;
    final double[] maxDriving;
    final boolean[] ban;
    /// Kinds that differ in capacity and cost alone may replace each other under a route.
    final int[] sibling;

    /// True where a route needs the exact [Schedule]: rides, durations, driving time or goals are limited.
    final boolean exact;
    /// True where pairs may not ride longer than so long: dial-a-ride.
    final boolean limitedRides;
    /// True where a time window or a shift can bind at all.
    final boolean windows;
    final boolean anyBan;
    final boolean mixedFleet;
    final int slots;
    /// The nearest other visits of each visit, nearest first, itself in front.
    final int[][] near;
    /// The same by a mix of way and waiting; equal to `near` where windows do not matter or visits are too
    /// many.
    final int[][] nearInTime;

    Model(RoutingProblem problem) {
        this(problem, () -> false);
    }

    /// @param enough once true, neighbours are not looked for any more; a visit then is its own only neighbour
    Model(RoutingProblem problem, BooleanSupplier enough) {
        this.problem = problem;
        int places = problem.places();
        nowhere = places;
        from = widened(problem.distance());
        to = symmetric(problem.distance()) ? from : turned(from);
        boolean same = problem.time() == problem.distance();
        timeFrom = same ? from : widened(problem.time());
        timeTo = same ? to : turned(timeFrom);

        List<Request> all = problem.requests();
        requests = all.size();
        visits = all.stream().mapToInt(r -> r.delivery() == null ? 1 : 2).sum();
        dims = problem.vehicles().getFirst().capacity().size();
        place = new int[visits];
        service = new double[visits];
        open = new double[visits];
        close = new double[visits];
        load = new int[dims][visits];
        requestOf = new int[visits];
        isPickup = new boolean[visits];
        pick = new int[requests];
        drop = new int[requests];
        goal = new int[requests];
        goalOpen = new double[requests];
        goalClose = new double[requests];
        maxRide = new double[requests];
        mix = new int[requests];
        allowed = new long[requests];
        absentCost = new double[requests];
        takeRequests(all);

        List<Vehicle> fleet = problem.vehicles();
        kinds = fleet.size();
        start = fleet.stream()
                .mapToInt(v -> v.start() < 0 ? nowhere : v.start())
                .toArray();
        end = fleet.stream().mapToInt(v -> v.end() < 0 ? nowhere : v.end()).toArray();
        capacity = fleet.stream()
                .map(v -> v.capacity().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        fixed = fleet.stream().mapToDouble(Vehicle::fixed).toArray();
        rate = fleet.stream().mapToDouble(Vehicle::perDistance).toArray();
        shiftOpen = fleet.stream().mapToDouble(Vehicle::open).toArray();
        shiftClose = fleet.stream().mapToDouble(Vehicle::close).toArray();
        maxDuration = fleet.stream().mapToDouble(Vehicle::maxDuration).toArray();
        maxDriving = fleet.stream().mapToDouble(Vehicle::maxDriving).toArray();
        ban = new boolean[kinds];
        for (int k = 0; k < kinds; k++) {
            ban[k] = fleet.get(k).nightBan();
        }
        pool = new int[kinds];
        poolSize = pools(fleet, pool, requests);
        crew = fleet.stream().mapToInt(v -> v.crew() + 1).toArray();
        crewSize = new int[1 + Arrays.stream(crew).max().orElse(0)];
        crewSize[0] = Integer.MAX_VALUE;
        fleet.stream().filter(v -> v.crew() >= 0).forEach(v -> crewSize[v.crew() + 1] = v.crews());
        sibling = siblings(fleet);
        mixedFleet = kinds > 1;
        slots = (int) Math.max(
                1, Math.min(requests, Arrays.stream(poolSize).asLongStream().sum()));
        exact = isExact();
        limitedRides = IntStream.range(0, requests).anyMatch(r -> drop[r] >= 0 && Double.isFinite(maxRide[r]));
        windows = exact || hasWindows();
        anyBan = IntStream.range(0, kinds).anyMatch(k -> ban[k]);
        near = nearest(enough);
        nearInTime = windows && visits <= MOST_TIMED ? new TimedNeighbours(this, NEAR).lists(enough) : near;
    }

    private void takeRequests(List<Request> all) {
        int v = 0;
        for (int r = 0; r < requests; r++) {
            Request request = all.get(r);
            pick[r] = v;
            take(v++, r, request.pickup(), true);
            drop[r] = request.delivery() == null ? -1 : v;
            if (request.delivery() != null) {
                take(v++, r, request.delivery(), false);
            }
            Request.@Nullable Goal to = request.goal();
            goal[r] = to == null ? -1 : to.place();
            goalOpen[r] = to == null ? 0 : to.open();
            goalClose[r] = to == null ? Double.POSITIVE_INFINITY : to.close();
            maxRide[r] = request.maxRide();
            mix[r] = request.mix();
            allowed[r] = request.vehicles().isEmpty()
                    ? -1L
                    : request.vehicles().stream().mapToLong(k -> 1L << k).reduce(0, (a, b) -> a | b);
            absentCost[r] = request.absentCost();
            narrow(r);
        }
    }

    /// A limited ride carries a window from one end to the other, [cordeau2006] 4: whoever is dropped at `open` or
    /// later boards not earlier than the longest ride before it, and the other way round.
    private void narrow(int r) {
        if (drop[r] >= 0 && maxRide[r] < Double.POSITIVE_INFINITY) {
            int p = pick[r];
            int d = drop[r];
            open[p] = Math.max(open[p], open[d] - maxRide[r] - service[p]);
            close[d] = Math.min(close[d], close[p] + service[p] + maxRide[r]);
        }
    }

    private void take(int v, int r, Visit visit, boolean pickup) {
        place[v] = visit.place();
        service[v] = visit.service();
        open[v] = visit.open();
        close[v] = visit.close();
        for (int d = 0; d < dims; d++) {
            load[d][v] = visit.load().get(d);
        }
        requestOf[v] = r;
        isPickup[v] = pickup;
    }

    /// Numbers the pools and returns their sizes. A pool is as large as its first kind says.
    private static int[] pools(List<Vehicle> fleet, int[] poolOf, int most) {
        int[] sizes = new int[fleet.size()];
        int pools = 0;
        for (int k = 0; k < fleet.size(); k++) {
            int same = -1;
            for (int b = 0; b < k && fleet.get(k).pool() >= 0; b++) {
                same = fleet.get(b).pool() == fleet.get(k).pool() ? poolOf[b] : same;
            }
            poolOf[k] = same >= 0 ? same : pools;
            if (same < 0) {
                sizes[pools++] = Math.min(most, fleet.get(k).count());
            }
        }
        return Arrays.copyOf(sizes, pools);
    }

    private static int[] siblings(List<Vehicle> fleet) {
        int[] group = new int[fleet.size()];
        for (int k = 0; k < group.length; k++) {
            group[k] = k;
            for (int b = k - 1; b >= 0; b--) {
                Vehicle one = fleet.get(b);
                Vehicle two = fleet.get(k);
                boolean alike = one.start() == two.start()
                        && one.end() == two.end()
                        && one.open() == two.open()
                        && one.close() == two.close()
                        && one.maxDuration() == two.maxDuration()
                        && one.maxDriving() == two.maxDriving()
                        && one.nightBan() == two.nightBan();
                group[k] = alike ? group[b] : group[k];
            }
        }
        return group;
    }

    private boolean isExact() {
        return Arrays.stream(maxRide).anyMatch(Double::isFinite)
                || Arrays.stream(maxDuration).anyMatch(Double::isFinite)
                || Arrays.stream(maxDriving).anyMatch(Double::isFinite)
                || Arrays.stream(goal).anyMatch(g -> g >= 0);
    }

    private boolean hasWindows() {
        return Arrays.stream(close).anyMatch(Double::isFinite)
                || Arrays.stream(shiftClose).anyMatch(Double::isFinite);
    }

    /// Sorts places, not visits: many visits may share a place, and their number must not be squared.
    private int[][] nearest(BooleanSupplier enough) {
        int[][] at = new int[nowhere][0];
        for (int v = 0; v < visits; v++) {
            at[place[v]] = Arrays.copyOf(at[place[v]], at[place[v]].length + 1);
            at[place[v]][at[place[v]].length - 1] = v;
        }
        int[][] ofPlace = new int[nowhere][];
        int[][] result = new int[visits][];
        boolean end = false;
        for (int v = 0; v < visits; v++) {
            end = end || enough.getAsBoolean();
            if (end) {
                result[v] = new int[] {v};
                continue;
            }
            int p = place[v];
            if (ofPlace[p] == null) {
                ofPlace[p] = around(p, at);
            }
            result[v] = withSelfFirst(v, ofPlace[p]);
        }
        return result;
    }

    private int[] around(int p, int[][] at) {
        double[] row = from[p];
        return Arrays.stream(Nearest.of(Arrays.copyOf(row, nowhere), nowhere))
                .flatMap(q -> Arrays.stream(at[q]))
                .limit(NEAR)
                .toArray();
    }

    private static int[] withSelfFirst(int v, int[] near) {
        int[] own = near.clone();
        int i = 0;
        while (i < own.length - 1 && own[i] != v) {
            i++;
        }
        System.arraycopy(own, 0, own, 1, i);
        own[0] = v;
        return own;
    }

    private static double[][] widened(double[][] matrix) {
        int n = matrix.length;
        double[][] wide = new double[n + 1][n + 1];
        for (int a = 0; a < n; a++) {
            System.arraycopy(matrix[a], 0, wide[a], 0, n);
        }
        return wide;
    }

    private static double[][] turned(double[][] matrix) {
        int n = matrix.length;
        double[][] turned = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                turned[b][a] = matrix[a][b];
            }
        }
        return turned;
    }

    private static boolean symmetric(double[][] matrix) {
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b < a; b++) {
                if (matrix[a][b] != matrix[b][a]) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean mayRide(int request, int kind) {
        return (allowed[request] >>> kind & 1) != 0;
    }

    double arrive(int kind, double leave, double drive) {
        return ban[kind] ? NightBan.arrive(leave, drive) : leave + drive;
    }

    double leave(int kind, double arrive, double drive) {
        return ban[kind] ? NightBan.leave(arrive, drive) : arrive - drive;
    }
}
