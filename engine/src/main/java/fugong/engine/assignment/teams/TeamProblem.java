package fugong.engine.assignment.teams;

import fugong.engine.assignment.Flaw;
import java.util.ArrayList;
import java.util.List;

/// Members, teams, and the minutes between areas.
///
/// @param minutes  travel from the area of a member (row) to the area of a team (column)
/// @param farthest members never travel longer than this
public record TeamProblem(List<Member> members, List<Team> teams, long[][] minutes, long farthest, TeamPrices prices) {

    /// Price of each member missing from a minimum size. Other prices may not exceed a thousandth of it.
    public static final long BREACH = 1_000_000_000L;

    public TeamProblem {
        members = List.copyOf(members);
        teams = List.copyOf(teams);
    }

    /// May this member join this team at all?
    public boolean allowed(int member, int team) {
        var it = members.get(member);
        var at = teams.get(team);
        return at.canTake(it) && minutes[it.area()][at.area()] <= farthest;
    }

    long minutes(int member, int team) {
        return minutes[members.get(member).area()][teams.get(team).area()];
    }

    /// Mean level in thousandths, so that sums stay whole numbers.
    long meanLevel() {
        long sum = members.stream().mapToLong(Member::level).sum();
        return members.isEmpty() ? 0 : Math.round(1000.0 * sum / members.size());
    }

    /// Everything wrong with the problem, all at once.
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (int row = 0; row < minutes.length; row++) {
            if (minutes[row].length != minutes.length) {
                flaws.add(new Flaw(
                        "minutes[%d]".formatted(row),
                        String.valueOf(minutes[row].length),
                        "must have as many columns as there are rows."));
            }
            for (int column = 0; column < minutes[row].length; column++) {
                price(flaws, "minutes[%d][%d]".formatted(row, column), minutes[row][column]);
            }
        }
        price(flaws, "prices.size", prices.size());
        price(flaws, "prices.skill", prices.skill());
        price(flaws, "prices.balance", prices.balance());
        price(flaws, "prices.idle", prices.idle());
        for (int m = 0; m < members.size(); m++) {
            member(flaws, "members[%d]".formatted(m), members.get(m));
        }
        for (int t = 0; t < teams.size(); t++) {
            team(flaws, "teams[%d]".formatted(t), teams.get(t));
        }
        return List.copyOf(flaws);
    }

    private void member(List<Flaw> flaws, String place, Member it) {
        area(flaws, place, it.area());
        if (it.level() < 0 || it.level() > 100) {
            flaws.add(new Flaw(place + ".level", String.valueOf(it.level()), "must lie between 0 and 100."));
        }
    }

    private void team(List<Flaw> flaws, String place, Team it) {
        area(flaws, place, it.area());
        if (it.atLeast() < 0 || it.atLeast() > it.wanted() || it.wanted() > it.atMost()) {
            flaws.add(new Flaw(
                    place + ".wanted",
                    "%d, %d, %d".formatted(it.atLeast(), it.wanted(), it.atMost()),
                    "need 0 <= atLeast <= wanted <= atMost. Maybe they are swapped."));
        }
        for (var need : it.skills()) {
            if (need.skill() < 0 || need.skill() > 63 || need.count() < 0 || need.count() > it.atMost()) {
                flaws.add(new Flaw(
                        place + ".skills",
                        need.skill() + " x " + need.count(),
                        "needs a known skill and a count not above atMost (%d).".formatted(it.atMost())));
            }
        }
    }

    private void area(List<Flaw> flaws, String place, int area) {
        if (area < 0 || area >= minutes.length) {
            flaws.add(new Flaw(place + ".area", String.valueOf(area), "is no row of minutes. Maybe a row is missing."));
        }
    }

    private static void price(List<Flaw> flaws, String place, long value) {
        if (value < 0 || value > BREACH / 1000) {
            flaws.add(new Flaw(
                    place, String.valueOf(value), "must lie between 0 and 1,000,000. Maybe use a larger unit."));
        }
    }
}
