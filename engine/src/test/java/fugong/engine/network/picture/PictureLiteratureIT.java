package fugong.engine.network.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.SharedData;
import fugong.engine.network.files.NetworkFolder;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three networks whose linear programme was solved by HiGHS: levels, prices and attribution (network.md §8).
class PictureLiteratureIT {

    @ParameterizedTest
    @CsvSource({
        "inoue/n300, n300_sub30, 0.3, 0.344030897316, 180, 0.189555695, 0.046666600, 0.046666600",
        "inoue/n300, n300_sub00, 0.0, 0.857703251040, 115, 0.982108269, 0.118722282, 0.0",
        "lp/n1000, n1000_sub30, 0.3, 0.331642927759, 53, 0.056183002, 0.015272668, 0.015272668",
        "lp/n1000, n1000_sub30, 0.3, 0.331642927759, 628, 0.031314439, 0.009508912, 0.009508912",
    })
    void agrees_with_the_linear_programme(
            String folder, String name, double sigma, double lost, int firm, double price, double exact, double alone) {
        Path data = SharedData.folder("network");
        var read = NetworkFolder.read(data.resolve(folder));
        assertThat(read.flaws()).isEmpty();
        for (ProductionNetwork network :
                new ProductionNetwork[] {NetworkAssembly.asGiven(read.data()), NetworkAssembly.hubsFirst(read.data())
                }) {
            double[] psi = SharedData.numbers(data.resolve("lp/" + name + "_psi.txt"));
            var picture = Picture.of(network, network.arrange(psi), Terms.shareOfOutput(network, sigma), Hands.ALONE);
            double[] levels = SharedData.numbers(data.resolve("lp/" + name + "_h.txt"));
            double[] prices = SharedData.numbers(data.resolve("lp/" + name + "_price.txt"));
            double worst = 0;
            double worstPrice = 0;
            for (int given = 0; given < levels.length; given++) {
                int at = network.number(given);
                worst = Math.max(worst, Math.abs(picture.level(at) - levels[given]));
                worstPrice = Math.max(worstPrice, Math.abs(picture.price(at) - prices[given]));
            }
            System.out.printf(
                    "%s: levels %.1e, prices %.1e, attribution %.1e, %s%n",
                    name, worst, worstPrice, picture.attributed() - picture.lost(), picture.effort());
            assertThat(worst).isLessThan(1e-12);
            assertThat(worstPrice).isLessThan(1e-12);
            assertThat(picture.lost()).isCloseTo(lost, within(1e-11));
            assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-12 * picture.lost()));
            int obstacle = network.number(firm - 1);
            assertThat(picture.price(obstacle)).isCloseTo(price, within(1e-9));
            var unlocked = Unlock.from(picture, 1e-14).clear(obstacle);
            assertThat(unlocked.coordinated()).isCloseTo(exact, within(1e-9));
            assertThat(unlocked.spontaneous()).isCloseTo(alone, within(1e-9));
            assertThat(unlocked.deadlocked()).isEqualTo(exact - alone > 1e-6);
            if (unlocked.deadlocked()) {
                System.out.println(unlocked.rings());
            }
        }
    }
}
