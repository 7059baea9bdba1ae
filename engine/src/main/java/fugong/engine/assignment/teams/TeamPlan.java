package fugong.engine.assignment.teams;

import java.util.ArrayList;
import java.util.List;

/// Who is in which team, what it costs, and how good it provably is.
///
/// @param teamOf team of each member, -1 for none
/// @param bound  no division costs less
/// @param open   what is missing, a line each
public record TeamPlan(int[] teamOf, TeamCost cost, long bound, List<Open> open) {

    /// Something a team lacks.
    ///
    /// @param team  index of the team
    /// @param skill index of the missing skill, -1 when members of any kind are missing
    /// @param count how many
    public record Open(int team, int skill, int count) {}

    public TeamPlan {
        open = List.copyOf(open);
    }

    /// How far the cost may be from the best possible, as a share of the cost.
    public double gap() {
        return cost.total() == 0 ? 0 : (double) (cost.total() - bound) / cost.total();
    }

    /// A plan from who is in which team: everything else follows.
    public static TeamPlan of(TeamProblem problem, int[] teamOf, long bound) {
        return new TeamPlan(teamOf.clone(), TeamCost.of(problem, teamOf), bound, open(problem, teamOf));
    }

    static List<Open> open(TeamProblem problem, int[] teamOf) {
        int[] size = new int[problem.teams().size()];
        int[][] having = new int[size.length][64];
        for (int m = 0; m < teamOf.length; m++) {
            if (teamOf[m] >= 0) {
                size[teamOf[m]]++;
                for (int k = 0; k < 64; k++) {
                    having[teamOf[m]][k] += problem.members().get(m).has(k) ? 1 : 0;
                }
            }
        }
        List<Open> open = new ArrayList<>();
        for (int t = 0; t < size.length; t++) {
            var team = problem.teams().get(t);
            if (size[t] < team.atLeast()) {
                open.add(new Open(t, -1, team.atLeast() - size[t]));
            }
            for (var need : team.skills()) {
                if (having[t][need.skill()] < need.count()) {
                    open.add(new Open(t, need.skill(), need.count() - having[t][need.skill()]));
                }
            }
        }
        return open;
    }
}
