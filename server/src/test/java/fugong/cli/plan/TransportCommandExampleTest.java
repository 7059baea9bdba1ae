package fugong.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportCommandExampleTest {

    /// Two villages on the way to one works: 60 km and 30 km, one coach of 20 seats fits all 18.
    private static final String VILLAGES = """
            {"kind": "return",
             "places": [{"name": "works"}, {"name": "far"}, {"name": "near"}],
             "km": [[0, 60, 30], [60, 0, 30], [30, 30, 0]],
             "minutes": [[0, 60, 30], [60, 0, 30], [30, 30, 0]],
             "coaches": [{"name": "bus", "rated": 20, "count": 2, "fixedCost": 100}],
             "groups": [{"name": "a", "home": "far", "destination": "works", "people": 10},
                        {"name": "b", "home": "near", "destination": "works", "people": 8}]%s}
            """;

    /// Group b was told a coach of its own, and that coach is pinned.
    private static final String PINNED = """
            , "promises": {"price": 1, "runs": [
                {"number": 4, "coachNumber": 0, "pinned": true, "frozenStops": %d,
                 "stops": [{"groupNumber": 1, "placeNumber": 2, "people": 8}]}]}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void one_coach_fetches_both_villages_and_the_plan_checks() throws IOException {
        // 100 for the trip and 60 km.
        assertThat(plan("")).isZero();
        assertThat(said(out)).contains("18 of 18 people in 1 runs", "cost 160 =");
        assertThat(run("check", "problem.json", "plan.json")).isZero();
    }

    @Test
    void whoever_is_pinned_stays_in_the_run_that_was_told() throws IOException {
        assertThat(plan(PINNED.formatted(0))).isZero();
        assertThat(said(out)).contains("changed promises: 0 people in another coach");
        assertThat(Files.readString(folder.resolve("plan.json"))).contains("\"number\":4");
        assertThat(run("check", "problem.json", "plan.json")).isZero();

        String moved = Files.readString(folder.resolve("plan.json")).replace("\"number\":4", "\"number\":5");
        Files.writeString(folder.resolve("plan.json"), moved);
        assertThat(run("check", "problem.json", "plan.json")).isEqualTo(1);
        assertThat(said(err)).contains("group 1 was pinned to run 4 and was moved", "promises cost");
    }

    @Test
    void more_frozen_stops_than_stops_is_a_flaw() throws IOException {
        assertThat(plan(PINNED.formatted(3))).isEqualTo(1);
        assertThat(said(err)).contains("promises.runs[0].frozenStops", "Maybe a stop was taken out");
    }

    @Test
    void a_replan_is_checked_against_what_was_told() throws IOException {
        plan("");
        Files.copy(folder.resolve("plan.json"), folder.resolve("old.json"));
        assertThat(run("transport", "problem.json", "--seconds", "0.2", "--out", "plan.json", "--before", "old.json"))
                .isZero();
        assertThat(run("check", "problem.json", "plan.json", "--before", "old.json"))
                .isZero();
    }

    /// One train a day from a to b, one carriage of 20 seats; the second day's group was told the first train.
    private static final String TRAINS = """
            {"kind": "trains",
             "places": [{"name": "a"}, {"name": "b"}],
             "km": [[0, 500], [500, 0]], "minutes": [[0, 400], [400, 0]],
             "stations": ["a", "b"],
             "trains": [{"name": "first", "carriages": %d, "seats": 20, "cost": 1000, "calls": [
                           {"station": "a", "departs": 500}, {"station": "b", "arrives": 900}]},
                        {"name": "second", "carriages": 1, "seats": 20, "cost": 1000, "calls": [
                           {"station": "a", "departs": 1940}, {"station": "b", "arrives": 2340}]}],
             "groups": [{"name": "g", "home": "a", "workplace": "b", "people": 12},
                        {"name": "h", "home": "a", "workplace": "b", "people": 5}],
             "promises": {"rides": [{"group": 0, "train": 0, "from": 0, "to": 1, "people": 12},
                                    {"group": 1, "train": 1, "from": 0, "to": 1, "people": 5, "pinned": true}]}}
            """;

    @Test
    void only_those_of_the_cancelled_train_hear_of_another_one() throws IOException {
        Files.writeString(folder.resolve("problem.json"), TRAINS.formatted(0));
        assertThat(run("transport", "problem.json", "--seconds", "0.2", "--out", "plan.json"))
                .isZero();
        // Twelve people of the first train join the five of the second.
        assertThat(said(out))
                .contains("17 of 17 people in 1 trains", "changed promises: 12 people in another train; at least 12");
        assertThat(run("check", "problem.json", "plan.json")).isZero();
    }

    @Test
    void a_pin_of_trains_outweighs_the_train_it_costs() throws IOException {
        Files.writeString(
                folder.resolve("problem.json"), TRAINS.formatted(1).replace("\"rides\"", "\"price\": 1, \"rides\""));
        assertThat(run("transport", "problem.json", "--seconds", "0.2", "--out", "plan.json"))
                .isZero();
        // A promise costs 1 and a train 1000, so the twelve move; the five are pinned and may not.
        assertThat(said(out)).contains("in 1 trains", "changed promises: 12 people");
        String moved = Files.readString(folder.resolve("plan.json")).replace("\"train\":1", "\"train\":0");
        Files.writeString(folder.resolve("plan.json"), moved.replace("\"number\":1", "\"number\":0"));
        assertThat(run("check", "problem.json", "plan.json")).isEqualTo(1);
        assertThat(said(err)).contains("5 of group 1 are pinned to train 1");
    }

    /// Two blocks, each within reach of one stop, and one block that reaches none.
    private static final String LINES = """
            {"kind": "lines",
             "places": [{"name": "gate"}, {"name": "square"}, {"name": "bridge"}],
             "km": [[0, 20, 25], [20, 0, 5], [25, 5, 0]], "minutes": [[0, 20, 25], [20, 0, 5], [25, 5, 0]],
             "stops": ["square", "bridge"],
             "gates": [{"place": "gate", "starts": [480, 540], "perSlot": %d}],
             "homes": [{"name": "block 1", "gate": "gate", "people": 10, "walk": {"square": 5}},
                       {"name": "block 2", "gate": "gate", "people": 8, "walk": {"bridge": 4}},
                       {"name": "block 3", "gate": "gate", "people": 2, "walk": {"bridge": 40}}],
             "bus": {"rated": 40, "loadShare": 0.5, "cost": 300, "costPerKm": 6, "fare": 5}}
            """;

    @Test
    void one_line_fetches_both_blocks_and_says_who_reaches_no_stop() throws IOException {
        Files.writeString(folder.resolve("problem.json"), LINES.formatted(30));
        assertThat(run("transport", "problem.json", "--seconds", "0.2", "--out", "plan.json"))
                .isZero();
        // 25 km x 6 + 300 = 450, 18 fares of 5 are 90: 360 missing for 18 people is 20 each; 18 of 40 seats < 0.7.
        assertThat(said(out))
                .contains(
                        "18 of 20 people on 1 lines from 2 stops; 1 buses", "1 lines are below", "20.00 per passenger")
                .contains("left: block 3 (no stop within the walk)");
        assertThat(run("check", "problem.json", "plan.json")).isZero();
        String fuller = Files.readString(folder.resolve("plan.json")).replace("\"people\":10", "\"people\":40");
        Files.writeString(folder.resolve("plan.json"), fuller);
        assertThat(run("check", "problem.json", "plan.json")).isEqualTo(1);
        assertThat(said(err)).contains("line 0 carries 48, the rule lets 20 ride", "10 wait at stop 0");
    }

    @Test
    void flaws_of_lines_are_listed_at_once() throws IOException {
        String bad = LINES.formatted(0)
                .replace("\"people\": 10, ", "\"people\": 0, ")
                .replace("\"cost\": 300", "\"cost\": -3");
        Files.writeString(folder.resolve("problem.json"), bad);
        assertThat(run("transport", "problem.json", "--out", "plan.json")).isEqualTo(1);
        assertThat(said(err)).contains("bus.cost", "homes[0]", "gates[0]", "3 flaws");
    }

    private int plan(String promises) throws IOException {
        Files.writeString(folder.resolve("problem.json"), VILLAGES.formatted(promises));
        return run("transport", "problem.json", "--seconds", "0.2", "--out", "plan.json");
    }

    private int run(String... words) {
        List<String> full = List.of(words).stream()
                .map(w -> w.endsWith(".json") ? folder.resolve(w).toString() : w)
                .toList();
        return PlanCommands.run(full, new PrintStream(out), new PrintStream(err));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
