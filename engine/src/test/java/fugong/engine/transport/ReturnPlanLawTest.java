package fugong.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /// One rule of the groups at a time.
    private static final Map<String, UnaryOperator<Group>> RULES = Map.of(
            "no mixing of zones", g -> g.zone(-1),
            "share of seats", g -> g.share(1),
            "allowed coaches", g -> g.only(Set.of()),
            "longest ride", g -> g.riding(1e6),
            "boarding windows", g -> g.between(0, 1e6),
            "arrival slots", g -> g.arriving(0, 1e6));

    /// And one of the coaches.
    private static final Map<String, UnaryOperator<Coach>> FLEET = Map.of(
            "driving time", c -> c.driving(1e6, c.relays(), c.relayCost(), 1e6),
            "night rest", c -> c.driving(c.maxDriving(), c.count(), 0, Math.max(c.maxDriving(), c.relayDriving())));

    @Test
    void relaxing_any_one_rule_never_raises_the_bound() {
        for (long seed = 0; seed < 1000; seed++) {
            ReturnProblem problem = RandomReturn.of(seed);
            for (var rule : RULES.entrySet()) {
                List<Group> loose =
                        problem.groups().stream().map(rule.getValue()).toList();
                notRaised(problem, problem.with(loose), rule.getKey() + ", seed " + seed);
            }
            for (var rule : FLEET.entrySet()) {
                List<Coach> loose =
                        problem.coaches().stream().map(rule.getValue()).toList();
                notRaised(problem, problem.withCoaches(loose), rule.getKey() + ", seed " + seed);
            }
        }
    }

    private static void notRaised(ReturnProblem problem, ReturnProblem free, String what) {
        Bound bound = Bounds.of(problem);
        Bound looser = Bounds.of(free);
        assertThat(looser.left()).as(what).isLessThanOrEqualTo(bound.left());
        // Prices are whole ten-thousandths of a unit per person.
        assertThat(looser.cost()).as(what).isLessThanOrEqualTo(bound.cost() * (1 + 1e-6) + 0.01);
        if (bound.left() == 0) {
            assertThat(looser.runs()).as(what).isLessThanOrEqualTo(bound.runs());
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
