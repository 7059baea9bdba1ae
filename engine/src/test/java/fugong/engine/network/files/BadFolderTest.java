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
