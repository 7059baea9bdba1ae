package fugong.engine.network.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.RandomNetworks;
import fugong.engine.network.SupplyData;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Networks on which plain sweeps need thousands of rounds: the right answer within a stated number of sweeps.
class CrawlingNetworksTest {

    /// Firm i + 1 buys from firm i only, in the worst order for sweeps; σ = 0, so the first loss arrives
    /// undiminished.
    @Test
    void a_chain_of_ten_thousand() {
        int firms = 10_000;
        int[] supplier = IntStream.range(1, firms).toArray();
        int[] buyer = IntStream.range(0, firms - 1).toArray();
        var picture = solve(firms, supplier, buyer, 0, firms - 1);
        assertThat(picture.effort().fullSweeps()).isLessThanOrEqualTo(24);
        assertThat(picture.level(0)).isCloseTo(0.4, within(1e-12));
        assertThat(picture.chain(0)).hasSize(firms);
        assertThat(picture.top(1).getFirst().held()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void a_ring_of_ten_thousand() {
        int firms = 10_000;
        int[] supplier = IntStream.range(0, firms).toArray();
        int[] buyer = IntStream.range(0, firms)
                .map(firm -> (firm + firms - 1) % firms)
                .toArray();
        var picture = solve(firms, supplier, buyer, 0, 17);
        assertThat(picture.effort().fullSweeps()).isLessThanOrEqualTo(24);
        assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-12));
        assertThat(picture.lost()).isCloseTo(0.6, within(1e-12));
    }

    /// A ring of 10,000 in which every firm also buys half of the same input from its neighbour's neighbour.
    @Test
    void a_double_ring_at_sigma_zero() {
        int firms = 10_000;
        int[] supplier = new int[2 * firms];
        int[] buyer = new int[2 * firms];
        for (int firm = 0; firm < firms; firm++) {
            buyer[2 * firm] = firm;
            supplier[2 * firm] = (firm + 1) % firms;
            buyer[2 * firm + 1] = firm;
            supplier[2 * firm + 1] = (firm + firms - 2) % firms;
        }
        var picture = solve(firms, supplier, buyer, 0, 17);
        // One root and no leak: everybody ends at the root's level.
        assertThat(IntStream.range(0, firms).mapToDouble(picture::level).max().orElseThrow())
                .isCloseTo(0.4, within(1e-9));
        assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-9));
    }

    /// Everybody waits for both neighbours, the last only for the one before: sweeps need about firms² rounds.
    @Test
    void a_chain_in_both_directions() {
        int firms = 2_000;
        int[] supplier = new int[2 * firms - 3];
        int[] buyer = new int[2 * firms - 3];
        int at = 0;
        for (int firm = 1; firm < firms; firm++) {
            buyer[at] = firm;
            supplier[at++] = firm - 1;
            if (firm + 1 < firms) {
                buyer[at] = firm;
                supplier[at++] = firm + 1;
            }
        }
        var picture = solve(firms, supplier, buyer, 0, 0);
        assertThat(picture.level(firms - 1)).isCloseTo(0.4, within(1e-9));
        assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-9));
    }

    /// 20,000 firms, 8 rigid links each, one single root: plain sweeps need about as many rounds as there are
    /// firms.
    @Test
    void one_root_in_a_dense_rigid_network() {
        var random = new SplittableRandom(5);
        var data = RandomNetworks.of(random, 20_000, 4, 8);
        for (double[] row : data.criticality()) {
            Arrays.fill(row, 1);
        }
        var network = NetworkAssembly.hubsFirst(data);
        double[] ability = new double[network.firms()];
        Arrays.fill(ability, 1);
        ability[network.firms() / 2] = 0.25;
        var picture = Picture.of(network, ability, Terms.shareOfOutput(network, 0), Hands.ALONE);
        System.out.println("dense: lost " + picture.lost() + " " + picture.effort());
        assertThat(picture.effort().fullSweeps()).isLessThanOrEqualTo(24);
        assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-10));
    }

    private static Picture solve(int firms, int[] supplier, int[] buyer, double sigma, int root) {
        double[] amount = new double[supplier.length];
        Arrays.fill(amount, 1);
        double[] output = new double[firms];
        Arrays.fill(output, 1);
        var data = new SupplyData(new int[firms], output, supplier, buyer, amount, new double[][] {{1}});
        var network = NetworkAssembly.asGiven(data);
        double[] ability = new double[firms];
        Arrays.fill(ability, 1);
        ability[root] = 0.4;
        return Picture.of(network, ability, Terms.shareOfOutput(network, sigma), Hands.ALONE);
    }
}
