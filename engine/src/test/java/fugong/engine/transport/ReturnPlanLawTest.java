package fugong.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What must hold of every plan, whatever the problem.
class ReturnPlanLawTest {

    private static final int PROBLEMS = 10_000;

    private static ReturnPlan plan(ReturnProblem problem, long seed) {
        return ReturnPlanner.solve(problem, Budget.steps(2), seed, 1, Progress.NONE);
    }

    @Test
    void the_check_agrees_with_the_engine_on_every_feature() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            ReturnProblem problem = RandomReturn.of(seed);
            assertThat(problem.flaws()).as("seed %d", seed).isEmpty();
            assertThat(Check.of(problem, plan(problem, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void a_pin_is_never_moved_and_a_replan_is_right() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            ReturnProblem problem = RandomReturn.of(seed);
            ReturnPlan first = plan(problem, seed);
            if (first.runs().isEmpty()) {
                continue;
            }
            List<Integer> pinned = List.of(first.runs().getFirst().number());
            List<Integer> frozen =
                    first.runs().stream().map(r -> (int) (r.number() % 2)).toList();
            ReturnProblem again = problem.after(new Promises(first.runs(), frozen, pinned, 50));
            assertThat(Check.of(again, plan(again, seed + 1)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /// Groups up to four, none larger than a coach: every way to share them out and every order of stops. The
    /// engine may also split groups, so its optimum is at most this one, and no bound may lie above it.
    @Test
    void no_bound_is_above_the_best_of_all_plans() {
        int priced = 0;
        for (long seed = 0; seed < 2000; seed++) {
            ReturnProblem problem = RandomReturn.small(seed);
            double best = new AllReturns(problem).best();
            ReturnPlan plan = plan(problem, seed);
            assertThat(plan.bound().cost()).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-6);
            priced += best < 90_000 && plan.bound().cost() > 0 ? 1 : 0;
        }
        assertThat(priced).isGreaterThan(500);
    }

    @Test
    void relaxing_a_rule_never_raises_the_bound() {
        for (long seed = 0; seed < 1000; seed++) {
            ReturnProblem problem = RandomReturn.of(seed);
            Bound bound = Bounds.of(problem);
            List<Group> loose = problem.groups().stream()
                    .map(g -> g.zone(-1).share(1).only(Set.of()).riding(1e6))
                    .toList();
            Bound looser = Bounds.of(problem.with(loose));
            assertThat(looser.left()).as("seed %d", seed).isLessThanOrEqualTo(bound.left());
            assertThat(looser.cost()).as("seed %d", seed).isLessThanOrEqualTo(bound.cost() + 1e-6);
        }
    }

    @Test
    void the_same_seed_and_threads_repeat_the_plan() {
        for (long seed = 0; seed < 30; seed++) {
            ReturnProblem problem = RandomReturn.of(seed);
            ReturnPlan one = ReturnPlanner.solve(problem, Budget.steps(5), seed, 2, Progress.NONE);
            ReturnPlan two = ReturnPlanner.solve(problem, Budget.steps(5), seed, 2, Progress.NONE);
            assertThat(one).as("seed %d", seed).isEqualTo(two);
        }
    }
}
