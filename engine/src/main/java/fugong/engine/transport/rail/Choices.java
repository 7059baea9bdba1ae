package fugong.engine.transport.rail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// For each group the trains it can take, each with its cheapest pair of stations.
final class Choices {

    /// One direct ride: from call `from` to call `to` of the train, at a cost per person for the ways to and
    /// from it.
    record Choice(int train, int from, int to, double cost) {}

    private Choices() {}

    /// Once cancelled, the groups not yet looked at have no choices but those they are pinned to.
    static List<List<Choice>> of(RailProblem problem, BooleanSupplier cancelled) {
        List<List<Choice>> all = new ArrayList<>();
        Map<List<Integer>, Choice> pins = new HashMap<>();
        for (RailPlan.Ride ride : problem.pinned()) {
            Choice choice = pinned(problem, ride);
            if (choice != null) {
                pins.put(List.of(ride.group(), ride.train()), choice);
            }
        }
        for (Travellers group : problem.groups()) {
            List<Choice> mine = new ArrayList<>();
            boolean end = cancelled.getAsBoolean();
            for (int t = 0; t < problem.trains().size() && !(end && pins.isEmpty()); t++) {
                boolean looked = !end && problem.trains().get(t).carriages() > 0;
                Choice best = looked ? best(problem, group, t) : null;
                best = pins.getOrDefault(List.of(all.size(), t), best);
                if (best != null) {
                    mine.add(best);
                }
            }
            all.add(mine);
        }
        return all;
    }

    /// The choice a pinned ride is: its own calls and the cheapest ways to and from them; null if it cannot be
    /// made.
    static @Nullable Choice pinned(RailProblem problem, RailPlan.Ride ride) {
        Travellers group = problem.groups().get(ride.group());
        Train train = problem.trains().get(ride.train());
        Choice best = null;
        for (Travellers.Way access : group.access()) {
            if (train.carriages() > 0 && reaches(group, access, train.calls().get(ride.from()))) {
                best = cheaper(best, group, ride.train(), train.calls(), ride.from(), ride.to(), access.cost());
            }
        }
        return best;
    }

    private static boolean reaches(Travellers group, Travellers.Way access, Train.Call call) {
        return access.station() == call.station() && group.ready() + access.minutes() <= call.departs();
    }

    private static @Nullable Choice best(RailProblem problem, Travellers group, int t) {
        List<Train.Call> calls = problem.trains().get(t).calls();
        Choice best = null;
        for (int from = 0; from < calls.size() - 1; from++) {
            for (Travellers.Way access : group.access()) {
                for (int to = from + 1; reaches(group, access, calls.get(from)) && to < calls.size(); to++) {
                    best = cheaper(best, group, t, calls, from, to, access.cost());
                }
            }
        }
        return best;
    }

    private static @Nullable Choice cheaper(
            @Nullable Choice soFar, Travellers group, int t, List<Train.Call> calls, int from, int to, double cost) {
        Choice best = soFar;
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
        return best;
    }
}
