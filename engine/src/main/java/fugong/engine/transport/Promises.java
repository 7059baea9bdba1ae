package fugong.engine.transport;

import java.util.List;

/// What was promised before: the old runs, what of them may not move, and what a broken promise costs.
///
/// @param runs        the old plan
/// @param frozenStops per run: how many first stops are driven already or cannot be recalled
/// @param pinned      numbers of runs whose people a person has pinned: nobody is taken off them
/// @param price       cost of moving one person to another coach than promised
public record Promises(List<ReturnPlan.Run> runs, List<Integer> frozenStops, List<Integer> pinned, double price) {

    public static final Promises NONE = new Promises(List.of(), List.of(), List.of(), 0);

    public Promises {
        runs = List.copyOf(runs);
        frozenStops = List.copyOf(frozenStops);
        pinned = List.copyOf(pinned);
    }

    /// An old plan of which nothing is driven yet and nothing is pinned.
    public static Promises of(ReturnPlan plan, double price) {
        return new Promises(plan.runs(), List.of(), List.of(), price);
    }
}
