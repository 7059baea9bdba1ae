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
