package fugong.bench.routing;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.Solver;
import com.google.protobuf.Duration;
import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// OR-Tools routing with parallel cheapest insertion and guided local search; times and ways are scaled by 1,000.
/// Mixed fleets and dial-a-ride are left out here: the first has hundreds of vehicles, the second needs no fleet.
final class RivalOrTools implements Rival {

    private static final double SCALE = 1000;
    private static final long LAST = 10_000_000_000L;

    @Override
    public String name() {
        return "or-tools";
    }

    @Override
    public Optional<List<Sequence>> solve(Instance instance, double cpuSeconds, long seed) {
        RoutingProblem p = instance.problem();
        if (p.vehicles().size() > 1 || instance.format() == Instance.Format.DARP) {
            return Optional.empty();
        }
        Loader.loadNativeLibraries();
        List<Visit> visits = new ArrayList<>();
        List<RoutingPlan.Stop> stops = new ArrayList<>();
        for (int r = 0; r < p.requests().size(); r++) {
            Request request = p.requests().get(r);
            Visit delivery = request.delivery();
            visits.add(request.pickup());
            stops.add(new RoutingPlan.Stop(r, true, 0));
            if (delivery != null) {
                visits.add(delivery);
                stops.add(new RoutingPlan.Stop(r, false, 0));
            }
        }
        Vehicle vehicle = p.vehicles().getFirst();
        int fleet = Math.min(vehicle.count(), p.requests().size());
        RoutingIndexManager manager = new RoutingIndexManager(visits.size() + 1, fleet, 0);
        RoutingModel model = new RoutingModel(manager);
        state(p, vehicle, visits, manager, model, fleet);
        pairs(stops, manager, model);
        double end = Rival.cpu() + cpuSeconds;
        model.addSearchMonitor(model.solver().makeCustomLimit(() -> Rival.cpu() > end));
        RoutingSearchParameters parameters =
                com.google.ortools.constraintsolver.main.defaultRoutingSearchParameters().toBuilder()
                        .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                        .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                        .setTimeLimit(Duration.newBuilder()
                                .setSeconds((long) Math.ceil(cpuSeconds * 20))
                                .build())
                        .build();
        Assignment found = model.solveWithParameters(parameters);
        return found == null ? Optional.empty() : Optional.of(sequences(found, stops, manager, model, fleet));
    }

    private static void state(
            RoutingProblem p,
            Vehicle vehicle,
            List<Visit> visits,
            RoutingIndexManager manager,
            RoutingModel model,
            int fleet) {
        int n = visits.size() + 1;
        long[][] way = new long[n][n];
        long[][] time = new long[n][n];
        long[] load = new long[n];
        for (int a = 0; a < n; a++) {
            int from = a == 0 ? vehicle.start() : visits.get(a - 1).place();
            double service = a == 0 ? 0 : visits.get(a - 1).service();
            load[a] = a == 0 ? 0 : visits.get(a - 1).load().getFirst();
            for (int b = 0; b < n; b++) {
                int to = b == 0 ? vehicle.end() : visits.get(b - 1).place();
                way[a][b] = Math.round(p.distance()[from][to] * SCALE);
                time[a][b] = (long) Math.ceil((p.time()[from][to] + service) * SCALE);
            }
        }
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitMatrix(way));
        long[] capacities = new long[fleet];
        java.util.Arrays.fill(capacities, vehicle.capacity().getFirst());
        model.addDimensionWithVehicleCapacity(model.registerUnaryTransitVector(load), 0, capacities, true, "load");
        long last = vehicle.close() == Double.POSITIVE_INFINITY ? LAST : Math.round(vehicle.close() * SCALE);
        model.addDimension(model.registerTransitMatrix(time), last, last, false, "time");
        RoutingDimension clock = model.getDimensionOrDie("time");
        for (int v = 0; v < visits.size(); v++) {
            Visit visit = visits.get(v);
            long close = visit.close() == Double.POSITIVE_INFINITY
                    ? last
                    : Math.min(last, Math.round(visit.close() * SCALE));
            clock.cumulVar(manager.nodeToIndex(v + 1)).setRange(Math.round(visit.open() * SCALE), close);
        }
        if (p.goal() == RoutingProblem.Aim.VEHICLES_THEN_COST) {
            model.setFixedCostOfAllVehicles(10_000_000L);
        }
    }

    private static void pairs(List<RoutingPlan.Stop> stops, RoutingIndexManager manager, RoutingModel model) {
        Solver solver = model.solver();
        RoutingDimension clock = model.getDimensionOrDie("time");
        for (int v = 1; v < stops.size(); v++) {
            if (!stops.get(v).pickup()) {
                long pickup = manager.nodeToIndex(v);
                long delivery = manager.nodeToIndex(v + 1);
                model.addPickupAndDelivery(pickup, delivery);
                solver.addConstraint(solver.makeEquality(model.vehicleVar(pickup), model.vehicleVar(delivery)));
                solver.addConstraint(solver.makeLessOrEqual(clock.cumulVar(pickup), clock.cumulVar(delivery)));
            }
        }
    }

    private static List<Sequence> sequences(
            Assignment found,
            List<RoutingPlan.Stop> stops,
            RoutingIndexManager manager,
            RoutingModel model,
            int fleet) {
        List<Sequence> sequences = new ArrayList<>();
        for (int v = 0; v < fleet; v++) {
            List<RoutingPlan.Stop> way = new ArrayList<>();
            long at = found.value(model.nextVar(model.start(v)));
            while (!model.isEnd(at)) {
                way.add(stops.get(manager.indexToNode(at) - 1));
                at = found.value(model.nextVar(at));
            }
            sequences.add(new Sequence(0, way));
        }
        return sequences;
    }
}
