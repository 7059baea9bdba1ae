package fugong.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import fugong.engine.network.picture.Unlock;
import fugong.engine.network.risk.Alternatives;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two limits of one firm, and who could stand in for it.
class LimitsExampleTest {

    /// Firm 0 makes yarn for the loom (2); firm 1 could. Workers allow 62 %, the permit 80 %.
    private final ProductionNetwork network = NetworkAssembly.asGiven(new SupplyData(
            new int[] {0, 0, 1},
            new double[] {100, 100, 200},
            new int[] {0},
            new int[] {2},
            new double[] {50},
            new double[][] {{0, 1}, {0, 0}}));
    private final Limits limits = Limits.of(3, List.of(new Limit(0, "permit", 0.8), new Limit(0, "workers", 0.62)));
    private final Picture picture =
            Picture.of(network, limits.ability(), new Terms(0, new double[] {100, 100, 200}), Hands.ALONE);

    @Test
    void removing_one_limit_lets_the_next_bind() {
        assertThat(limits.ladder(0)).extracting(Limit::kind).containsExactly("workers", "permit");
        assertThat(limits.without(0, "workers")).isEqualTo(0.8);
        // The loss of firm 0 falls from 0.38 to 0.20, and the loom's with it: 0.18 · (100 + 200).
        var unlocked = Unlock.from(picture, 1e-14).set(new int[] {0}, new double[] {1 - limits.without(0, "workers")});
        assertThat(unlocked.coordinated()).isCloseTo(54, within(1e-9));
    }

    @Test
    void another_supplier() {
        // The loom lacks 0.38 · 50 = 19 of yarn a day; firm 1 has 10 to spare, which covers 10/19 of it; a
        // full switch
        // would bring back all of the loom's 0.38 · 200 = 76.
        var options = new Alternatives(picture, new double[] {0, 10, 0}, Alternatives.Places.unknown()).of(0, 5);
        assertThat(options).hasSize(1);
        assertThat(options.getFirst().supplier()).isEqualTo(1);
        assertThat(options.getFirst().covers()).isCloseTo(10 / 19.0, within(1e-12));
        assertThat(options.getFirst().unlocks()).isCloseTo(76 * 10 / 19.0, within(1e-9));
    }

    @Test
    void flaws_of_limits() {
        assertThat(Limits.flaws(3, List.of(new Limit(9, "power", 0.5), new Limit(1, "power", 50))))
                .hasSize(2);
    }
}
