package fugong.engine.assignment.weighted;

import java.util.ArrayList;
import java.util.List;

/// Recomputes a weighted plan from the choices: loads, cost and bound.
public final class WeightedCheck {

    /// What is wrong; empty when every figure of the plan is true.
    public static List<String> of(WeightedProblem problem, WeightedPlan plan) {
        if (plan.choice().length != problem.tasks().size()) {
            return List.of("The plan has %d tasks, the problem %d."
                    .formatted(plan.choice().length, problem.tasks().size()));
        }
        List<String> wrong = new ArrayList<>();
        long[] load = new long[problem.agents().size()];
        long cost = 0;
        for (int t = 0; t < plan.choice().length; t++) {
            var task = problem.tasks().get(t);
            int k = plan.choice()[t];
            if (k < -1 || k >= task.choices().size()) {
                return List.of("tasks[%d] has choice %d, which is not there.".formatted(t, k));
            }
            cost += k < 0 ? task.leftPrice() : task.choices().get(k).price();
            if (k >= 0) {
                load[task.choices().get(k).agent()] += task.choices().get(k).weight();
            }
        }
        for (int a = 0; a < load.length; a++) {
            if (load[a] > problem.agents().get(a).capacity()) {
                wrong.add("agents[%d] carries %d, its capacity is %d."
                        .formatted(a, load[a], problem.agents().get(a).capacity()));
            }
        }
        if (cost != plan.cost()) {
            wrong.add("The plan says cost %d; recomputed: %d.".formatted(plan.cost(), cost));
        }
        for (long price : plan.prices().perWeight()) {
            if (price < 0) {
                wrong.add("A capacity price is negative (%d): it proves nothing.".formatted(price));
            }
        }
        var bound = plan.prices().bound(problem);
        if (!bound.equals(plan.bound())) {
            wrong.add("The plan says bound %s; its prices prove %s.".formatted(plan.bound(), bound));
        }
        return List.copyOf(wrong);
    }

    private WeightedCheck() {}
}
