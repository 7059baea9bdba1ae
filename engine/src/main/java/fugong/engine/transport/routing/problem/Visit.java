package fugong.engine.transport.routing.problem;

import java.util.List;

/// One stop for one request: where, how long, between when and when, and what gets on or off.
///
/// @param place   index into the matrices of the problem
/// @param service time spent at the stop before the vehicle may leave
/// @param open    earliest start of service; a vehicle that comes earlier waits
/// @param close   latest start of service
/// @param load    what gets on, one number per capacity; negative where it gets off
public record Visit(int place, double service, double open, double close, List<Integer> load) {

    public Visit {
        load = List.copyOf(load);
    }

    /// A stop that is open all day and takes no time.
    public static Visit at(int place, int load) {
        return new Visit(place, 0, 0, Double.POSITIVE_INFINITY, List.of(load));
    }
}
