package fugong.bench.routing;

import fugong.engine.transport.routing.problem.RoutingProblem;

/// One published instance.
///
/// @param family       folder it came from; averages are per family
/// @param bestVehicles vehicles of the best known solution, 0 where they do not count or are unknown
/// @param bestCost     its distance, NaN where unknown
/// @param format       what the literature's solution file looks like
public record Instance(
        String family, String name, RoutingProblem problem, int bestVehicles, double bestCost, Format format) {

    /// The formats that are read.
    public enum Format {
        LI_LIM,
        SOLOMON,
        VRP,
        DARP
    }

    Instance known(int vehicles, double cost) {
        return new Instance(family, name, problem, vehicles, cost, format);
    }
}
