package fugong.engine.assignment.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small random problems of team forming.
final class RandomTeams {

    static TeamProblem of(SplittableRandom random, int mostMembers, int mostTeams) {
        int areas = 1 + random.nextInt(3);
        long[][] minutes = new long[areas][areas];
        for (long[] row : minutes) {
            java.util.Arrays.setAll(row, i -> random.nextInt(60));
        }
        List<Member> members = new ArrayList<>();
        for (int m = 1 + random.nextInt(mostMembers); m > 0; m--) {
            members.add(new Member(
                    "m" + m, random.nextInt(areas), random.nextInt(8), 1 + random.nextInt(7), random.nextInt(101)));
        }
        List<Team> teams = new ArrayList<>();
        for (int t = 1 + random.nextInt(mostTeams); t > 0; t--) {
            int least = random.nextInt(2);
            int wanted = least + random.nextInt(3);
            int most = wanted + random.nextInt(2);
            List<SkillNeed> skills = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                if (most > 0 && random.nextInt(3) == 0) {
                    skills.add(new SkillNeed(k, 1 + random.nextInt(most)));
                }
            }
            teams.add(new Team("t" + t, random.nextInt(areas), random.nextInt(3), least, wanted, most, skills));
        }
        var prices = new TeamPrices(random.nextInt(50), random.nextInt(200), random.nextInt(4), random.nextInt(300));
        return new TeamProblem(members, teams, minutes, 30 + random.nextInt(40), prices);
    }

    private RandomTeams() {}
}
