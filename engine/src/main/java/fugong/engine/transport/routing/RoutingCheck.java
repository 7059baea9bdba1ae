package fugong.engine.transport.routing;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Recomputes a plan stop by stop from the problem alone, and says what is wrong with it.
///
/// It shares nothing with the search: no arrays, no schedule, no cache. It trusts only the times written in the
/// plan, and asks of each whether the vehicle could have been there, whether everybody had a seat, and what it
/// cost.
public final class RoutingCheck {

    private static final double TOLERANCE = 1e-5;

    private final RoutingProblem problem;
    private final RoutingPlan plan;
    private final List<String> wrong = new ArrayList<>();
    private final int[] picked;
    private final int[] dropped;
    private double cost;

    private RoutingCheck(RoutingProblem problem, RoutingPlan plan) {
        this.problem = problem;
        this.plan = plan;
        picked = new int[problem.requests().size()];
        dropped = new int[problem.requests().size()];
    }

    /// Everything wrong with the plan; empty if it is right.
    public static List<String> of(RoutingProblem problem, RoutingPlan plan) {
        RoutingCheck check = new RoutingCheck(problem, plan);
        plan.tours().forEach(check::tour);
        check.everybody();
        check.vehicles();
        if (Math.abs(check.cost - plan.cost()) > TOLERANCE * Math.max(1, Math.abs(check.cost))) {
            check.say("the plan says it costs %.4f, but it costs %.4f", plan.cost(), check.cost);
        }
        return check.wrong;
    }

    private void say(String format, Object... values) {
        wrong.add(String.format(Locale.ROOT, format, values));
    }

    private void tour(RoutingPlan.Tour tour) {
        Vehicle vehicle = problem.vehicles().get(tour.kind());
        int here = vehicle.start();
        double ready = tour.starts();
        double driven = 0;
        double far = 0;
        int[] load = new int[vehicle.capacity().size()];
        double[] left = new double[picked.length];
        for (RoutingPlan.Stop stop : tour.stops()) {
            Visit visit = visitOf(stop);
            far += way(problem.distance(), here, visit.place());
            double drive = way(problem.time(), here, visit.place());
            driven += drive;
            arrival(tour, vehicle, ready, drive, stop.begins(), "request " + stop.request());
            if (stop.begins() < visit.open() - TOLERANCE || stop.begins() > visit.close() + TOLERANCE) {
                say("request %d at %.3f is outside its window", stop.request(), stop.begins());
            }
            board(tour, vehicle, stop, visit, load);
            ready = stop.begins() + visit.service();
            ride(stop, ready, left);
            here = visit.place();
        }
        int end = goalOf(tour, vehicle);
        far += way(problem.distance(), here, end);
        double drive = way(problem.time(), here, end);
        arrival(tour, vehicle, ready, drive, tour.ends(), "the end");
        goals(tour, left);
        limits(tour, vehicle, driven + drive);
        cost += vehicle.fixed() + vehicle.perDistance() * far;
    }

    private Visit visitOf(RoutingPlan.Stop stop) {
        Request request = problem.requests().get(stop.request());
        Visit delivery = request.delivery();
        return stop.pickup() || delivery == null ? request.pickup() : delivery;
    }

    private static double way(double[][] matrix, int a, int b) {
        return a < 0 || b < 0 ? 0 : matrix[a][b];
    }

    private void arrival(RoutingPlan.Tour tour, Vehicle v, double ready, double drive, double begins, String where) {
        double earliest = v.nightBan() ? drivenByDay(ready, drive) : ready + drive;
        if (begins < earliest - TOLERANCE) {
            say("vehicle %d is at %s at %.3f, but cannot be there before %.3f", tour.slot(), where, begins, earliest);
        }
    }

    /// Minute by minute on purpose: drives outside 02:00 to 05:00 until nothing is left.
    private static double drivenByDay(double ready, double drive) {
        double now = ready;
        double left = drive;
        while (left > 1e-6) {
            double inDay = now - 1440 * Math.floor(now / 1440);
            boolean night = inDay >= 120 && inDay < 300;
            double nextEdge = inDay < 120 ? 120 : inDay < 300 ? 300 : 1560;
            double step = nextEdge - inDay;
            if (!night) {
                step = Math.min(step, left);
                left -= step;
            }
            now += step;
        }
        return now;
    }

    private void board(RoutingPlan.Tour tour, Vehicle vehicle, RoutingPlan.Stop stop, Visit visit, int[] load) {
        Request request = problem.requests().get(stop.request());
        (stop.pickup() ? picked : dropped)[stop.request()]++;
        if (!request.vehicles().isEmpty() && !request.vehicles().contains(tour.kind())) {
            say("request %d may not ride in vehicle kind %d", stop.request(), tour.kind());
        }
        if (!stop.pickup() && picked[stop.request()] == 0) {
            say("request %d is dropped before it is picked up", stop.request());
        }
        for (int d = 0; d < load.length; d++) {
            load[d] += visit.load().get(d);
            if (load[d] > vehicle.capacity().get(d)) {
                say(
                        "vehicle %d carries %d of %d",
                        tour.slot(), load[d], vehicle.capacity().get(d));
            }
        }
    }

    private void ride(RoutingPlan.Stop stop, double ready, double[] left) {
        Request request = problem.requests().get(stop.request());
        if (stop.pickup()) {
            left[stop.request()] = ready;
        } else if (stop.begins() - left[stop.request()] > request.maxRide() + TOLERANCE) {
            say("request %d rides %.3f, longer than it may", stop.request(), stop.begins() - left[stop.request()]);
        }
    }

    private int goalOf(RoutingPlan.Tour tour, Vehicle vehicle) {
        for (RoutingPlan.Stop stop : tour.stops()) {
            Request.Goal goal = problem.requests().get(stop.request()).goal();
            if (goal != null) {
                return goal.place();
            }
        }
        return vehicle.end();
    }

    private void goals(RoutingPlan.Tour tour, double[] left) {
        int mix = -1;
        int goal = -2;
        for (RoutingPlan.Stop stop : tour.stops()) {
            Request request = problem.requests().get(stop.request());
            Request.Goal to = request.goal();
            int place = to == null ? -1 : to.place();
            if (goal != -2 && goal != place) {
                say("vehicle %d has more than one goal", tour.slot());
            }
            goal = place;
            if (request.mix() >= 0 && mix >= 0 && request.mix() != mix) {
                say("vehicle %d mixes class %d with class %d", tour.slot(), mix, request.mix());
            }
            mix = Math.max(mix, request.mix());
            if (to != null) {
                if (tour.ends() < to.open() - TOLERANCE || tour.ends() > to.close() + TOLERANCE) {
                    say("request %d reaches its goal at %.3f, outside its window", stop.request(), tour.ends());
                }
                if (tour.ends() - left[stop.request()] > request.maxRide() + TOLERANCE) {
                    say("request %d rides longer than it may", stop.request());
                }
            }
        }
    }

    private void limits(RoutingPlan.Tour tour, Vehicle vehicle, double driven) {
        if (tour.starts() < vehicle.open() - TOLERANCE || tour.ends() > vehicle.close() + TOLERANCE) {
            say("vehicle %d is on the road outside its shift", tour.slot());
        }
        if (tour.ends() - tour.starts() > vehicle.maxDuration() + TOLERANCE) {
            say("vehicle %d is on the road for %.3f", tour.slot(), tour.ends() - tour.starts());
        }
        if (driven > vehicle.maxDriving() + TOLERANCE) {
            say("vehicle %d drives for %.3f", tour.slot(), driven);
        }
    }

    private void everybody() {
        for (int r = 0; r < picked.length; r++) {
            boolean pair = problem.requests().get(r).delivery() != null;
            int wanted = plan.absent().contains(r) ? 0 : 1;
            if (picked[r] != wanted || dropped[r] != (pair ? wanted : 0)) {
                say("request %d is picked up %d times and dropped %d times", r, picked[r], dropped[r]);
            }
        }
    }

    /// Pools are counted by their own number here, not as the search counts them.
    private void vehicles() {
        List<Vehicle> fleet = problem.vehicles();
        for (int k = 0; k < fleet.size(); k++) {
            Vehicle kind = fleet.get(k);
            int self = k;
            long used = plan.tours().stream()
                    .filter(t -> t.kind() == self
                            || (kind.pool() >= 0 && fleet.get(t.kind()).pool() == kind.pool()))
                    .count();
            if (used > kind.count()) {
                say("%d vehicles of kind %d are used, but there are %d", used, k, kind.count());
            }
        }
        int[] slots = plan.tours().stream().mapToInt(RoutingPlan.Tour::slot).toArray();
        if (Arrays.stream(slots).distinct().count() != slots.length) {
            say("two tours have the same vehicle");
        }
    }
}
