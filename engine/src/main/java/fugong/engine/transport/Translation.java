package fugong.engine.transport;

import fugong.engine.transport.routing.Router;
import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Says a return problem in the words of the router.
///
/// A coach becomes one kind of vehicle per capacity rule and crew: the same 49 seats are 49 on a trip without a
/// rule and 24 under the rule of 50 %. A group may ride only in kinds whose rule is at least as strict as its own,
/// so the strictest rule on board holds for the trip, and all kinds of a coach draw on the same coaches.
final class Translation {

    /// One kind of vehicle and what it means.
    record Kind(int coach, double share, boolean relay) {}

    private final ReturnProblem problem;
    final List<Kind> kinds;
    private final List<Vehicle> vehicles = new ArrayList<>();

    Translation(ReturnProblem problem) {
        this.problem = problem;
        this.kinds = kindsOf(problem);
        for (Kind kind : kinds) {
            vehicles.add(vehicle(kind));
        }
    }

    static int kinds(ReturnProblem problem) {
        return kindsOf(problem).size();
    }

    private static List<Kind> kindsOf(ReturnProblem problem) {
        List<Double> shares = problem.groups().stream()
                .map(Group::loadShare)
                .distinct()
                .sorted()
                .toList();
        List<Kind> kinds = new ArrayList<>();
        for (int c = 0; c < problem.coaches().size(); c++) {
            Coach coach = problem.coaches().get(c);
            for (double share : shares) {
                if (coach.count() > 0 && coach.seats(share) > 0) {
                    kinds.add(new Kind(c, share, false));
                    if (coach.relays() > 0) {
                        kinds.add(new Kind(c, share, true));
                    }
                }
            }
        }
        return kinds;
    }

    private Vehicle vehicle(Kind kind) {
        Coach c = problem.coaches().get(kind.coach());
        return new Vehicle(
                c.depot(),
                -1,
                List.of(c.seats(kind.share()), c.luggage()),
                c.count(),
                kind.coach(),
                kind.relay() ? kind.coach() : -1,
                c.relays(),
                c.fixedCost() + (kind.relay() ? c.relayCost() : 0),
                c.costPerKm(),
                c.open(),
                c.close(),
                Double.POSITIVE_INFINITY,
                kind.relay() ? c.relayDriving() : c.maxDriving(),
                !kind.relay());
    }

    /// The kinds a group may ride in, whatever its size.
    Set<Integer> allowed(Group group) {
        Set<Integer> allowed = new HashSet<>();
        for (int k = 0; k < kinds.size(); k++) {
            Kind kind = kinds.get(k);
            if (kind.share() <= group.loadShare()
                    && (group.coaches().isEmpty() || group.coaches().contains(kind.coach()))) {
                allowed.add(k);
            }
        }
        return allowed;
    }

    RoutingProblem routing(List<Part> parts) {
        List<Request> requests = parts.stream().map(this::request).toList();
        return new RoutingProblem(problem.km(), problem.minutes(), vehicles, requests, RoutingProblem.Aim.COST);
    }

    private Request request(Part part) {
        Group g = problem.groups().get(part.group());
        Visit pickup = new Visit(
                g.home(), g.boarding(), g.ready(), g.latest(), List.of(part.people(), part.people() * g.luggage()));
        Request.Goal goal = new Request.Goal(g.destination(), g.arriveFrom(), g.arriveBy());
        return new Request(
                pickup, null, goal, g.maxRide(), g.zone(), allowed(g), part.people() * Cost.leftBehind(g.priority()));
    }

    /// Per group and kind: can one person of the group ride alone in a coach of this kind?
    boolean[][] rideAlone() {
        boolean[][] ride = new boolean[problem.groups().size()][kinds.size()];
        List<Integer> some = new ArrayList<>();
        List<Request> ones = new ArrayList<>();
        for (int g = 0; g < ride.length; g++) {
            Group group = problem.groups().get(g);
            if (!allowed(group).isEmpty()) {
                some.add(g);
                ones.add(request(new Part(g, 1, -1)));
            }
        }
        if (!ones.isEmpty()) {
            double[][] alone = Router.alone(
                    new RoutingProblem(problem.km(), problem.minutes(), vehicles, ones, RoutingProblem.Aim.COST));
            for (int i = 0; i < some.size(); i++) {
                for (int k = 0; k < kinds.size(); k++) {
                    ride[some.get(i)][k] = alone[k][i] < Double.POSITIVE_INFINITY;
                }
            }
        }
        return ride;
    }

    /// A tour of the router as a run; parts of one group that board together are one stop again.
    ReturnPlan.Run run(int number, RoutingPlan.Tour tour, List<Part> parts) {
        Kind kind = kinds.get(tour.kind());
        List<ReturnPlan.Stop> stops = new ArrayList<>();
        for (RoutingPlan.Stop stop : tour.stops()) {
            Part part = parts.get(stop.request());
            int place = problem.groups().get(part.group()).home();
            ReturnPlan.Stop last = stops.isEmpty() ? null : stops.getLast();
            if (last != null && last.group() == part.group()) {
                stops.set(
                        stops.size() - 1,
                        new ReturnPlan.Stop(part.group(), place, last.people() + part.people(), last.boards()));
            } else {
                stops.add(new ReturnPlan.Stop(part.group(), place, part.people(), stop.begins()));
            }
        }
        int destination = problem.groups().get(stops.getFirst().group()).destination();
        int seats = problem.coaches().get(kind.coach()).seats(kind.share());
        return new ReturnPlan.Run(
                number, kind.coach(), kind.relay(), seats, tour.starts(), stops, destination, tour.ends());
    }
}
