package fugong.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.rail.RailCheck;
import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailPlanner;
import fugong.engine.transport.rail.RailProblem;
import fugong.engine.transport.rail.Train;
import fugong.engine.transport.rail.Travellers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A cancelled planner does no more work of any size and still answers with a right plan. Work is counted in rounds
/// and questions, never in seconds.
class CancelLawTest {

    @Test
    void a_planner_cancelled_before_it_begins_makes_no_round_and_gives_a_right_plan() {
        for (long seed = 0; seed < 300; seed++) {
            ReturnProblem problem = RandomReturn.of(seed);
            Budget budget = Budget.steps(1_000_000);
            budget.cancel();
            ReturnPlan plan = ReturnPlanner.solve(problem, budget, seed, 1, Progress.NONE);
            assertThat(plan.steps()).as("rounds, seed %d", seed).isZero();
            assertThat(Check.of(problem, plan)).as("seed %d", seed).isEmpty();
        }
    }

    /// The bound asks once per place while it looks for shortest ways: 200 places, twice. Told to stop at its 50th
    /// question it asks once more for the second matrix, and once per destination for the prices of seats.
    @Test
    void the_bound_asks_on_its_way_and_stops_where_it_is_told_to() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] way = new double[200][200];
        for (double[] row : way) {
            java.util.Arrays.setAll(row, i -> 1 + random.nextInt(100));
        }
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "p" + i).toList();
        List<Group> groups = IntStream.range(0, 199)
                .mapToObj(i -> Group.of("g" + i, i, 199, 5))
                .toList();
        ReturnProblem problem = ReturnProblem.of(names, way, way, List.of(Coach.of("c", 50, 500)), groups);
        AtomicInteger asked = new AtomicInteger();
        Bounds.of(problem, () -> asked.incrementAndGet() >= 50);
        assertThat(asked.get()).isLessThanOrEqualTo(50 + 1 + 2);
    }

    @Test
    void a_cancelled_rail_planner_leaves_people_behind_but_nobody_who_is_pinned() {
        RailProblem problem = rail();
        RailPlan whole = RailPlanner.solve(problem, Budget.steps(5), 1);
        assertThat(whole.rides()).isNotEmpty();
        RailProblem pinned = problem.pinning(List.of(whole.rides().getFirst()));
        Budget budget = Budget.steps(1_000_000);
        budget.cancel();
        RailPlan plan = RailPlanner.solve(pinned, budget, 1);
        assertThat(RailCheck.of(pinned, plan)).isEmpty();
        assertThat(plan.rides()).containsExactly(whole.rides().getFirst());
        assertThat(plan.left()).isNotEmpty();
    }

    private static RailProblem rail() {
        List<Train> trains = IntStream.range(0, 3)
                .mapToObj(t -> new Train(
                        "train " + t,
                        List.of(new Train.Call(0, 100 * t, 100 * t), new Train.Call(1, 100 * t + 60, 100 * t + 60)),
                        2,
                        50,
                        1000))
                .toList();
        List<Travellers> groups = IntStream.range(0, 5)
                .mapToObj(g -> new Travellers(
                        "group " + g,
                        30,
                        -1,
                        List.of(new Travellers.Way(0, 0, 0)),
                        List.of(new Travellers.Way(1, 0, 0)),
                        0,
                        0,
                        1000,
                        Double.POSITIVE_INFINITY,
                        100_000))
                .toList();
        return RailProblem.of(List.of("home", "city"), trains, groups, List.of());
    }
}
