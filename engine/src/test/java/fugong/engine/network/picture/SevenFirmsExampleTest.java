package fugong.engine.network.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.SupplyData;
import org.junit.jupiter.api.Test;

/// The seven firms of the package page, to the last digit; the arithmetic stands there.
class SevenFirmsExampleTest {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int E = 4;

    /// Sectors: 0 fibre, 1 dye, 2 yarn, 3 cloth, 4 clothing, 5 boxes.
    private final ProductionNetwork network = NetworkAssembly.asGiven(new SupplyData(
            new int[] {0, 1, 2, 3, 4, 5, 2},
            new double[] {10, 5, 20, 40, 60, 10, 5},
            new int[] {A, C, 6, B, D, 5},
            new int[] {C, D, D, D, E, E},
            new double[] {4, 9, 3, 2, 30, 1},
            criticality()));
    private final double[] ability = {0.5, 0.9, 1, 1, 0.7, 1, 1};
    private final Picture picture =
            Picture.of(network, ability, new Terms(0.2, new double[] {10, 5, 20, 40, 60, 10, 5}), Hands.ALONE);

    private static double[][] criticality() {
        double[][] table = new double[6][6];
        table[0][2] = 1;
        table[2][3] = 1;
        table[1][3] = 0.5;
        table[3][4] = 1;
        return table;
    }

    @Test
    void losses_and_prices() {
        double[] losses = {0.5, 0.1, 0.4, 0.24, 0.3, 0, 0};
        for (int firm = 0; firm < 7; firm++) {
            assertThat(picture.loss(firm)).isCloseTo(losses[firm], within(1e-15));
        }
        assertThat(picture.lost()).isCloseTo(41.1, within(1e-12));
        assertThat(picture.price(A)).isCloseTo(45.2, within(1e-12));
        assertThat(picture.price(B)).isCloseTo(5, within(1e-12));
        assertThat(picture.price(E)).isCloseTo(60, within(1e-12));
        assertThat(picture.weightOfLoss(C)).isCloseTo(44, within(1e-12));
        assertThat(picture.top(3)).extracting(Obstacle::firm).containsExactly(A, E, B);
        assertThat(picture.attributed()).isCloseTo(41.1, within(1e-12));
    }

    @Test
    void chain_and_tree() {
        var chain = picture.chain(D);
        assertThat(chain).extracting(Step::firm).containsExactly(D, C, A);
        // All of D's loss comes through C: G is at full output.
        assertThat(chain.getFirst().part()).isCloseTo(1, within(1e-12));
        assertThat(Flow.rootsOf(picture, D, 1e-6))
                .singleElement()
                .satisfies(part -> assertThat(part.amount()).isCloseTo(0.24, within(1e-12)));
        // A holds back its own 5, C's 8 and D's 9.6.
        assertThat(Flow.heldBackBy(picture, A, 1e-6))
                .extracting(Flow.Part::firm)
                .containsExactly(D, C, A);
    }

    @Test
    void unlocking_is_less_than_the_price_and_joint_more_than_the_sum() {
        var unlock = Unlock.from(picture, 1e-14);
        assertThat(unlock.clear(A).coordinated()).isCloseTo(21.0, within(1e-12));
        assertThat(unlock.clear(E).coordinated()).isCloseTo(6.48, within(1e-12));
        assertThat(unlock.clear(A, E).coordinated()).isCloseTo(37.08, within(1e-12));
        assertThat(unlock.clear(A).rings()).isEmpty();
    }

    /// Two firms that feed each other at σ = 0, stopped by a third: 1 and 2 wait for each other when 0 is back.
    @Test
    void a_circle_stays_down() {
        var circle = NetworkAssembly.asGiven(new SupplyData(
                new int[] {0, 1, 2},
                new double[] {1, 1, 1},
                new int[] {0, 1, 2},
                new int[] {1, 2, 1},
                new double[] {1, 1, 1},
                new double[][] {{0, 1, 0}, {0, 0, 1}, {0, 1, 0}}));
        var stopped = Picture.of(circle, new double[] {0.4, 1, 1}, Terms.shareOfOutput(circle, 0), Hands.ALONE);
        var unlocked = Unlock.from(stopped, 1e-14).clear(0);
        // By itself only firm 0 comes back: 0.6 / 3. Together all three do: 1.8 / 3.
        assertThat(unlocked.spontaneous()).isCloseTo(0.2, within(1e-12));
        assertThat(unlocked.coordinated()).isCloseTo(0.6, within(1e-12));
        assertThat(unlocked.rings()).hasSize(1);
        assertThat(unlocked.rings().getFirst().firms()).containsExactlyInAnyOrder(1, 2);
        assertThat(unlocked.rings().getFirst().seedPerDay()).isCloseTo(0.6, within(1e-12));
    }
}
