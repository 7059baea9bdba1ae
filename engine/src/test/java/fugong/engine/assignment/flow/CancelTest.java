package fugong.engine.assignment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CancelTest {

    /// Each question to the budget is 128 pivots apart: a cancelled solve ends at the next one, and what it returns
    /// is a flow within its bounds whose potentials still prove a bound.
    @Test
    void a_solve_cut_short_returns_a_flow_and_a_bound() {
        var network = new FlowNetwork(2_000, 40_000);
        var random = new SplittableRandom(7);
        for (int v = 0; v < 1_000; v++) {
            network.supply(v, 10);
            network.supply(1_000 + v, -10);
            for (int k = 0; k < 40; k++) {
                network.arc(v, 1_000 + random.nextInt(1_000), 0, 10, random.nextInt(1_000));
            }
        }
        var whole = NetworkSimplex.solve(network, Budget.steps(1_000_000));
        var cut = NetworkSimplex.solve(network, Budget.steps(10));
        assertThat(cut.finished()).isFalse();
        assertThat(cut.pivots()).isLessThanOrEqualTo(10 * 128);
        var proof = Certificate.of(network, cut.units(), cut.potential());
        assertThat(proof.outside()).isZero();
        assertThat(proof.bound())
                .isLessThanOrEqualTo(Certificate.of(network, whole.units(), whole.potential())
                        .cost());
    }
}
