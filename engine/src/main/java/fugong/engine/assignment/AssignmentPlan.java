package fugong.engine.assignment;

import java.math.BigInteger;
import java.util.List;

/// Who goes where, what it costs, what is missing and why, and the prices that prove it.
///
/// @param units     units of each link of the problem
/// @param cost      cost by named term
/// @param bound     proven: no plan costs less
/// @param prices    dual prices, see [Prices]
/// @param finished  false when the budget ended first
/// @param broken    minimums and limits that cannot be kept
/// @param shortages needs that get less than they want
/// @param changes   units promised by the last plan and not kept
public record AssignmentPlan(
        long[] units,
        Cost cost,
        BigInteger bound,
        Prices prices,
        boolean finished,
        List<Broken> broken,
        List<Shortage> shortages,
        long changes) {

    public AssignmentPlan {
        broken = List.copyOf(broken);
        shortages = List.copyOf(shortages);
    }

    /// A plan from the units of each link: everything else follows.
    public static AssignmentPlan of(AssignmentProblem problem, long[] units, Prices prices, boolean finished) {
        var loads = Loads.of(problem, units);
        var findings = new Findings(problem, loads);
        long changes = 0;
        for (int l = 0; l < units.length; l++) {
            changes += Math.max(0, problem.links().kept(l) - units[l]);
        }
        return new AssignmentPlan(
                units,
                Cost.of(problem, loads),
                prices.bound(problem),
                prices,
                finished,
                findings.broken(),
                findings.shortages(finished),
                changes);
    }

    /// True when the plan keeps every rule and its cost equals the proven bound.
    public boolean optimal() {
        return broken.isEmpty() && cost.total().equals(bound);
    }
}
