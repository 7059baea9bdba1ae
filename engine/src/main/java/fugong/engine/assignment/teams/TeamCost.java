package fugong.engine.assignment.teams;

/// What a division into teams costs, by named term.
///
/// @param travel  minutes of all members
/// @param size    sizes off the wish
/// @param skills  required skills not present
/// @param balance strength off the mean
/// @param idle    members in no team
/// @param breach  members missing from minimum sizes
public record TeamCost(long travel, long size, long skills, long balance, long idle, long breach) {

    public long total() {
        return travel + size + skills + balance + idle + breach;
    }

    /// Adds up from nothing but who is in which team (-1 for none).
    static TeamCost of(TeamProblem problem, int[] teamOf) {
        int teams = problem.teams().size();
        int[] size = new int[teams];
        long[] level = new long[teams];
        int[][] having = new int[teams][64];
        long travel = 0;
        long idle = 0;
        for (int m = 0; m < teamOf.length; m++) {
            int t = teamOf[m];
            if (t < 0) {
                idle += problem.prices().idle();
                continue;
            }
            travel += problem.minutes(m, t);
            size[t]++;
            level[t] += problem.members().get(m).level();
            for (int k = 0; k < 64; k++) {
                having[t][k] += problem.members().get(m).has(k) ? 1 : 0;
            }
        }
        return sum(problem, size, level, having, travel, idle);
    }

    private static TeamCost sum(TeamProblem problem, int[] size, long[] level, int[][] having, long travel, long idle) {
        long sizes = 0;
        long skills = 0;
        long balance = 0;
        long breach = 0;
        long mean = problem.meanLevel();
        for (int t = 0; t < size.length; t++) {
            var team = problem.teams().get(t);
            sizes += problem.prices().size() * Math.abs(size[t] - team.wanted());
            breach += TeamProblem.BREACH * Math.max(0, team.atLeast() - size[t]);
            balance += problem.prices().balance() * Math.abs(1000 * level[t] - mean * size[t]) / 1000;
            for (var need : team.skills()) {
                skills += problem.prices().skill() * Math.max(0, need.count() - having[t][need.skill()]);
            }
        }
        return new TeamCost(travel, sizes, skills, balance, idle, breach);
    }
}
