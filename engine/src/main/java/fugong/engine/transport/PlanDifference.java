package fugong.engine.transport;

/// What changed for people between two plans of the same groups.
///
/// @param moved    ride in another run than they were told
/// @param retimed  ride in the same run, but board more than 15 minutes earlier or later
/// @param lost     were promised a seat and have none now
/// @param gained   have a seat now and had none
/// @param moreRuns runs of the new plan minus runs of the old
/// @param dearer   cost of the new plan minus cost of the old, promises not counted
public record PlanDifference(int moved, int retimed, int lost, int gained, int moreRuns, double dearer) {

    private static final double NOTICED = 15;

    public static PlanDifference between(ReturnPlan old, ReturnPlan now) {
        int lost = 0;
        int gained = 0;
        for (ReturnPlan.Left left : now.left()) {
            lost += Math.max(0, left.people() - leftOf(old, left.group()));
        }
        for (ReturnPlan.Left left : old.left()) {
            gained += Math.max(0, left.people() - leftOf(now, left.group()));
        }
        double dearer = now.cost().total()
                - now.cost().promises()
                - old.cost().total()
                + old.cost().promises();
        return new PlanDifference(
                Costs.moved(old.runs(), now.runs()),
                retimed(old, now),
                lost,
                gained,
                now.runs().size() - old.runs().size(),
                dearer);
    }

    private static int leftOf(ReturnPlan plan, int group) {
        return plan.left().stream()
                .filter(l -> l.group() == group)
                .mapToInt(ReturnPlan.Left::people)
                .sum();
    }

    private static int retimed(ReturnPlan old, ReturnPlan now) {
        int retimed = 0;
        for (ReturnPlan.Run run : now.runs()) {
            for (ReturnPlan.Stop stop : run.stops()) {
                retimed += old.runs().stream()
                        .filter(r -> r.number() == run.number())
                        .flatMap(r -> r.stops().stream())
                        .filter(s -> s.group() == stop.group() && Math.abs(s.boards() - stop.boards()) > NOTICED)
                        .mapToInt(s -> Math.min(s.people(), stop.people()))
                        .sum();
            }
        }
        return retimed;
    }
}
