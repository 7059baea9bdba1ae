package fugong.engine.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.SupplyData;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input: everything that is wrong is told at once, with its place.
class BadFolderTest {

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
}
