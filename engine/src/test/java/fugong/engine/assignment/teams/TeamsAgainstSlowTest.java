package fugong.engine.assignment.teams;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TeamsAgainstSlowTest {

    @Test
    void the_difference_of_a_move_is_what_adding_up_anew_says() {
        for (long seed = 0; seed < 10_000; seed++) {
            var random = new SplittableRandom(seed);
            var problem = RandomTeams.of(random, 8, 4);
            int[] none = new int[problem.members().size()];
            java.util.Arrays.fill(none, TeamDraft.NONE);
            var draft = new TeamDraft(problem, none);
            for (int move = 0; move < 20; move++) {
                draft.put(
                        random.nextInt(none.length),
                        random.nextInt(-1, problem.teams().size()));
                assertThat(draft.cost())
                        .as("seed %d move %d", seed, move)
                        .isEqualTo(TeamCost.of(problem, draft.copy()).total());
            }
        }
    }

    @Test
    void bound_below_optimum_below_plan_and_the_plan_is_mostly_the_optimum() {
        int reached = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            var problem = RandomTeams.of(new SplittableRandom(seed), 5, 3);
            assertThat(problem.flaws()).as("seed %d", seed).isEmpty();
            var plan = TeamFormer.solve(problem, Budget.steps(20), seed, Progress.NONE);
            long optimum = best(problem, new int[problem.members().size()], 0);
            assertThat(TeamCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
            assertThat(plan.cost().total()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum);
            reached += plan.cost().total() == optimum ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(950);
    }

    @Test
    void the_same_seed_repeats_the_teams() {
        var problem = RandomTeams.of(new SplittableRandom(3), 40, 8);
        var one = TeamFormer.solve(problem, Budget.steps(50), 7, Progress.NONE);
        var two = TeamFormer.solve(problem, Budget.steps(50), 7, Progress.NONE);
        assertThat(one.teamOf()).isEqualTo(two.teamOf());
    }

    private static long best(TeamProblem problem, int[] teamOf, int member) {
        if (member == teamOf.length) {
            return TeamCost.of(problem, teamOf).total();
        }
        long best = Long.MAX_VALUE;
        for (int t = -1; t < problem.teams().size(); t++) {
            if (t < 0
                    || problem.allowed(member, t)
                            && full(teamOf, member, t) < problem.teams().get(t).atMost()) {
                teamOf[member] = t;
                best = Math.min(best, best(problem, teamOf, member + 1));
            }
        }
        return best;
    }

    private static int full(int[] teamOf, int members, int team) {
        int count = 0;
        for (int m = 0; m < members; m++) {
            count += teamOf[m] == team ? 1 : 0;
        }
        return count;
    }
}
