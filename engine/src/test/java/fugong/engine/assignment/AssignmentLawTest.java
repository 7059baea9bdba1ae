package fugong.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentLawTest {

    @Test
    void a_chain_of_restarts_costs_the_same_as_planning_anew() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            var problem = RandomProblem.of(random);
            var planner = new AssignmentPlanner();
            for (int day = 0; day < 5; day++) {
                var plan = planner.plan(problem, Budget.steps(1_000), Progress.NONE);
                var anew = AssignmentPlanner.solve(problem, Budget.steps(1_000), Progress.NONE);
                assertThat(AssignmentCheck.of(problem, plan))
                        .as("seed %d day %d", seed, day)
                        .isEmpty();
                assertThat(plan.broken().isEmpty())
                        .as("seed %d day %d", seed, day)
                        .isEqualTo(anew.broken().isEmpty());
                if (plan.broken().isEmpty()) {
                    assertThat(plan.cost().total())
                            .as("seed %d day %d", seed, day)
                            .isEqualTo(anew.cost().total());
                }
                problem = Changes.any(problem, plan, random);
            }
        }
    }

    @Test
    void relaxing_a_rule_never_raises_the_bound() {
        for (long seed = 0; seed < 3_000; seed++) {
            var problem = RandomProblem.of(new SplittableRandom(seed));
            if (problem.changePrice() == AssignmentProblem.FEWEST_CHANGES) {
                continue;
            }
            var plan = plan(problem);
            if (plan.broken().isEmpty()) {
                assertThat(plan(Changes.withoutBans(problem)).bound())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(plan.bound());
                assertThat(plan(Changes.withWiderGroups(problem)).bound())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(plan.bound());
            }
        }
    }

    @Test
    void a_pin_is_never_moved_and_a_plan_repeats() {
        for (long seed = 0; seed < 3_000; seed++) {
            var problem = RandomProblem.of(new SplittableRandom(seed));
            var plan = plan(problem);
            for (int l = 0; l < problem.links().size(); l++) {
                assertThat(plan.units()[l]).as("seed %d", seed).isGreaterThanOrEqualTo(problem.pinned()[l]);
            }
            assertThat(Arrays.equals(plan(problem).units(), plan.units()))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void any_prices_give_a_bound_below_every_plan() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            var problem = RandomProblem.of(random);
            var plan = plan(problem);
            if (plan.broken().isEmpty()) {
                var prices = new Prices(
                        random.longs(problem.offers().size(), -9, 20).toArray(),
                        random.longs(problem.needs().size(), -9, 20).toArray(),
                        random.longs(problem.groups().size(), -9, 9).toArray());
                assertThat(prices.bound(problem))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(plan.cost().total());
            }
        }
    }

    @Test
    void a_budget_that_is_gone_ends_at_once_with_a_plan_and_its_reasons() {
        for (long seed = 0; seed < 1_000; seed++) {
            var problem = RandomProblem.of(new SplittableRandom(seed));
            var budget = Budget.seconds(100);
            budget.cancel();
            var plan = AssignmentPlanner.solve(problem, budget, Progress.NONE);
            assertThat(plan.finished()).isFalse();
            assertThat(AssignmentCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.bound())
                    .isLessThanOrEqualTo(
                            plan.broken().isEmpty()
                                    ? plan.cost().total()
                                    : plan.bound().max(BigInteger.ZERO));
        }
    }

    private static AssignmentPlan plan(AssignmentProblem problem) {
        return AssignmentPlanner.solve(problem, Budget.steps(1_000), Progress.NONE);
    }
}
