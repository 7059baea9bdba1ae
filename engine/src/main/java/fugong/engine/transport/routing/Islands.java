package fugong.engine.transport.routing;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Start;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One search per core, each with its own seed; the best plan wins. The islands do not speak with each other, so
/// the same seed and number of threads repeats the plan when the budget counts steps.
public final class Islands {

    private Islands() {}

    public static RoutingPlan solve(
            RoutingProblem problem, Start start, Budget budget, long seed, int threads, Progress progress) {
        if (threads <= 1) {
            return Router.solve(problem, start, budget, seed, progress);
        }
        RoutingPlan[] plans = new RoutingPlan[threads];
        RuntimeException[] failures = new RuntimeException[threads];
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int island = i;
            running.add(Thread.ofPlatform().daemon().start(() -> {
                try {
                    plans[island] = Router.solve(
                            problem, start, budget.island(), seed + island, island == 0 ? progress : Progress.NONE);
                } catch (RuntimeException e) {
                    failures[island] = e;
                }
            }));
        }
        running.forEach(thread -> join(thread, budget));
        for (RuntimeException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        boolean vehiclesFirst = problem.goal() == RoutingProblem.Aim.VEHICLES_THEN_COST;
        return List.of(plans).stream()
                .min(Comparator.<RoutingPlan>comparingDouble(plan -> plan.absenceOf(problem))
                        .thenComparingInt(plan -> vehiclesFirst ? plan.vehicles() : 0)
                        .thenComparingDouble(RoutingPlan::cost))
                .orElseThrow();
    }

    private static void join(Thread thread, Budget budget) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            budget.cancel();
            Thread.currentThread().interrupt();
        }
    }
}
