package fugong.engine.network.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.NetworkAssembly;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two mills and three looms: looms need 0.4 of yarn per unit of cloth; the mills make half of it.
class NetworkSynthesisExampleTest {

    private final RegionalFirms firms = new RegionalFirms(
            new int[] {0, 0, 1, 1, 1},
            new double[] {6, 4, 20, 20, 10},
            new double[] {118, 118.1, 118, 118.2, 118.3},
            new double[] {25, 25, 25.1, 25, 25.2});
    private final LeontiefTable table = new LeontiefTable(new double[][] {{0, 40}, {0, 0}}, new double[] {100, 100});

    @Test
    void amounts_meet_the_table_and_known_links_stay() {
        var synthesis = NetworkSynthesis.of(
                firms, table, List.of(new KnownLink(1, 2, 3)), new double[][] {{0, 1}, {0, 0}}, DrawTerms.usual(4));
        // Cloth 50 needs 20 of yarn; the known link of 3 stays as it is, 17 are drawn.
        assertThat(Arrays.stream(synthesis.data().amount()).sum()).isCloseTo(20, within(1e-12));
        assertThat(synthesis.knownLinks()).isEqualTo(1);
        assertThat(synthesis.data().amount()[0]).isEqualTo(3);
        assertThat(synthesis.imbalance()).isLessThan(1e-12);
        assertThat(synthesis.data().flaws()).isEmpty();
        // The region makes 10 of 20: half of what is drawn comes from the rest of the world, firm 5.
        double outside = 0;
        for (int link = 0; link < synthesis.known().length; link++) {
            outside += synthesis.data().supplier()[link] == 5 ? synthesis.data().amount()[link] : 0;
        }
        assertThat(outside).isCloseTo(8.5, within(1e-12));
        assertThat(NetworkAssembly.hubsFirst(synthesis.data()).firms()).isEqualTo(7);
    }

    @Test
    void the_same_seed_gives_the_same_network() {
        var one = NetworkSynthesis.of(firms, table, List.of(), new double[][] {{0, 1}, {0, 0}}, DrawTerms.usual(9));
        var two = NetworkSynthesis.of(firms, table, List.of(), new double[][] {{0, 1}, {0, 0}}, DrawTerms.usual(9));
        assertThat(two.data().supplier()).isEqualTo(one.data().supplier());
        assertThat(two.data().amount()).isEqualTo(one.data().amount());
    }
}
