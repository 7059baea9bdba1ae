package fugong.engine.transport.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePlanExampleTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    /// Two stops, two gates. Homes 0 and 1 can walk to stop 0, home 2 to stop 1 only, home 3 nowhere.
    private static LineProblem town(List<Integer> shifts) {
        double[][] way = {{0, 5, 20, 20}, {5, 0, 20, 20}, {20, 20, 0, 2}, {20, 20, 2, 0}};
        return new LineProblem(
                List.of(
                        new LineProblem.Home("a", 0, 10),
                        new LineProblem.Home("b", 1, 12),
                        new LineProblem.Home("c", 0, 8),
                        new LineProblem.Home("d", 1, 3)),
                List.of(new LineProblem.Gate("north", shifts, 30, 30), new LineProblem.Gate("south", shifts, 30, 30)),
                new double[][] {{5, INF}, {6, 9}, {INF, 4}, {INF, INF}},
                way,
                way,
                10,
                60,
                40,
                0.5,
                0.7,
                300,
                6,
                5);
    }

    @Test
    void staggered_shifts_let_one_bus_drive_two_lines() {
        LinePlan together = LinePlanner.solve(town(List.of(480)), Budget.steps(20), 1);
        // Both gates at 8:00: each line needs a bus of its own.
        assertThat(together.lines()).hasSize(2);
        assertThat(together.buses()).isEqualTo(2);
        LinePlan staggered = LinePlanner.solve(town(List.of(480, 540)), Budget.steps(20), 1);
        // 60 minutes apart: 20 minutes back and at most 27 minutes of the second line fit.
        assertThat(staggered.buses()).isEqualTo(1);
        assertThat(staggered.leastBuses()).isLessThanOrEqualTo(staggered.buses());
    }

    @Test
    void half_the_seats_are_below_the_opening_threshold_and_someone_pays() {
        LinePlan plan = LinePlanner.solve(town(List.of(480, 540)), Budget.steps(20), 1);
        // 20 of 40 seats allowed; the fuller line has 18 people = 0.45 < 0.7.
        assertThat(plan.lines()).noneMatch(LinePlan.Line::opensNormally);
        LinePlan.Line north =
                plan.lines().stream().filter(l -> l.gate() == 0).findFirst().orElseThrow();
        // a at stop 0 and c at stop 1: 5 + 20 = 25 km x 6 + 300 = 450, 18 people x 5 = 90, missing 360.
        assertThat(north.people()).isEqualTo(18);
        assertThat(north.subsidy()).isEqualTo(360);
        assertThat(plan.subsidyPerSeat()).isGreaterThan(0);
    }

    @Test
    void whoever_reaches_no_stop_is_named() {
        assertThat(LinePlanner.solve(town(List.of(480)), Budget.steps(20), 1).left())
                .containsExactly(3);
    }

    @Test
    void chains_are_counted_exactly() {
        // Run 0 (0 to 10), run 1 (12 to 20), run 2 (15 to 30): 0 then 1, 2 alone.
        double[][] between = new double[3][3];
        assertThat(ChainCover.vehicles(new double[] {0, 12, 15}, new double[] {10, 20, 30}, between))
                .isEqualTo(2);
    }
}
