package fugong.engine.transport.routing.problem;

import java.util.List;

/// Who drives where and when, and who is left behind.
///
/// @param cost  running and fixed cost of all tours, without what absence costs
/// @param steps how many rounds of ruin and recreate were made
public record RoutingPlan(List<Tour> tours, List<Integer> absent, double cost, long steps) {

    /// One vehicle's way.
    ///
    /// @param slot   number of the vehicle; a pin or a promise names it
    /// @param kind   index of the vehicle kind
    /// @param starts departure from the start
    /// @param ends   arrival at the end
    public record Tour(int slot, int kind, double starts, List<Stop> stops, double ends) {
        public Tour {
            stops = List.copyOf(stops);
        }
    }

    /// @param request index of the request
    /// @param pickup  true where it gets on
    /// @param begins  start of service
    public record Stop(int request, boolean pickup, double begins) {}

    public RoutingPlan {
        tours = List.copyOf(tours);
        absent = List.copyOf(absent);
    }

    /// What leaving the absent ones behind costs.
    public double absenceOf(RoutingProblem problem) {
        return absent.stream()
                .mapToDouble(r -> problem.requests().get(r).absentCost())
                .sum();
    }

    public int vehicles() {
        return tours.size();
    }
}
