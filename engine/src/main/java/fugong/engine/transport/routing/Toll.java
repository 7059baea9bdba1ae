package fugong.engine.transport.routing;

/// What leaving a request out costs during the search, once a plan without absences is known.
///
/// With few vehicles many rounds end with somebody left out, and a search that refuses them all hardly moves. So
/// leaving out costs a toll: it rises while too many of the plans at hand are incomplete, and sinks otherwise. The
/// best plan is measured with the true cost. Penalties that follow the share of feasible plans: [vidal2013] 4.3.
final class Toll {

    private static final double AIM = 0.3;
    private static final double STEP = 1.05;
    private static final double RAISED = 3;
    private static final int PERIOD = 20;

    private final Model m;
    private final boolean open;
    private final double least;
    private double toll;
    private int asked;
    private int incomplete;

    /// @param open  false: only true costs count, because some request is left out in any plan known so far
    /// @param least the toll never sinks below this
    Toll(Model m, boolean open, double least) {
        this.m = m;
        this.open = open;
        this.least = least;
        toll = 4 * least;
    }

    /// The toll was too low: plans that leave nobody out were not found again.
    void raise() {
        toll *= RAISED;
        asked = 0;
        incomplete = 0;
    }

    /// Cost of the draft with the toll for each request left out, or its true price where that is lower.
    double of(Draft draft) {
        if (draft.absents == 0 || !open) {
            return draft.total();
        }
        double cost = draft.cost;
        for (int i = 0; i < draft.absents; i++) {
            cost += Math.min(toll, m.absentCost[draft.absent[i]]);
        }
        return cost;
    }

    /// Looks at the plan at hand; now and then moves the toll. Returns what the plan at hand costs then.
    double adapt(Draft draft, double current) {
        asked++;
        incomplete += draft.absents > 0 ? 1 : 0;
        if (asked < PERIOD) {
            return current;
        }
        toll = incomplete > AIM * asked ? toll * STEP : Math.max(least, toll / STEP);
        asked = 0;
        incomplete = 0;
        return of(draft);
    }
}
