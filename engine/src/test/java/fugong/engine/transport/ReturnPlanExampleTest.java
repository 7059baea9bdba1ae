package fugong.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Small worlds with the sum in the comment.
class ReturnPlanExampleTest {

    /// Factory 0, villages 1 (20 minutes away) and 2 (35 minutes), 18 minutes between the villages.
    private static final double[][] WAY = {{0, 20, 35}, {20, 0, 18}, {35, 18, 0}};

    private static ReturnProblem hamlet(List<Coach> coaches, Group... groups) {
        return ReturnProblem.of(List.of("factory", "east", "west"), WAY, WAY, coaches, List.of(groups));
    }

    private static ReturnPlan plan(ReturnProblem problem) {
        ReturnPlan plan = ReturnPlanner.solve(problem, Budget.steps(5), 7, 1, Progress.NONE);
        assertThat(Check.of(problem, plan)).isEmpty();
        return plan;
    }

    @Test
    void one_coach_serves_both_villages_when_they_fit() {
        ReturnPlan plan =
                plan(hamlet(List.of(Coach.of("40 seats", 40, 5)), Group.of("a", 1, 0, 22), Group.of("b", 2, 0, 15)));
        // 22 + 15 = 37 of 40; west first: 18 + 20 = 38 km, east first would be 18 + 35 = 53.
        assertThat(plan.runs()).hasSize(1);
        assertThat(plan.cost().road()).isEqualTo(38 * 6);
        assertThat(plan.cost().total()).isEqualTo(1500 + 228);
    }

    /// The straight road from the west is shorter and slower: 35 km in 60 minutes, over the east 38 km in 38
    /// minutes. Without the people of the east the big coach drives longer than its driver may.
    @Test
    void a_stop_on_the_faster_road_is_not_left_out() {
        double[][] minutes = {{0, 20, 60}, {20, 0, 18}, {60, 18, 0}};
        Coach big = new Coach("big", -1, 40, 0, 1000, 1, 0, 10, 50, 0, 0, 50, 0, 1440);
        Coach small = new Coach("small", -1, 10, 0, 1000, 1, 0, 1, 50, 0, 0, 50, 0, 1440);
        ReturnPlan plan = plan(ReturnProblem.of(
                List.of("factory", "east", "west"),
                WAY,
                minutes,
                List.of(big, small),
                List.of(Group.of("a", 1, 0, 10), Group.of("b", 2, 0, 20))));
        // Over the east with all of them: 38 km x 10; the big coach straight and the small one east: 350 + 20.
        assertThat(plan.left()).isEmpty();
        assertThat(plan.cost().total()).isEqualTo(380);
    }

    @Test
    void a_group_larger_than_any_coach_is_split_and_the_rest_shared() {
        ReturnPlan plan =
                plan(hamlet(List.of(Coach.of("40 seats", 40, 5)), Group.of("a", 1, 0, 90), Group.of("b", 2, 0, 30)));
        // 120 people / 40 seats = 3 coaches, every one full.
        assertThat(plan.runs()).hasSize(3);
        assertThat(plan.bound().runs()).isEqualTo(3);
        assertThat(plan.runs()).allMatch(r -> r.people() == 40);
    }

    @Test
    void zones_that_may_not_mix_cost_a_coach() {
        Group a = Group.of("a", 1, 0, 22).zone(1);
        Group b = Group.of("b", 2, 0, 15).zone(2);
        ReturnProblem problem = hamlet(List.of(Coach.of("40 seats", 40, 5)), a, b);
        ReturnPlan plan = plan(problem);
        assertThat(plan.runs()).hasSize(2);
        assertThat(plan.bound().runs()).isEqualTo(2);
        RulePrice price = RulePrice.of(problem, plan, 5, 7).getFirst();
        assertThat(price.rule()).isEqualTo("no mixing of zones");
        assertThat(price.runs()).isEqualTo(1);
        assertThat(price.proven()).isEqualTo(1);
    }

    @Test
    void ninety_two_coaches_cannot_carry_4418_under_the_rule_of_half_the_seats() {
        // floor(49 x 0.5) = 24 seats, 92 x 24 = 2,208; 4,418 - 2,208 = 2,210 must stay.
        ReturnPlan plan = plan(hamlet(
                List.of(Coach.of("49 seats", 49, 92)), Group.of("a", 1, 0, 4418).share(0.5)));
        assertThat(plan.carried()).isEqualTo(2208);
        assertThat(plan.bound().left()).isEqualTo(2210);
        assertThat(plan.left()).containsExactly(new ReturnPlan.Left(0, 2210, Reason.TOO_FEW_COACHES));
    }

    @Test
    void observation_rows_bind_where_they_are_stricter() {
        // min(floor(49 x 0.9), 49 - 9) = min(44, 40) = 40.
        assertThat(new Coach("c", -1, 49, 9, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1).seats(0.9))
                .isEqualTo(40);
        assertThat(Coach.of("c", 49, 1).seats(0.5)).isEqualTo(24);
    }

    @Test
    void without_a_relay_driver_a_coach_stands_still_at_night() {
        double[][] far = {{0, 600}, {600, 0}};
        Coach alone = new Coach("alone", -1, 40, 0, 99, 1, 0, 1, 1200, 0, 0, 1, 0, 1e4);
        Coach relay = new Coach("relay", -1, 40, 0, 99, 1, 0, 1, 100, 1, 500, 1200, 0, 1e4);
        Group evening = new Group("g", 1, 0, 10, -1, 1, 1200, 1200, 0, 1e4, 1e4, 1, 0, Set.of(0), 0);
        // Leaves 20:00, drives 6 h to 02:00, waits until 05:00, 4 h more: 09:00 of the next day = 1440 + 540.
        ReturnPlan slow = plan(ReturnProblem.of(List.of("f", "h"), far, far, List.of(alone, relay), List.of(evening)));
        assertThat(slow.runs().getFirst().arrives()).isEqualTo(1980);
        ReturnPlan fast = plan(
                ReturnProblem.of(List.of("f", "h"), far, far, List.of(alone, relay), List.of(evening.only(Set.of(1)))));
        assertThat(fast.runs().getFirst().arrives()).isEqualTo(1800);
        assertThat(fast.runs().getFirst().relay()).isTrue();
        assertThat(fast.cost().relays()).isEqualTo(500);
    }

    @Test
    void whoever_stays_hears_the_first_rule_that_stops_them() {
        List<Coach> coaches = List.of(new Coach("short", -1, 40, 0, 99, 1, 0, 1, 30, 0, 0, 1, 0, 1e4));
        ReturnPlan plan = plan(hamlet(
                coaches,
                Group.of("far", 2, 0, 5),
                Group.of("slow", 1, 0, 5).riding(10),
                Group.of("late", 1, 0, 5).between(100, 100).arriving(0, 110)));
        assertThat(plan.left())
                .extracting(ReturnPlan.Left::reason)
                .containsExactly(Reason.DRIVING_TOO_LONG, Reason.RIDE_TOO_LONG, Reason.WINDOWS_TOO_TIGHT);
    }

    @Test
    void a_replan_keeps_promises_that_are_dearer_than_the_detour() {
        ReturnProblem problem =
                hamlet(List.of(Coach.of("40 seats", 40, 5)), Group.of("a", 1, 0, 22), Group.of("b", 2, 0, 15));
        ReturnPlan first = plan(problem);
        ReturnProblem more = problem.with(
                        List.of(Group.of("a", 1, 0, 22), Group.of("b", 2, 0, 15), Group.of("c", 2, 0, 30)))
                .after(Promises.of(first, 500));
        ReturnPlan second = plan(more);
        assertThat(PlanDifference.between(first, second).moved()).isZero();
        assertThat(second.runs()).hasSize(2);
    }

    /// The works lie between two villages, 60 km to either side; a coach of 20 seats costs 100 and 1 a kilometre.
    /// One coach drives 120 + 60 km and costs 280; two cost 320. Seats alone would say one coach and 60 km: 160.
    @Test
    void the_prices_of_seats_prove_what_seats_alone_cannot() {
        double[][] way = {{0, 60, 60}, {60, 0, 120}, {60, 120, 0}};
        Coach coach = new Coach("c", -1, 20, 0, 1000, 2, 100, 1, 1000, 0, 0, 1000, 0, 5000);
        ReturnProblem problem = ReturnProblem.of(
                List.of("works", "east", "west"),
                way,
                way,
                List.of(coach),
                List.of(Group.of("e", 1, 0, 6), Group.of("w", 2, 0, 4)));
        ReturnPlan plan = ReturnPlanner.solve(problem, Budget.steps(20), 1, 1, Progress.NONE);
        assertThat(plan.cost().total()).isEqualTo(280);
        assertThat(plan.bound().cost()).isBetween(279.9, 280.0);
    }
}
