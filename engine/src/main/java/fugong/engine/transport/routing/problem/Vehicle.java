package fugong.engine.transport.routing.problem;

import java.util.List;

/// A kind of vehicle: all vehicles of a kind are interchangeable. Each depot has kinds of its own.
///
/// @param start       place where it begins, -1 where it may begin at its first stop
/// @param end         place where it must end, -1 where it ends at its last stop or at the goal of those on
///    board
/// @param capacity    one number per capacity (seats, luggage, wheelchairs)
/// @param count       how many there are
/// @param pool        kinds of one pool share the vehicles of the pool: the same coach with or without a relay
///                    driver; -1 is a pool of its own
/// @param crew        kinds of one crew share something scarce that rides along (relay drivers); -1 needs none
/// @param crews       how many of that crew there are
/// @param fixed       cost of using one
/// @param perDistance cost of one unit of distance
/// @param open        earliest departure
/// @param close       latest arrival at the end
/// @param maxDuration longest time from departure to the end
/// @param maxDriving  longest sum of driving
/// @param nightBan    driving stops between 02:00 and 05:00 (no relay driver on board); times are then minutes
public record Vehicle(
        int start,
        int end,
        List<Integer> capacity,
        int count,
        int pool,
        int crew,
        int crews,
        double fixed,
        double perDistance,
        double open,
        double close,
        double maxDuration,
        double maxDriving,
        boolean nightBan) {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    public Vehicle {
        capacity = List.copyOf(capacity);
    }

    /// The vehicle of the textbooks: from the depot and back, any number of them.
    public static Vehicle ofDepot(int depot, int capacity) {
        return new Vehicle(
                depot, depot, List.of(capacity), Integer.MAX_VALUE, -1, -1, 0, 0, 1, 0, NEVER, NEVER, NEVER, false);
    }

    public Vehicle times(int howMany) {
        return copy(howMany, fixed, perDistance, open, close, maxDuration);
    }

    public Vehicle within(double opens, double closes) {
        return copy(count, fixed, perDistance, opens, closes, maxDuration);
    }

    public Vehicle lasting(double atMost) {
        return copy(count, fixed, perDistance, open, close, atMost);
    }

    public Vehicle costing(double fix, double running) {
        return copy(count, fix, running, open, close, maxDuration);
    }

    private Vehicle copy(int howMany, double fix, double running, double opens, double closes, double atMost) {
        return new Vehicle(
                start,
                end,
                capacity,
                howMany,
                pool,
                crew,
                crews,
                fix,
                running,
                opens,
                closes,
                atMost,
                maxDriving,
                nightBan);
    }
}
