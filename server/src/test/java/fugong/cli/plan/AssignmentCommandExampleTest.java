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

class AssignmentCommandExampleTest {

    private static final String YARDS = """
            {"kind": "flow",
             "offers": [
               {"name": "yard", "skill": "welder", "period": "week 3", "amount": 2},
               {"name": "mill", "skill": "fitter", "period": "week 3", "amount": 4}],
             "needs": [
               {"name": "pumps", "skill": "welder", "period": "week 3", "wanted": 4, "shortPrice": 500}],
             "substitutions": [{"has": "fitter", "does": "welder", "price": 80}],
             "links": [[0, 0, 20, 4], [1, 0, 40, 4]]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void plans_writes_explains_and_checks() throws IOException {
        Files.writeString(folder.resolve("problem.json"), YARDS);

        assertThat(run("problem.json", "plan.json")).isZero();

        // Two welders at 20 each, two fitters at 40 + 80 each: 40 + 240. A third welder would replace a fitter:
        // 120 - 20 = 100.
        assertThat(said(out)).contains("cost 280, bound 280, optimal", "one more welder at yard in week 3 saves 100");
        assertThat(check("plan.json")).isZero();
    }

    @Test
    void a_plan_that_was_touched_is_found_out() throws IOException {
        Files.writeString(folder.resolve("problem.json"), YARDS);
        run("problem.json", "plan.json");
        var touched = Files.readString(folder.resolve("plan.json")).replace("[1,2]", "[1,1]");
        Files.writeString(folder.resolve("touched.json"), touched);

        assertThat(check("touched.json")).isEqualTo(1);

        assertThat(said(err)).contains("total = 280; recomputed: 660");
    }

    @Test
    void yesterdays_plan_is_kept_as_far_as_possible() throws IOException {
        Files.writeString(folder.resolve("problem.json"), YARDS);
        run("problem.json", "plan.json");
        Files.writeString(folder.resolve("problem.json"), YARDS.replace("\"amount\": 2", "\"amount\": 1"));
        out.reset();

        int code = AssignmentCommand.run(
                List.of(
                        folder.resolve("problem.json").toString(),
                        "--out",
                        folder.resolve("next.json").toString(),
                        "--before",
                        folder.resolve("plan.json").toString()),
                new PrintStream(out),
                new PrintStream(err));

        assertThat(code).isZero();
        assertThat(said(out)).contains("1 promises changed");
        assertThat(check("next.json")).isZero();
    }

    @Test
    void all_flaws_are_heard_at_once() throws IOException {
        Files.writeString(folder.resolve("problem.json"), """
                {"kind": "flow", "offers": [{"name": "a", "amount": -3, "amuont": 1}],
                 "needs": [{"name": "n", "wanted": "two"}], "links": [[0, 7, 1], [0]]}""");

        assertThat(run("problem.json", "plan.json")).isEqualTo(1);

        assertThat(said(err))
                .contains("offers[0].amuont", "offers[0].amount", "needs[0].wanted", "links[0]", "links[1]");
        assertThat(folder.resolve("plan.json")).doesNotExist();
    }

    private int run(String problem, String plan) throws IOException {
        return AssignmentCommand.run(
                List.of(
                        folder.resolve(problem).toString(),
                        "--out",
                        folder.resolve(plan).toString(),
                        "--seconds",
                        "5"),
                new PrintStream(out),
                new PrintStream(err));
    }

    private int check(String plan) throws IOException {
        return AssignmentCommand.check(
                AssignmentCommand.read(folder.resolve("problem.json")),
                AssignmentCommand.read(folder.resolve(plan)),
                new PrintStream(out),
                new PrintStream(err));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
