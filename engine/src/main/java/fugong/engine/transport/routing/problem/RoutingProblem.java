package fugong.engine.transport.routing.problem;

import java.util.List;

/// Vehicles, requests and the two matrices between places. Immutable by custom: nobody writes into the
/// matrices.
///
/// @param distance distance[a][b], what running costs count
/// @param time     driving time; may be the same array as `distance`
/// @param goal     what is minimised first
public record RoutingProblem(
        double[][] distance, double[][] time, List<Vehicle> vehicles, List<Request> requests, Aim goal) {

    /// What counts first.
    public enum Aim {
        /// As few vehicles as possible, then cost (the order of Solomon and of Li and Lim).
        VEHICLES_THEN_COST,
        /// Cost alone; a vehicle counts with its fixed cost.
        COST
    }

    public RoutingProblem {
        vehicles = List.copyOf(vehicles);
        requests = List.copyOf(requests);
    }

    public int places() {
        return distance.length;
    }
}
