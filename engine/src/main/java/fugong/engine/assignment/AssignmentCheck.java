package fugong.engine.assignment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Recomputes a plan from nothing but the problem and the units of each link, slowly and independently.
///
/// Used by tests, by `fugong plan check`, and before any plan is shown.
public final class AssignmentCheck {

    /// What is wrong with the plan; empty when every figure in it is true.
    public static List<String> of(AssignmentProblem problem, AssignmentPlan plan) {
        List<String> wrong = new ArrayList<>();
        if (plan.units().length != problem.links().size()) {
            return List.of("The plan has %d links, the problem %d."
                    .formatted(plan.units().length, problem.links().size()));
        }
        var open = problem.openLinks();
        var pinned = problem.pinned();
        for (int l = 0; l < open.length; l++) {
            long units = plan.units()[l];
            if (units < 0 || units > problem.links().atMost(l)) {
                wrong.add("links[%d] carries %d, at most %d are allowed."
                        .formatted(l, units, problem.links().atMost(l)));
            }
            if (units < pinned[l]) {
                wrong.add("links[%d] carries %d although %d are pinned.".formatted(l, units, pinned[l]));
            }
            if (units != 0 && !open[l]) {
                wrong.add("links[%d] carries %d although the pair is banned.".formatted(l, units));
            }
        }
        var loads = Loads.of(problem, plan.units());
        var findings = new Findings(problem, loads);
        same(wrong, "broken rules", plan.broken(), findings.broken());
        same(wrong, "shortages", plan.shortages(), findings.shortages(plan.finished()));
        same(wrong, "cost", plan.cost(), Cost.of(problem, loads));
        bound(wrong, problem, plan);
        return List.copyOf(wrong);
    }

    private static void bound(List<String> wrong, AssignmentProblem problem, AssignmentPlan plan) {
        BigInteger proven = plan.prices().bound(problem);
        same(wrong, "bound", plan.bound(), proven);
        if (plan.broken().isEmpty() && proven.compareTo(plan.cost().total()) > 0) {
            wrong.add("The bound %s is above the cost %s."
                    .formatted(proven, plan.cost().total()));
        }
        if (plan.finished() && plan.broken().isEmpty() && !plan.optimal()) {
            wrong.add("The plan says it is finished, but its cost %s is above its bound %s."
                    .formatted(plan.cost().total(), proven));
        }
    }

    private static void same(List<String> wrong, String what, Object said, Object found) {
        if (!said.equals(found)) {
            wrong.add("The plan says %s = %s; recomputed: %s.".formatted(what, said, found));
        }
    }

    private AssignmentCheck() {}
}
