package fugong.bench.assignment;

import fugong.engine.assignment.teams.Member;
import fugong.engine.assignment.teams.SkillNeed;
import fugong.engine.assignment.teams.Team;
import fugong.engine.assignment.teams.TeamPrices;
import fugong.engine.assignment.teams.TeamProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Kunming, spring 2020: 4,126 members in 576 task forces. The counts are the city's; areas, skills, days and
/// levels are drawn at random over its 14 districts.
final class TeamCase {

    static final int MEMBERS = 4_126;
    static final int TEAMS = 576;
    private static final int AREAS = 14;
    private static final int SKILLS = 8;

    static TeamProblem problem(long seed) {
        var random = new SplittableRandom(seed);
        double[][] at = new double[AREAS][];
        for (int a = 0; a < AREAS; a++) {
            at[a] = new double[] {random.nextDouble(60), random.nextDouble(60)};
        }
        long[][] minutes = new long[AREAS][AREAS];
        for (int a = 0; a < AREAS; a++) {
            for (int b = 0; b < AREAS; b++) {
                minutes[a][b] = 10 + Math.round(1.5 * Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]));
            }
        }
        return new TeamProblem(members(random), teams(random), minutes, 90, new TeamPrices(25, 150, 1, 400));
    }

    /// Every skill is had by one member in six; most are free on five or six days of the week.
    private static List<Member> members(SplittableRandom random) {
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < MEMBERS; m++) {
            long skills = 0;
            for (int k = 0; k < SKILLS; k++) {
                skills |= random.nextInt(6) == 0 ? 1L << k : 0;
            }
            long days = 127;
            for (int off = random.nextInt(4); off > 0; off--) {
                days &= ~(1L << random.nextInt(7));
            }
            members.add(new Member("member " + m, random.nextInt(AREAS), skills, days, 20 + random.nextInt(81)));
        }
        return members;
    }

    /// A team works on two days, wants five to nine members and one each of two skills.
    private static List<Team> teams(SplittableRandom random) {
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < TEAMS; t++) {
            long days = 1L << random.nextInt(7);
            days |= 1L << random.nextInt(7);
            int wanted = random.nextInt(5, 10);
            int first = random.nextInt(SKILLS);
            var skills = List.of(
                    new SkillNeed(first, 1), new SkillNeed((first + 1 + random.nextInt(SKILLS - 1)) % SKILLS, 1));
            teams.add(new Team("team " + t, random.nextInt(AREAS), days, wanted - 2, wanted, wanted + 2, skills));
        }
        return teams;
    }

    private TeamCase() {}
}
