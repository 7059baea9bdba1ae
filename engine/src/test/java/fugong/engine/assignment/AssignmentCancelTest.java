package fugong.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentCancelTest {

    private static final int OFFERS = 1_000;
    private static final int NEEDS = 400;

    /// 400,000 links are 98 questions while the network is built. A budget of 20 questions ends there; the 21st
    /// says so, and no more is asked: not by the rest of the building, not by the simplex.
    @Test
    void a_budget_that_ends_while_the_network_is_built_is_asked_once_more() {
        var problem = large(List.of(new Pin(3, 5, 2)));
        var budget = Budget.steps(20);
        var plan = AssignmentPlanner.solve(problem, budget, Progress.NONE);
        assertThat(Math.round(budget.share() * 20)).as("questions asked").isEqualTo(21);
        assertThat(plan.finished()).isFalse();
        assertThat(plan.units()[3 * NEEDS + 5]).as("what is pinned stays").isEqualTo(2);
        assertThat(AssignmentCheck.of(problem, plan)).isEmpty();
        assertThat(plan.bound()).isLessThanOrEqualTo(plan.cost().total());
    }

    @Test
    void cancelling_at_any_stage_ends_before_the_next() {
        var problem = large(List.of());
        for (var stage : List.of("building the network", "network simplex")) {
            var budget = Budget.steps(1_000_000);
            var plan = AssignmentPlanner.solve(problem, budget, (name, share, cost, bound) -> {
                if (name.equals(stage)) {
                    budget.cancel();
                }
            });
            assertThat(plan.finished()).as(stage).isFalse();
            assertThat(AssignmentCheck.of(problem, plan)).as(stage).isEmpty();
        }
    }

    @Test
    void a_plan_after_a_cancelled_one_is_optimal() {
        var problem = large(List.of());
        var planner = new AssignmentPlanner();
        planner.plan(problem, Budget.steps(20), Progress.NONE);
        assertThat(planner.plan(problem, Budget.steps(1_000_000), Progress.NONE).optimal())
                .isTrue();
    }

    private static AssignmentProblem large(List<Pin> pins) {
        var offers =
                IntStream.range(0, OFFERS).mapToObj(i -> Offer.of("o" + i, 3)).toList();
        var needs = IntStream.range(0, NEEDS)
                .mapToObj(j -> Need.of("n" + j, 7, 900))
                .toList();
        var links = new Links(OFFERS * NEEDS);
        for (int l = 0; l < OFFERS * NEEDS; l++) {
            links.add(l / NEEDS, l % NEEDS, 17L * l % 701, 2, 0);
        }
        return new AssignmentProblem(offers, needs, List.of(), List.of(), links, List.of(), pins, 0);
    }
}
