package fugong.engine.assignment.teams;

/// A division under work. The cost of putting a member elsewhere is the difference of two teams and one trip, so a
/// move costs the same for ten members and for ten thousand.
final class TeamDraft {

    static final int NONE = -1;

    private final TeamProblem problem;
    private final Team[] teams;
    private final Member[] members;
    private final long mean;
    private final int[] teamOf;
    private final int[] size;
    private final long[] level;
    /// Members with each required skill, in the order of the team's list.
    private final int[][] having;
    private long cost;

    TeamDraft(TeamProblem problem, int[] start) {
        this.problem = problem;
        teams = problem.teams().toArray(Team[]::new);
        members = problem.members().toArray(Member[]::new);
        mean = problem.meanLevel();
        teamOf = new int[members.length];
        java.util.Arrays.fill(teamOf, NONE);
        size = new int[teams.length];
        level = new long[teams.length];
        having = new int[teams.length][];
        for (int t = 0; t < teams.length; t++) {
            having[t] = new int[teams[t].skills().size()];
        }
        cost = TeamCost.of(problem, teamOf).total();
        for (int m = 0; m < start.length; m++) {
            put(m, start[m]);
        }
    }

    long cost() {
        return cost;
    }

    int teamOf(int member) {
        return teamOf[member];
    }

    int size(int team) {
        return size[team];
    }

    int[] copy() {
        return teamOf.clone();
    }

    /// Room for one more, or no team at all.
    boolean roomIn(int team) {
        return team == NONE || size[team] < teams[team].atMost();
    }

    /// Puts a member into a team (or none) and returns by how much the cost rose.
    long put(int member, int team) {
        int old = teamOf[member];
        long difference = (old == NONE ? -problem.prices().idle() : leave(member, old))
                + (team == NONE ? problem.prices().idle() : join(member, team));
        teamOf[member] = team;
        cost += difference;
        return difference;
    }

    private long leave(int member, int team) {
        long before = shape(team);
        size[team]--;
        level[team] -= members[member].level();
        long skills = 0;
        var needs = teams[team].skills();
        for (int k = 0; k < having[team].length; k++) {
            if (members[member].has(needs.get(k).skill())) {
                skills += --having[team][k] < needs.get(k).count()
                        ? problem.prices().skill()
                        : 0;
            }
        }
        return shape(team) - before + skills - problem.minutes(member, team);
    }

    private long join(int member, int team) {
        long before = shape(team);
        size[team]++;
        level[team] += members[member].level();
        long skills = 0;
        var needs = teams[team].skills();
        for (int k = 0; k < having[team].length; k++) {
            if (members[member].has(needs.get(k).skill())) {
                skills -= having[team][k]++ < needs.get(k).count()
                        ? problem.prices().skill()
                        : 0;
            }
        }
        return shape(team) - before + skills + problem.minutes(member, team);
    }

    private long shape(int team) {
        var it = teams[team];
        return problem.prices().size() * Math.abs(size[team] - it.wanted())
                + TeamProblem.BREACH * Math.max(0, it.atLeast() - size[team])
                + problem.prices().balance() * Math.abs(1000 * level[team] - mean * size[team]) / 1000;
    }
}
