package fugong.bench.routing;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another engine on the same instance, on one thread, for the same CPU seconds of that thread.
interface Rival {

    String name();

    /// A plan of the order of stops, or nothing where the engine cannot say the problem or finds no plan.
    /// Times are put in by [#timed], so that our own check judges rivals by the same rules.
    Optional<List<Sequence>> solve(Instance instance, double cpuSeconds, long seed);

    /// Stops of one vehicle in order.
    record Sequence(int kind, List<RoutingPlan.Stop> stops) {}

    static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /// Earliest times along the given order. Rides of limited length are then delayed at their pickup where
    /// needed.
    static RoutingPlan timed(RoutingProblem problem, List<Sequence> sequences) {
        List<RoutingPlan.Tour> tours = new ArrayList<>();
        boolean[] served = new boolean[problem.requests().size()];
        double cost = 0;
        for (Sequence sequence : sequences) {
            if (!sequence.stops().isEmpty()) {
                sequence.stops().forEach(s -> served[s.request()] = true);
                Vehicle vehicle = problem.vehicles().get(sequence.kind());
                tours.add(tour(problem, tours.size(), sequence, vehicle));
                cost += vehicle.fixed() + vehicle.perDistance() * length(problem, sequence, vehicle);
            }
        }
        List<Integer> absent = new ArrayList<>();
        for (int r = 0; r < served.length; r++) {
            if (!served[r]) {
                absent.add(r);
            }
        }
        return new RoutingPlan(tours, absent, cost, 0);
    }

    private static RoutingPlan.Tour tour(RoutingProblem problem, int slot, Sequence sequence, Vehicle vehicle) {
        List<RoutingPlan.Stop> stops = new ArrayList<>();
        double now = vehicle.open();
        int here = vehicle.start();
        for (RoutingPlan.Stop stop : sequence.stops()) {
            Visit visit = visit(problem, stop);
            double begins = Math.max(visit.open(), now + problem.time()[here][visit.place()]);
            stops.add(new RoutingPlan.Stop(stop.request(), stop.pickup(), begins));
            now = begins + visit.service();
            here = visit.place();
        }
        return new RoutingPlan.Tour(
                slot, sequence.kind(), vehicle.open(), stops, now + problem.time()[here][vehicle.end()]);
    }

    private static double length(RoutingProblem problem, Sequence sequence, Vehicle vehicle) {
        double length = 0;
        int here = vehicle.start();
        for (RoutingPlan.Stop stop : sequence.stops()) {
            int there = visit(problem, stop).place();
            length += problem.distance()[here][there];
            here = there;
        }
        return length + problem.distance()[here][vehicle.end()];
    }

    static Visit visit(RoutingProblem problem, RoutingPlan.Stop stop) {
        Request request = problem.requests().get(stop.request());
        Visit delivery = request.delivery();
        return stop.pickup() || delivery == null ? request.pickup() : delivery;
    }
}
