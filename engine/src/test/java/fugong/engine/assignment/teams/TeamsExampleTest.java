package fugong.engine.assignment.teams;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsExampleTest {

    /// Two areas 30 minutes apart; each team wants two members, one of them a nurse (skill 0); both nurses live in
    /// the east.
    @Test
    void a_nurse_travels_so_that_both_teams_have_one() {
        var members = List.of(
                new Member("nurse Li", 0, 1, 1, 50),
                new Member("nurse Wu", 0, 1, 1, 50),
                new Member("Zhao", 1, 0, 1, 50),
                new Member("Qian", 1, 0, 1, 50));
        var nurse = List.of(new SkillNeed(0, 1));
        var teams = List.of(new Team("east", 0, 1, 1, 2, 3, nurse), new Team("west", 1, 1, 1, 2, 3, nurse));
        var problem =
                new TeamProblem(members, teams, new long[][] {{0, 30}, {30, 0}}, 60, new TeamPrices(20, 100, 1, 500));

        var plan = TeamFormer.solve(problem, Budget.steps(200), 7, Progress.NONE);

        // One nurse goes west (30). Sizes would then be 1 and 3, off by 2 in all (40); sending Zhao or Qian
        // east for
        // 30 instead keeps both at 2: 60 in all. Without travel a team would lack its nurse: 100. Best: 60.
        assertThat(plan.cost().total()).isEqualTo(60);
        // Travel, size and idle alone could be had for nothing.
        assertThat(plan.bound()).isZero();
        assertThat(plan.open()).isEmpty();
        assertThat(TeamCheck.of(problem, plan)).isEmpty();
    }

    @Test
    void who_is_not_free_or_too_far_is_never_sent_and_the_gap_is_named() {
        var members = List.of(new Member("only mondays", 0, 0, 1, 50), new Member("far away", 1, 0, 3, 50));
        var teams = List.of(new Team("both days", 0, 3, 1, 1, 1, List.of()));
        var problem =
                new TeamProblem(members, teams, new long[][] {{0, 90}, {90, 0}}, 60, new TeamPrices(20, 100, 1, 500));

        var plan = TeamFormer.solve(problem, Budget.steps(20), 7, Progress.NONE);

        assertThat(plan.teamOf()).containsExactly(-1, -1);
        assertThat(plan.open()).containsExactly(new TeamPlan.Open(0, -1, 1));
        assertThat(TeamCheck.of(problem, plan)).isEmpty();
    }

    @Test
    void all_flaws_are_heard_at_once() {
        var problem = new TeamProblem(
                List.of(new Member("m", 5, 0, 1, 101)),
                List.of(new Team("t", -1, 1, 3, 2, 1, List.of(new SkillNeed(64, 9)))),
                new long[][] {{-1}},
                60,
                new TeamPrices(-1, 0, 0, 2_000_000));

        assertThat(problem.flaws())
                .extracting(it -> it.place())
                .containsExactly(
                        "minutes[0][0]",
                        "prices.size",
                        "prices.idle",
                        "members[0].area",
                        "members[0].level",
                        "teams[0].area",
                        "teams[0].wanted",
                        "teams[0].skills");
    }
}
