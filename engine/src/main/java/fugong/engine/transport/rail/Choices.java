package fugong.engine.transport.rail;

import java.util.ArrayList;
import java.util.List;

/// For each group the trains it can take, each with its cheapest pair of stations.
final class Choices {

    /// One direct ride: from call `from` to call `to` of the train, at a cost per person for the ways to and
    /// from it.
    record Choice(int train, int from, int to, double cost) {}

    private Choices() {}

    static List<List<Choice>> of(RailProblem problem) {
        List<List<Choice>> all = new ArrayList<>();
        for (Travellers group : problem.groups()) {
            List<Choice> mine = new ArrayList<>();
            for (int t = 0; t < problem.trains().size(); t++) {
                Choice best = problem.trains().get(t).carriages() == 0 ? null : best(problem, group, t);
                if (best != null) {
                    mine.add(best);
                }
            }
            all.add(mine);
        }
        return all;
    }

    private static @org.jspecify.annotations.Nullable Choice best(RailProblem problem, Travellers group, int t) {
        List<Train.Call> calls = problem.trains().get(t).calls();
        Choice best = null;
        for (int from = 0; from < calls.size() - 1; from++) {
            for (Travellers.Way access : group.access()) {
                if (access.station() == calls.get(from).station()
                        && group.ready() + access.minutes() <= calls.get(from).departs()) {
                    best = cheaper(best, group, t, calls, from, access.cost());
                }
            }
        }
        return best;
    }

    private static @org.jspecify.annotations.Nullable Choice cheaper(
            @org.jspecify.annotations.Nullable Choice soFar,
            Travellers group,
            int t,
            List<Train.Call> calls,
            int from,
            double cost) {
        Choice best = soFar;
        for (int to = from + 1; to < calls.size(); to++) {
            for (Travellers.Way egress : group.egress()) {
                double arrives = calls.get(to).arrives() + egress.minutes();
                double sum = cost + egress.cost();
                if (egress.station() == calls.get(to).station()
                        && arrives >= group.arriveFrom()
                        && arrives <= group.arriveBy()
                        && (best == null || sum < best.cost())) {
                    best = new Choice(t, from, to, sum);
                }
            }
        }
        return best;
    }
}
