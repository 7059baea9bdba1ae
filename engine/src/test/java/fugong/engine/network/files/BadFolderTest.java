package fugong.engine.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.SupplyData;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input: everything that is wrong is told at once, with its place.
class BadFolderTest {

    @Test
    void other_encodings_missing_columns_and_empty_totals(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("firms.csv"), "firm,sector,output\na,mill,0\nb,mill,0\n");
        Files.writeString(folder.resolve("links.csv"), "supplier,buyer,amount\na,b,1.7e308\nb,a,1.7e308\n");
        Files.writeString(folder.resolve("criticality.csv"), "input,user,value\nmill,mill,1\n");
        Files.writeString(folder.resolve("limits.csv"), "firm,part\na,0.5\n");
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.place())
                .containsExactlyInAnyOrder("firms.csv", "links.csv", "limits.csv", "limits.csv");
        Files.writeString(folder.resolve("firms.csv"), "firm,sector,output\na,mill,1\n", StandardCharsets.UTF_16);
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.place() + ": " + flaw.says())
                .contains("firms.csv: it cannot be read as UTF-8.");
    }

    @Test
    void our_format(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("firms.csv"), """
                firm,sector,output
                a,mill,100
                b,loom,-5
                b,loom,7
                c,unknown,NaN
                lonely,mill,3
                """);
        Files.writeString(folder.resolve("links.csv"), """
                supplier,buyer,amount
                a,b,10
                a,nobody,10
                b,b,1
                a,lonely,-3
                """);
        Files.writeString(folder.resolve("criticality.csv"), """
                input,user,value
                mill,loom,1
                loom,mill,2
                """);
        Files.writeString(folder.resolve("limits.csv"), """
                firm,kind,share
                a,workers,62
                ghost,power,0.5
                """);
        var read = NetworkFolder.read(folder);
        assertThat(read.flaws())
                .extracting(flaw -> flaw.place())
                .containsExactlyInAnyOrder(
                        "criticality.csv row 3",
                        "firms.csv row 3",
                        "firms.csv row 4",
                        "firms.csv row 5",
                        "firms.csv row 5",
                        "links.csv row 3",
                        "links.csv row 4",
                        "links.csv row 5",
                        "limits.csv row 2",
                        "limits.csv row 3");
        assertThat(read.flaws()).allMatch(flaw -> flaw.mend().startsWith("Maybe"));
    }

    @Test
    void our_format_without_flaws(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("firms.csv"), "firm,sector,output\n\"a, Ltd\",mill,100\nb,loom,50\nalone,mill,5\n");
        Files.writeString(folder.resolve("links.csv"), "supplier,buyer,amount\n\"a, Ltd\",b,10\n");
        Files.writeString(folder.resolve("criticality.csv"), "input,user,value\nmill,loom,1\n");
        Files.writeString(
                folder.resolve("limits.csv"), "firm,kind,share\n\"a, Ltd\",workers,0.62\n\"a, Ltd\",permit,0.5\n");
        var read = NetworkFolder.read(folder);
        assertThat(read.flaws()).isEmpty();
        var network = NetworkAssembly.asGiven(read.data());
        var picture = Picture.of(network, read.ability(), Terms.shareOfOutput(network, 0), Hands.ALONE);
        assertThat(picture.level(1)).isEqualTo(0.5);
        assertThat(picture.level(2)).isEqualTo(1);
    }

    /// Every file of the reference format has something wrong, and all of it is told, with row, value and column.
    @Test
    void reference_format(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("links.txt"), "1 2 10\n\n1 9 10\n2 2 1\n1 x -3\n1 1.5 inf\n2 1\n");
        Files.writeString(folder.resolve("aff.txt"), "1 1 0\n1 3 0\n3 2 0\n");
        Files.writeString(folder.resolve("c.txt"), "1 5\n1 6\n2 -1\n");
        Files.writeString(folder.resolve("pini.txt"), "1 nan\n2 Infinity\n3 1\n4 1\n");
        Files.writeString(folder.resolve("delta.txt"), "2 40\n");
        Files.writeString(folder.resolve("ess.txt"), "2 1\n0 7 1\n");
        Files.writeString(folder.resolve("psi.txt"), "0.5\nNaN\n");
        var flaws = NetworkFolder.read(folder).flaws();
        assertThat(flaws)
                .extracting(flaw -> flaw.place() + ": " + flaw.says())
                .containsExactlyInAnyOrder(
                        "links.txt row 3: buyer '9' in column 2 is not a firm from 1 to 3.",
                        "links.txt row 4: firm 2 supplies itself.",
                        "links.txt row 5: buyer 'x' in column 2 is not a firm from 1 to 3.",
                        "links.txt row 5: daily value '-3' in column 3 is not a number from 0 up.",
                        "links.txt row 6: buyer '1.5' in column 2 is not a firm from 1 to 3.",
                        "links.txt row 6: daily value 'inf' in column 3 is not a number from 0 up.",
                        "links.txt row 7: 2 cells, 3 expected.",
                        "aff.txt row 2: firm 1 stands where 2 belongs.",
                        "aff.txt row 2: sector '3' in column 2 is not one of 1 to 2.",
                        "c.txt row 2: firm 1 stands twice.",
                        "c.txt row 3: final demand '-1' in column 2 is not a number from 0 up.",
                        "c.txt: firm 3 has no final demand.",
                        "pini.txt row 1: initial production 'nan' in column 2 is not a number from 0 up.",
                        "pini.txt row 2: initial production 'Infinity' in column 2 is not a number from 0 up.",
                        "pini.txt row 4: firm '4' in column 1 is not a firm from 1 to 3.",
                        "delta.txt row 1: share lost '40' in column 2 is not between 0 and 1.",
                        "ess.txt row 2: 3 classes for 2 sectors.",
                        "ess.txt row 2: class '7' in column 2 is not 2, 1 or 0.",
                        "psi.txt: 2 rows for 3 firms.",
                        "psi.txt row 2: ability 'NaN' in column 1 is not between 0 and 1.");
        assertThat(flaws).allMatch(flaw -> flaw.mend().startsWith("Maybe"));
    }

    @Test
    void missing_empty_and_unreadable_reference_files(@TempDir Path folder) throws IOException {
        assertThat(NetworkFolder.read(folder).flaws())
                .hasSize(3)
                .allMatch(flaw -> flaw.says().equals("the file is missing."));
        Files.writeString(folder.resolve("links.txt"), "");
        Files.writeString(folder.resolve("aff.txt"), "1 1 0\n2 1 0\n", StandardCharsets.UTF_16);
        Files.writeString(folder.resolve("ess.txt"), "2\n");
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.place() + ": " + flaw.says())
                .contains("links.txt: it is empty.", "aff.txt: it cannot be read as UTF-8 text.");
        Files.writeString(folder.resolve("links.txt"), "1 2 0\n1 2 0\n");
        Files.writeString(folder.resolve("aff.txt"), "1 1 0\n2 1 0\n");
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.says())
                .containsExactly("all outputs add up to 0.0.");
    }

    @Test
    void empty_files_of_ours_and_lines_that_are_blank(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("firms.csv"), "firm,sector,output,final_demand\n\na,mill,1,Infinity\n");
        Files.writeString(folder.resolve("links.csv"), "");
        Files.writeString(folder.resolve("criticality.csv"), "input,user,value\nmill,mill,1\n");
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.place() + ": " + flaw.says())
                .containsExactly("links.csv: it is empty.");
        Files.writeString(folder.resolve("links.csv"), "supplier,buyer,amount\n\n\na,a,\n");
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.place() + ": " + flaw.says())
                .contains(
                        "firms.csv row 3: final demand 'Infinity' is not a number from 0 up.",
                        "links.csv row 4: amount '' is not a number from 0 up.",
                        "links.csv row 4: firm 'a' supplies itself.");
        Files.writeString(folder.resolve("firms.csv"), "firm,sector,output\n");
        assertThat(NetworkFolder.read(folder).flaws())
                .extracting(flaw -> flaw.says())
                .contains("it names no firm.");
    }

    @Test
    void columns_of_an_engine_call() {
        var data = new SupplyData(
                new int[] {0, 7},
                new double[] {1, Double.POSITIVE_INFINITY},
                new int[] {0, 5, 1},
                new int[] {0, 1, 0},
                new double[] {1, 1, Double.NaN},
                new double[][] {{1, 1}, {Double.NaN, 0}});
        assertThat(data.flaws()).hasSize(6);
    }

    /// Amounts of a slot need not add up to anything: shares are made from them, so they always add up to one.
    @Test
    void shares_add_up_to_one() {
        var data = new SupplyData(
                new int[] {0, 0, 0, 1},
                new double[] {10, 10, 10, 50},
                new int[] {0, 1, 2},
                new int[] {3, 3, 3},
                new double[] {1e-9, 7, 123_456},
                new double[][] {{1, 1}, {1, 1}});
        var rows = NetworkAssembly.asGiven(data).rows();
        assertThat(rows.slots()).isOne();
        assertThat(rows.share[0] + rows.share[1] + rows.share[2])
                .isEqualTo(1, org.assertj.core.api.Assertions.within(1e-15));
    }

    /// A slot whose amounts are all 0 has no shares; it binds nobody and nothing becomes NaN.
    @Test
    void an_input_of_nothing_binds_nobody() {
        var data = new SupplyData(
                new int[] {0, 1},
                new double[] {10, 50},
                new int[] {0},
                new int[] {1},
                new double[] {0},
                new double[][] {{1, 1}, {1, 1}});
        var network = NetworkAssembly.asGiven(data);
        var picture = Picture.of(network, new double[] {0, 1}, Terms.shareOfOutput(network, 0), Hands.ALONE);
        assertThat(picture.level(1)).isEqualTo(1);
        assertThat(picture.lost()).isEqualTo(10.0 / 60, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void abilities_out_of_range_are_told_at_once() {
        var data = new SupplyData(
                new int[] {0, 0, 0}, new double[] {10, 50, 1}, new int[0], new int[0], new double[0], new double[][] {
                    {1}
                });
        var network = NetworkAssembly.asGiven(data);
        assertThat(Picture.flaws(network, new double[] {Double.NaN, -0.1, 62})).hasSize(3);
    }
}
