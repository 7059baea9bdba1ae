package fugong.engine.transport;

import java.util.List;

/// Runs with stops, times and loads; who is left behind and why; what it costs, and how much less it could
/// cost.
///
/// @param bound what no plan of this problem can undercut
/// @param steps rounds of the search
public record ReturnPlan(List<Run> runs, List<Left> left, Cost cost, Bound bound, long steps) {

    /// One trip of one coach.
    ///
    /// @param number stays with the coach from plan to plan
    /// @param coach  index of the kind of coach
    /// @param relay  true with a relay driver on board
    /// @param seats  how many may ride on this trip under the rules of the groups on board
    public record Run(
            int number,
            int coach,
            boolean relay,
            int seats,
            double departs,
            List<Stop> stops,
            int destination,
            double arrives) {
        public Run {
            stops = List.copyOf(stops);
        }

        public int people() {
            return stops.stream().mapToInt(Stop::people).sum();
        }
    }

    /// @param boards minutes from midnight of the first day
    public record Stop(int group, int place, int people, double boards) {}

    /// People who stay at home, and the first rule that would have to give way.
    public record Left(int group, int people, Reason reason) {}

    public ReturnPlan {
        runs = List.copyOf(runs);
        left = List.copyOf(left);
    }

    public int carried() {
        return runs.stream().mapToInt(Run::people).sum();
    }

    public int leftBehind() {
        return left.stream().mapToInt(Left::people).sum();
    }

    /// How far the number of runs may be above the least possible, 0.02 is two per cent.
    public double runGap() {
        return bound.runs() == 0 ? 0 : (double) runs.size() / bound.runs() - 1;
    }

    public double costGap() {
        return bound.cost() <= 0 ? 0 : cost.total() / bound.cost() - 1;
    }
}
