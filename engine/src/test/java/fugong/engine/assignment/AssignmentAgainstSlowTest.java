package fugong.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentAgainstSlowTest {

    @Test
    void ten_thousand_problems_of_every_feature_are_optimal_proven_and_checked() {
        int impossible = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            var problem = RandomProblem.of(new SplittableRandom(seed));
            assertThat(problem.flaws()).as("seed %d", seed).isEmpty();
            var plan = AssignmentPlanner.solve(problem, Budget.steps(1_000), Progress.NONE);
            var slow = SlowAssignment.of(problem);
            assertThat(AssignmentCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.broken().isEmpty()).as("seed %d", seed).isEqualTo(slow.isPresent());
            if (slow.isPresent()) {
                assertThat(plan.cost().total())
                        .as("seed %d", seed)
                        .isEqualTo(slow.get().cost());
                assertThat(plan.optimal()).as("seed %d", seed).isTrue();
                if (problem.changePrice() == AssignmentProblem.FEWEST_CHANGES) {
                    assertThat(plan.changes())
                            .as("seed %d", seed)
                            .isEqualTo(slow.get().changes());
                }
            } else {
                impossible++;
            }
        }
        assertThat(impossible).isBetween(500, 5_000);
    }

    @Test
    void one_more_unit_saves_exactly_what_planning_again_says() {
        for (long seed = 0; seed < 5_000; seed++) {
            var problem = RandomProblem.of(new SplittableRandom(seed));
            var planner = new AssignmentPlanner();
            var plan = planner.plan(problem, Budget.steps(1_000), Progress.NONE);
            if (!plan.broken().isEmpty() || problem.changePrice() == AssignmentProblem.FEWEST_CHANGES) {
                continue;
            }
            var more = Changes.oneMore(problem, 0);
            var again = AssignmentPlanner.solve(more, Budget.steps(1_000), Progress.NONE);
            assertThat(planner.oneMoreSaves(problem, 0))
                    .as("seed %d", seed)
                    .isEqualTo(
                            plan.cost().total().subtract(again.cost().total()).longValueExact());
        }
    }
}
