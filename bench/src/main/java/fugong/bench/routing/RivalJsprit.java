package fugong.bench.routing;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.PickupShipment;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.RandomNumberGeneration;
import com.graphhopper.jsprit.core.util.Solutions;
import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// jsprit, one thread. A vehicle costs 10,000 where vehicles count first. It has no longest ride, so dial-a-ride
/// instances are left out.
final class RivalJsprit implements Rival {

    private static final double LAST = 1e7;

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public Optional<List<Sequence>> solve(Instance instance, double cpuSeconds, long seed) {
        if (instance.format() == Instance.Format.DARP) {
            return Optional.empty();
        }
        double end = Rival.cpu() + cpuSeconds;
        RandomNumberGeneration.getRandom().setSeed(seed);
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(problem(instance.problem()))
                .setProperty(Jsprit.Parameter.THREADS, "1")
                .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        algorithm.setPrematureAlgorithmTermination(discovered -> Rival.cpu() > end);
        VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
        List<Sequence> sequences = new ArrayList<>();
        for (VehicleRoute route : best.getRoutes()) {
            List<RoutingPlan.Stop> stops = new ArrayList<>();
            for (TourActivity.JobActivity activity : activities(route)) {
                boolean pickup = activity instanceof PickupShipment || activity.getJob() instanceof Service;
                stops.add(
                        new RoutingPlan.Stop(Integer.parseInt(activity.getJob().getId()), pickup, 0));
            }
            sequences.add(
                    new Sequence(Integer.parseInt(route.getVehicle().getType().getTypeId()), stops));
        }
        return Optional.of(sequences);
    }

    private static List<TourActivity.JobActivity> activities(VehicleRoute route) {
        return route.getActivities().stream()
                .filter(TourActivity.JobActivity.class::isInstance)
                .map(TourActivity.JobActivity.class::cast)
                .toList();
    }

    private static VehicleRoutingProblem problem(RoutingProblem p) {
        boolean vehiclesFirst = p.goal() == RoutingProblem.Aim.VEHICLES_THEN_COST;
        VehicleRoutingProblem.Builder builder =
                VehicleRoutingProblem.Builder.newInstance().setFleetSize(VehicleRoutingProblem.FleetSize.INFINITE);
        for (int k = 0; k < p.vehicles().size(); k++) {
            Vehicle v = p.vehicles().get(k);
            VehicleTypeImpl type = VehicleTypeImpl.Builder.newInstance(String.valueOf(k))
                    .addCapacityDimension(0, v.capacity().getFirst())
                    .setFixedCost(vehiclesFirst ? 10_000 : v.fixed())
                    .setCostPerDistance(v.perDistance())
                    .build();
            builder.addVehicle(VehicleImpl.Builder.newInstance("v" + k)
                    .setType(type)
                    .setStartLocation(Location.newInstance(v.start()))
                    .setEarliestStart(v.open())
                    .setLatestArrival(Math.min(LAST, v.close()))
                    .build());
        }
        for (int r = 0; r < p.requests().size(); r++) {
            Request request = p.requests().get(r);
            Visit delivery = request.delivery();
            if (delivery == null) {
                Visit visit = request.pickup();
                builder.addJob(Service.Builder.newInstance(String.valueOf(r))
                        .setLocation(Location.newInstance(visit.place()))
                        .addSizeDimension(0, visit.load().getFirst())
                        .setServiceTime(visit.service())
                        .setTimeWindow(window(visit))
                        .build());
            } else {
                builder.addJob(shipment(r, request.pickup(), delivery));
            }
        }
        int n = p.places();
        var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(n, false);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                matrix.addTransportTimeAndDistance(a, b, p.time()[a][b], p.distance()[a][b]);
            }
        }
        return builder.setRoutingCost(matrix.build()).build();
    }

    private static Shipment shipment(int r, Visit pickup, Visit delivery) {
        return Shipment.Builder.newInstance(String.valueOf(r))
                .setPickupLocation(Location.newInstance(pickup.place()))
                .setDeliveryLocation(Location.newInstance(delivery.place()))
                .addSizeDimension(0, pickup.load().getFirst())
                .setPickupServiceTime(pickup.service())
                .setDeliveryServiceTime(delivery.service())
                .setPickupTimeWindow(window(pickup))
                .setDeliveryTimeWindow(window(delivery))
                .build();
    }

    private static TimeWindow window(Visit visit) {
        return TimeWindow.newInstance(visit.open(), Math.min(LAST, visit.close()));
    }
}
