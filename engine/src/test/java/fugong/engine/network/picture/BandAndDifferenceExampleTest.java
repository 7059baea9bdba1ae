package fugong.engine.network.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.SupplyData;
import org.junit.jupiter.api.Test;

/// A mill that supplies a loom alone: σ decides, and a day's change shows where it came from.
class BandAndDifferenceExampleTest {

    private final fugong.engine.network.ProductionNetwork network = NetworkAssembly.asGiven(new SupplyData(
            new int[] {0, 1}, new double[] {1, 3}, new int[] {0}, new int[] {1}, new double[] {1}, new double[][] {
                {0, 1}, {0, 0}
            }));

    @Test
    void band() {
        // Mill at 60 %: own 0.4 · 1/4 = 0.1; the loom loses 0.4 · 3/4 = 0.3 at σ = 0, 0.21 at σ = 0.3, nothing
        // at 1.
        var band = Band.of(network, new double[] {0.6, 1}, Terms.shareOfOutput(network, 0.3), Hands.ALONE);
        assertThat(band.rigid()).isCloseTo(0.4, within(1e-12));
        assertThat(band.usual()).isCloseTo(0.31, within(1e-12));
        assertThat(band.direct()).isCloseTo(0.1, within(1e-12));
        assertThat(band.without()).isEqualTo(1);
    }

    @Test
    void difference() {
        var terms = Terms.shareOfOutput(network, 0);
        var before = Picture.of(network, new double[] {0.6, 1}, terms, Hands.ALONE);
        var after = Picture.of(network, new double[] {0.8, 1}, terms, Hands.ALONE);
        var difference = Difference.between(before, after, 5);
        // Both come back by 0.2 of themselves: 0.05 and 0.15; the root's part falls from 0.4 to 0.2.
        assertThat(difference.lost()).isCloseTo(-0.2, within(1e-12));
        assertThat(difference.firms()).extracting(Flow.Part::firm).containsExactly(1, 0);
        assertThat(difference.firms().getFirst().amount()).isCloseTo(-0.15, within(1e-12));
        assertThat(difference.roots())
                .singleElement()
                .satisfies(part -> assertThat(part.amount()).isCloseTo(-0.2, within(1e-12)));
    }

    /// A root among the flaws: NaN, a share above 1 and a missing firm are told together.
    @Test
    void flaws_of_a_state() {
        assertThat(Picture.flaws(network, new double[] {Double.NaN, 1.2, 1})).hasSize(3);
    }
}
