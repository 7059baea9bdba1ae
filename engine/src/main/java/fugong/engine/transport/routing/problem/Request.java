package fugong.engine.transport.routing.problem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that must be carried. It has one of three shapes:
///
/// - a *single* visit (a customer of the vehicle routing problem): only `pickup`;
/// - a *pair*, picked up and dropped by the same vehicle, in this order: `pickup` and `delivery`;
/// - a *group with a goal*: `pickup` and `goal`. The route ends at the goal, so that two thousand workers of
/// one
///   factory are not two thousand deliveries.
///
/// @param maxRide     longest time between the end of the pickup's service and the start of the delivery's
/// @param mix         class that may not share a vehicle with another class; -1 may share with anybody
/// @param vehicles    indexes of the vehicle kinds that may carry it; empty means all
/// @param absentCost  what it costs to leave it behind
public record Request(
        Visit pickup,
        @Nullable Visit delivery,
        @Nullable Goal goal,
        double maxRide,
        int mix,
        Set<Integer> vehicles,
        double absentCost) {

    /// Dear enough that nobody is left behind to save a detour; small enough that sums stay exact.
    public static final double MUST = 1e7;

    /// The end of a route, shared by all on board.
    public record Goal(int place, double open, double close) {}

    public Request {
        vehicles = Set.copyOf(vehicles);
    }

    public static Request single(Visit visit) {
        return new Request(visit, null, null, Double.POSITIVE_INFINITY, -1, Set.of(), MUST);
    }

    public static Request pair(Visit pickup, Visit delivery) {
        return new Request(pickup, delivery, null, Double.POSITIVE_INFINITY, -1, Set.of(), MUST);
    }

    public static Request toGoal(Visit pickup, Goal goal, double maxRide) {
        return new Request(pickup, null, goal, maxRide, -1, Set.of(), MUST);
    }

    public Request riding(double atMost) {
        return new Request(pickup, delivery, goal, atMost, mix, vehicles, absentCost);
    }

    public Request unmixed(int onlyWith) {
        return new Request(pickup, delivery, goal, maxRide, onlyWith, vehicles, absentCost);
    }

    public Request only(Set<Integer> kinds) {
        return new Request(pickup, delivery, goal, maxRide, mix, kinds, absentCost);
    }

    public Request absentCosts(double cost) {
        return new Request(pickup, delivery, goal, maxRide, mix, vehicles, cost);
    }
}
