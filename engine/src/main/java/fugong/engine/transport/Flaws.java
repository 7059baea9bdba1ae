package fugong.engine.transport;

import java.util.ArrayList;
import java.util.List;

/// Reads a problem for everything that would mislead the search, and reports all of it in one go.
final class Flaws {

    private static final double MOST = 1e7;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_KINDS = 62;

    private final ReturnProblem problem;
    private final List<Flaw> found = new ArrayList<>();

    Flaws(ReturnProblem problem) {
        this.problem = problem;
    }

    List<Flaw> all() {
        matrix("km", problem.km());
        matrix("minutes", problem.minutes());
        for (int c = 0; c < problem.coaches().size(); c++) {
            coach("coaches[" + c + "]", problem.coaches().get(c));
        }
        if (problem.coaches().isEmpty()) {
            say("coaches", "[]", "There is no coach. Maybe the fleet was not read.");
        }
        for (int g = 0; g < problem.groups().size(); g++) {
            group("groups[" + g + "]", problem.groups().get(g));
        }
        if (found.isEmpty() && Translation.kinds(problem) > MOST_KINDS) {
            say(
                    "coaches",
                    String.valueOf(problem.coaches().size()),
                    "Coaches, relay drivers and capacity rules make more than 62 combinations. Maybe join coaches with equal seats.");
        }
        before();
        return List.copyOf(found);
    }

    private void say(String where, Object value, String says) {
        found.add(new Flaw(where, String.valueOf(value), says));
    }

    private void matrix(String name, double[][] matrix) {
        int n = problem.places().size();
        if (matrix.length != n) {
            say(
                    name,
                    matrix.length + " rows",
                    "There are %d places. Maybe a place was added and the matrix was not.".formatted(n));
            return;
        }
        int said = 0;
        for (int a = 0; a < n; a++) {
            if (matrix[a].length != n) {
                say(
                        name + "[" + a + "]",
                        matrix[a].length + " columns",
                        "There are %d places. Maybe the row was cut.".formatted(n));
                continue;
            }
            for (int b = 0; b < n; b++) {
                if (!(matrix[a][b] >= 0 && matrix[a][b] <= MOST) && said++ < 100) {
                    say(
                            "%s[%d][%d]".formatted(name, a, b),
                            matrix[a][b],
                            "A way is between 0 and 10,000,000. Maybe metres and kilometres were mixed up.");
                }
            }
        }
    }

    private void coach(String at, Coach c) {
        if (c.depot() >= problem.places().size()) {
            say(at + ".depot", c.depot(), "There is no such place. Maybe it is spelled differently.");
        }
        if (c.rated() < 1 || c.rated() > 10_000) {
            say(at + ".rated", c.rated(), "A coach has seats. Maybe the column was empty.");
        }
        if (c.observationSeats() < 0 || (c.rated() >= 1 && c.observationSeats() >= c.rated())) {
            say(
                    at + ".observationSeats",
                    c.observationSeats(),
                    "The observation rows leave no seat. Maybe rows were counted, not seats.");
        }
        if (c.count() < 0 || c.relays() < 0 || c.luggage() < 0) {
            say(
                    at + ".count",
                    c.count(),
                    "Numbers of coaches, relay drivers and luggage are not negative. Maybe a sign slipped in.");
        }
        money(at + ".fixedCost", c.fixedCost());
        money(at + ".costPerKm", c.costPerKm());
        money(at + ".relayCost", c.relayCost());
        span(at, c.open(), c.close());
        if (!(c.maxDriving() > 0) || !(c.relayDriving() > 0)) {
            say(at + ".maxDriving", c.maxDriving(), "Driving time is positive. Maybe hours were meant as minutes.");
        }
    }

    private void group(String at, Group g) {
        if (g.home() < 0 || g.home() >= problem.places().size()) {
            say(at + ".home", g.home(), "There is no such place. Maybe it is spelled differently.");
        }
        if (g.destination() < 0 || g.destination() >= problem.places().size()) {
            say(at + ".destination", g.destination(), "There is no such place. Maybe it is spelled differently.");
        }
        if (g.people() < 1 || g.people() > MOST_PEOPLE) {
            say(at + ".people", g.people(), "A group has people. Maybe a total was read as a group.");
        }
        if (!(g.loadShare() > 0) || g.loadShare() > 1) {
            say(
                    at + ".loadShare",
                    g.loadShare(),
                    "A share of seats is above 0 and at most 1. Maybe 50 was meant as 0.5.");
        }
        span(at + " boarding", g.ready(), g.latest());
        span(at + " arrival", g.arriveFrom(), g.arriveBy());
        if (!(g.maxRide() > 0) || !(g.boarding() >= 0 && g.boarding() <= 1440)) {
            say(
                    at + ".maxRide",
                    g.maxRide(),
                    "A ride lasts longer than 0 and boarding at most a day. Maybe hours were meant as minutes.");
        }
        if (g.priority() < 1 || g.luggage() < 0) {
            say(at + ".priority", g.priority(), "Priorities begin with 1, luggage with 0. Maybe the column was empty.");
        }
        for (int c : g.coaches()) {
            if (c < 0 || c >= problem.coaches().size()) {
                say(at + ".coaches", c, "There is no such coach. Maybe the coach was taken out of the fleet.");
            }
        }
    }

    private void money(String at, double value) {
        if (!(value >= 0 && value <= MOST)) {
            say(at, value, "A cost is between 0 and 10,000,000. Maybe fen and yuan were mixed up.");
        }
    }

    private void span(String at, double from, double to) {
        if (!(from >= 0 && to >= from && from <= MOST)) {
            say(
                    at,
                    from + " to " + to,
                    "A window opens at 0 or later and closes after it opens. Maybe the day is missing.");
        }
    }

    private void before() {
        Promises before = problem.before();
        for (ReturnPlan.Run run : before.runs()) {
            boolean coach = run.coach() >= 0 && run.coach() < problem.coaches().size();
            boolean groups = run.stops().stream()
                    .allMatch(
                            s -> s.group() >= 0 && s.group() < problem.groups().size() && s.people() > 0);
            if (!coach || !groups) {
                say(
                        "before.runs",
                        run.number(),
                        "The old plan names a coach or group that is gone. Maybe it belongs to another problem.");
            }
        }
        if (!before.frozenStops().isEmpty()
                && before.frozenStops().size() != before.runs().size()) {
            say(
                    "before.frozenStops",
                    before.frozenStops().size(),
                    "There is one number per old run. Maybe a run was added.");
        }
        if (!(before.price() >= 0)) {
            say(
                    "before.price",
                    before.price(),
                    "The price of a broken promise is not negative. Maybe a sign slipped in.");
        }
    }
}
