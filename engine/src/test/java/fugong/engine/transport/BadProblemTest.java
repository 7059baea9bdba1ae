package fugong.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Bad problems are refused with all their flaws at once, or planned with reasons; never an exception, never a
/// hang.
class BadProblemTest {

    private static final double[][] WAY = {{0, 20}, {20, 0}};

    @Test
    void all_flaws_are_heard_at_once() {
        Coach noSeats = new Coach("none", 9, 0, 0, -1, -1, -5, 1e9, 0, -1, 0, 0, 100, 50);
        Group bad = new Group("bad", 7, -3, 0, 0, 50, -10, -20, 500, 400, -1, 0, -1, Set.of(4), -5);
        double[][] broken = {{0, Double.NaN}, {1e9, 0}};
        ReturnProblem problem =
                ReturnProblem.of(List.of("a", "b"), broken, new double[][] {{0}}, List.of(noSeats), List.of(bad));
        List<String> where = problem.flaws().stream().map(Flaw::where).toList();
        assertThat(where)
                .contains(
                        "km[0][1]",
                        "km[1][0]",
                        "minutes",
                        "coaches[0].depot",
                        "coaches[0].rated",
                        "coaches[0].count",
                        "coaches[0].fixedCost",
                        "coaches[0].costPerKm",
                        "coaches[0]",
                        "coaches[0].maxDriving",
                        "groups[0].home",
                        "groups[0].destination",
                        "groups[0].people",
                        "groups[0].loadShare",
                        "groups[0] boarding",
                        "groups[0] arrival",
                        "groups[0].maxRide",
                        "groups[0].priority",
                        "groups[0].coaches");
        assertThat(problem.flaws()).allMatch(f -> f.says().contains("Maybe"));
    }

    @Test
    void two_thousand_groups_of_one_place_and_goal_are_planned() {
        List<Group> groups = IntStream.range(0, 2000)
                .mapToObj(i -> Group.of("g" + i, 1, 0, 3))
                .toList();
        ReturnProblem problem = ReturnProblem.of(List.of("f", "h"), WAY, WAY, List.of(Coach.of("c", 50, 500)), groups);
        ReturnPlan plan = ReturnPlanner.solve(problem, Budget.steps(3), 1, 1, Progress.NONE);
        assertThat(Check.of(problem, plan)).isEmpty();
        // 6,000 people / 50 seats = 120 coaches, all full.
        assertThat(plan.runs()).hasSize(120);
    }

    @Test
    void nothing_feasible_is_a_plan_with_reasons() {
        ReturnProblem problem = ReturnProblem.of(
                List.of("f", "h"),
                WAY,
                WAY,
                List.of(Coach.of("c", 1, 5)),
                List.of(Group.of("g", 1, 0, 9).share(0.5)));
        ReturnPlan plan = ReturnPlanner.solve(problem, Budget.steps(3), 1, 1, Progress.NONE);
        assertThat(Check.of(problem, plan)).isEmpty();
        assertThat(plan.left()).containsExactly(new ReturnPlan.Left(0, 9, Reason.NO_SEAT_UNDER_THE_RULE));
    }

    @Test
    void a_cancelled_search_returns_its_best_plan_at_once() throws InterruptedException {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            groups.add(Group.of("g" + i, 1, 0, 7));
        }
        ReturnProblem problem = ReturnProblem.of(List.of("f", "h"), WAY, WAY, List.of(Coach.of("c", 50, 500)), groups);
        Budget budget = Budget.seconds(3600);
        List<ReturnPlan> plans = new ArrayList<>();
        Thread search = new Thread(() -> plans.add(ReturnPlanner.solve(problem, budget, 1, 2, Progress.NONE)));
        search.start();
        Thread.sleep(300);
        budget.cancel();
        search.join(30_000);
        assertThat(plans).hasSize(1);
        assertThat(Check.of(problem, plans.getFirst())).isEmpty();
    }
}
