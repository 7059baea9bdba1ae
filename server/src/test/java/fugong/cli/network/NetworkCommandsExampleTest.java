package fugong.cli.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on a mill, a loom and a tailor: mill at 50 %, σ = 0, so the loom is at 50 % and the tailor too.
class NetworkCommandsExampleTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("firms.csv"), """
                firm,sector,output,final_demand
                mill,yarn,100,50
                loom,cloth,100,40
                tailor,clothing,200,200
                """);
        Files.writeString(folder.resolve("links.csv"), """
                supplier,buyer,amount
                mill,loom,50
                loom,tailor,60
                """);
        Files.writeString(folder.resolve("criticality.csv"), """
                input,user,value
                yarn,cloth,1
                cloth,clothing,1
                """);
        Files.writeString(folder.resolve("limits.csv"), "firm,kind,share\nmill,workers,0.5\n");
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return NetworkCommands.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void picture() {
        assertThat(run("picture", folder.toString(), "--sigma", "0")).isZero();
        // Half of everything is lost, all of it by the mill, whose own loss is an eighth: 50 of 400.
        assertThat(output()).contains("1,mill,yarn,0.5,0.125,1.0,0.5,0.5,0.5");
        assertThat(output()).contains("loom,0.5,1.0,yarn,mill").contains("tailor,0.5,1.0,cloth,loom");
        assertThat(errors()).contains("0.500000 of output lost");
    }

    @Test
    void drawing() {
        assertThat(run("draw", folder.toString(), "--sigma", "0", "--format", "dot"))
                .isZero();
        // The mill holds back everything: 50 of 400 itself, 50 at the loom, 100 at the tailor.
        assertThat(output())
                .contains("n [label=\"mill\\n50.0000 %\"]")
                .contains("n_0 [label=\"loom\\n37.5000 %\"]")
                .contains("n_0_0 [label=\"tailor\\n25.0000 %\"]")
                .contains("n_0 -> n_0_0;");
        assertThat(run("draw", folder.toString(), "--sigma", "0", "--firm", "mill"))
                .isZero();
        assertThat(output()).startsWith("<svg").contains("tailor · 25.0000 %");
        assertThat(run("draw", folder.toString(), "--firm", "tailor")).isEqualTo(1);
        assertThat(errors()).contains("Maybe draw the firm it waits for");
    }

    @Test
    void alternatives() throws IOException {
        Files.writeString(
                folder.resolve("firms.csv"), "second mill,yarn,100,100\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(run("alternatives", folder.toString(), "--firm", "loom", "--sigma", "0", "--extra", "0.1"))
                .isZero();
        // Missing are 25 a day; the second mill can make 10 more: 0.4 of what a whole switch brings, 150 of 500.
        assertThat(output()).contains("loom,yarn,second mill,10.0,0.4,0.12");
    }

    @Test
    void causes_of_a_day() {
        assertThat(run("causes", folder.toString(), "--day", "2")).isZero();
        assertThat(output()).contains("1,mill,yarn,");
        assertThat(errors()).contains("day 2:");
    }

    @Test
    void explain_and_unlock() {
        assertThat(run("explain", folder.toString(), "--firm", "tailor", "--sigma", "0"))
                .isZero();
        assertThat(output()).contains("tailor,0.5,cloth,loom,1.0,1.0").contains("mill,0.5,,,");
        assertThat(run("unlock", folder.toString(), "--clear", "mill", "--sigma", "0", "--format", "json"))
                .isZero();
        assertThat(output()).contains("\"coordinated\" : 0.5");
    }

    @Test
    void order_simulate_index() throws IOException {
        assertThat(run("order", folder.toString(), "--per-day", "1", "--days", "2", "--sigma", "0"))
                .isZero();
        assertThat(output()).contains("1,mill,1,1,0.5,0.5");
        Path scenario = folder.resolve("scenario.csv");
        Files.writeString(scenario, "change,firm,other,day,days,value\nreopen,mill,,3,,1\n");
        Path table = folder.resolve("days.csv");
        assertThat(run(
                        "simulate",
                        folder.toString(),
                        "--days",
                        "5",
                        "--scenario",
                        scenario.toString(),
                        "--out",
                        table.toString()))
                .isZero();
        assertThat(Files.readAllLines(table)).hasSize(6).first().isEqualTo("day,output,value_added,final_sales");
        assertThat(run("index", folder.toString(), "--top", "1")).isZero();
        assertThat(output()).startsWith("rank,firm,index,by_inputs,by_orders\n1,");
    }

    @Test
    void materials() throws IOException {
        Path file = folder.resolve("masks.json");
        Files.writeString(file, """
                {"lines":[{"name":"1","fromDay":0,"grades":{"fine":2,"coarse":3}},
                          {"name":"2","fromDay":0,"grades":{"fine":2,"coarse":3}}],
                 "products":[{"name":"flat","recipe":"coarse","value":1,"demand":0,"uses":{"coarse":0.000001}}],
                 "inflow":{}}
                """);
        assertThat(run("materials", file.toString())).isZero();
        assertThat(output()).contains("flat,coarse,").contains("1,coarse,1.0,3.0");
        Files.writeString(file, "{\"products\":[{\"name\":\"flat\",\"recipe\":\"a\",\"value\":1,\"demand\":0}]}");
        assertThat(run("materials", file.toString())).isEqualTo(1);
        assertThat(errors()).contains("it uses no material");
        Files.writeString(file, "{\"lines\":");
        assertThat(run("materials", file.toString())).isEqualTo(1);
    }

    @Test
    void flaws_and_wrong_words() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "supplier,buyer,amount\nmill,ghost,1\nmill,mill,-2\n");
        assertThat(run("picture", folder.toString())).isEqualTo(1);
        assertThat(errors())
                .contains("links.csv row 2")
                .contains("links.csv row 3")
                .contains("3 flaws");
        assertThat(output()).isEmpty();
        assertThat(run("picture", folder.resolve("no").toString())).isEqualTo(1);
        assertThat(run("paint", folder.toString())).isEqualTo(2);
        assertThat(run("picture", folder.toString(), "--sigma", "2")).isEqualTo(2);
        assertThat(run("picture")).isEqualTo(2);
    }

    @Test
    void wrong_words_are_told_with_the_choices() {
        String dir = folder.toString();
        assertThat(run("simulate", dir, "--rationing", "foo", "--days", "1.5", "--stock", "3"))
                .isEqualTo(2);
        assertThat(errors())
                .contains(
                        "Option --rationing is 'foo'; it must be a whole number from 0 to 3 (0 in proportion, 1 final")
                .contains("Option --days is '1.5'; it must be a whole number from 1 to 10000.")
                .contains("Option --stock is unknown here; there are --days, --format, --out, --rationing,");
        assertThat(run("picture", dir, "--format", "xml", "--band", "perhaps")).isEqualTo(2);
        assertThat(errors()).contains("it must be one of csv, json").contains("it must be one of true, false");
        assertThat(run("unlock", dir)).isEqualTo(2);
        assertThat(errors()).contains("Option --clear is needed.");
        assertThat(run("index", dir, "--threshold", "NaN")).isEqualTo(2);
        assertThat(run("order", dir, "--top", "5", "--top", "6")).isEqualTo(2);
        assertThat(errors()).contains("Option --top stands twice.");
        assertThat(run("picture", dir, "another")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(errors()).contains("A command is needed.");
        assertThat(run("unlock", dir, "--clear", "mil,lom")).isEqualTo(1);
        assertThat(errors()).contains("'mil'").contains("'lom'").contains("2 flaws");
    }

    @Test
    void a_scenario_tells_all_that_is_wrong_with_it() throws IOException {
        Path file = folder.resolve("scenario.csv");
        Files.writeString(file, """
                change,firm,other,day,days,value
                close,ghost,,soon,3,

                reopen,mill,,2,,62
                stock,mill,nylon,2,,
                stock,mill,yarn,2,,5
                burn,mill,,1,1,1
                close,mill,,1,0,
                """);
        assertThat(run("simulate", folder.toString(), "--scenario", file.toString()))
                .isEqualTo(1);
        assertThat(errors())
                .contains("scenario.csv row 2: firm 'ghost' is not among the firms.")
                .contains("scenario.csv row 2: day 'soon' is not a whole number of days.")
                .contains("scenario.csv row 4 (reopen): capacity 62.0 is not between 0 and 1.")
                .contains("scenario.csv row 5: sector 'nylon' is unknown.")
                .contains("scenario.csv row 5: value '' is not a number.")
                .contains("scenario.csv row 6 (stock): the firm does not buy this input.")
                .contains("scenario.csv row 7: 'burn' is no change. Maybe close, reopen")
                .contains("scenario.csv row 8 (close): it lasts 0 days.")
                .contains("8 flaws");
        assertThat(run("simulate", folder.toString(), "--scenario", folder.toString()))
                .isEqualTo(1);
        assertThat(errors()).contains("it cannot be read as UTF-8 text.");
        Files.writeString(file, "change,firm\nclose,mill\n", StandardCharsets.UTF_16);
        assertThat(run("simulate", folder.toString(), "--scenario", file.toString()))
                .isEqualTo(1);
    }

    @Test
    void a_material_chain_with_holes_is_refused() throws IOException {
        Path file = folder.resolve("masks.json");
        for (String text : List.of(
                "null",
                "[]",
                "{\"lines\":[null]}",
                "{\"inflow\":{\"loops\":null}}",
                "{\"lines\":[{\"name\":\"1\",\"grades\":{\"fine\":-2}}]}",
                "{\"lines\":[{\"name\":\"1\",\"grades\":{\"fine\":\"much\"}}]}")) {
            Files.writeString(file, text);
            assertThat(run("materials", file.toString())).as(text).isEqualTo(1);
            assertThat(errors()).as(text).contains("Maybe").contains("flaws");
        }
        assertThat(run("materials", folder.toString())).isEqualTo(1);
    }
}
