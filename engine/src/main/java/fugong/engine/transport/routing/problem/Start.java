package fugong.engine.transport.routing.problem;

import java.util.List;

/// What is known before the search: an older plan to begin with, what may not move, and what was promised.
///
/// @param tours    the older plan; slots, kinds and the order of stops are taken, times are computed again
/// @param frozen   per tour: how many first stops are already driven or printed and stay as they are
/// @param pinned   requests that stay in the vehicle of their tour
/// @param promises price of moving a request to another vehicle than in `tours`, per request; empty means no
///    price
public record Start(List<RoutingPlan.Tour> tours, List<Integer> frozen, List<Integer> pinned, List<Double> promises) {

    public static final Start NOTHING = new Start(List.of(), List.of(), List.of(), List.of());

    public Start {
        tours = List.copyOf(tours);
        frozen = List.copyOf(frozen);
        pinned = List.copyOf(pinned);
        promises = List.copyOf(promises);
    }
}
