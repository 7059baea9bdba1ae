package fugong.engine.assignment.teams;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.List;

/// Recomputes a division from who is in which team: every rule, every term of the cost, and the bound.
public final class TeamCheck {

    /// What is wrong; empty when every figure of the plan is true.
    public static List<String> of(TeamProblem problem, TeamPlan plan) {
        List<String> wrong = new ArrayList<>();
        if (plan.teamOf().length != problem.members().size()) {
            return List.of("The plan has %d members, the problem %d."
                    .formatted(plan.teamOf().length, problem.members().size()));
        }
        int[] size = new int[problem.teams().size()];
        for (int m = 0; m < plan.teamOf().length; m++) {
            int team = plan.teamOf()[m];
            if (team < -1 || team >= size.length) {
                return List.of("members[%d] is in team %d, which is not there.".formatted(m, team));
            }
            if (team >= 0) {
                size[team]++;
                if (!problem.allowed(m, team)) {
                    wrong.add(
                            "members[%d] may not join teams[%d]: not free on its days, or too far.".formatted(m, team));
                }
            }
        }
        for (int t = 0; t < size.length; t++) {
            if (size[t] > problem.teams().get(t).atMost()) {
                wrong.add("teams[%d] has %d members, at most %d are allowed."
                        .formatted(t, size[t], problem.teams().get(t).atMost()));
            }
        }
        figures(wrong, problem, plan);
        return List.copyOf(wrong);
    }

    private static void figures(List<String> wrong, TeamProblem problem, TeamPlan plan) {
        var cost = TeamCost.of(problem, plan.teamOf());
        if (!cost.equals(plan.cost())) {
            wrong.add("The plan says %s; recomputed: %s.".formatted(plan.cost(), cost));
        }
        if (!TeamPlan.open(problem, plan.teamOf()).equals(plan.open())) {
            wrong.add("The plan's list of what is missing is not what is missing.");
        }
        long bound = TeamBound.of(problem, Budget.seconds(60)).value();
        if (plan.bound() > bound || plan.bound() > cost.total()) {
            wrong.add("The plan claims the bound %d; proven is %d, the cost is %d."
                    .formatted(plan.bound(), bound, cost.total()));
        }
    }

    private TeamCheck() {}
}
