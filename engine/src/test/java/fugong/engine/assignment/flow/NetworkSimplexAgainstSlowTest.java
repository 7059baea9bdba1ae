package fugong.engine.assignment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkSimplexAgainstSlowTest {

    @Test
    void ten_thousand_networks_cost_what_shortest_paths_say_and_are_certified() {
        for (long seed = 0; seed < 10_000; seed++) {
            var network = RandomNetwork.of(new SplittableRandom(seed));
            var slow = SlowFlow.cost(network);
            for (var flow : new Flow[] {
                NetworkSimplex.solve(network, Budget.steps(1_000)),
                NetworkSimplex.solveByCandidateList(network, Budget.steps(1_000))
            }) {
                assertThat(flow.finished()).as("seed %d", seed).isTrue();
                assertThat(flow.feasible()).as("seed %d", seed).isEqualTo(slow.isPresent());
                if (slow.isPresent()) {
                    var certificate = Certificate.of(network, flow.units(), flow.potential());
                    assertThat(certificate.optimal())
                            .as("seed %d: %s", seed, certificate)
                            .isTrue();
                    assertThat(certificate.cost().longValueExact())
                            .as("seed %d", seed)
                            .isEqualTo(slow.getAsLong());
                }
            }
        }
    }

    @Test
    void a_restart_after_any_change_ends_at_the_same_cost() {
        for (long seed = 0; seed < 10_000; seed++) {
            var random = new SplittableRandom(seed);
            var network = RandomNetwork.of(random);
            var before = NetworkSimplex.solve(network, Budget.steps(1_000));
            for (int k = random.nextInt(4); k > 0 && network.arcs() > 0; k--) {
                int e = random.nextInt(network.arcs());
                switch (random.nextInt(3)) {
                    case 0 -> network.bounds(e, 0, random.nextInt(5));
                    case 1 -> network.price(e, random.nextInt(-10, 30));
                    default ->
                        network.arc(
                                random.nextInt(network.nodes()),
                                random.nextInt(network.nodes()),
                                0,
                                3,
                                random.nextInt(20));
                }
            }
            var slow = SlowFlow.cost(network);
            var flow = NetworkSimplex.solve(network, before.basis(), Budget.steps(1_000));
            assertThat(flow.feasible()).as("seed %d", seed).isEqualTo(slow.isPresent());
            if (slow.isPresent()) {
                var certificate = Certificate.of(network, flow.units(), flow.potential());
                assertThat(certificate.optimal())
                        .as("seed %d: %s", seed, certificate)
                        .isTrue();
                assertThat(certificate.cost().longValueExact())
                        .as("seed %d", seed)
                        .isEqualTo(slow.getAsLong());
            }
        }
    }

    @Test
    void what_cannot_be_sent_is_as_little_as_possible() {
        for (long seed = 0; seed < 3_000; seed++) {
            var network = RandomNetwork.of(new SplittableRandom(seed));
            var flow = NetworkSimplex.solve(network, Budget.steps(1_000));
            var soft = new FlowNetwork(network.nodes() + 1, network.arcs() + 2 * network.nodes());
            for (int e = 0; e < network.arcs(); e++) {
                soft.arc(network.from(e), network.to(e), network.lower(e), network.upper(e), 0);
            }
            for (int v = 0; v < network.nodes(); v++) {
                soft.supply(v, network.supply(v));
                soft.arc(v, network.nodes(), 0, 1_000, 1);
                soft.arc(network.nodes(), v, 0, 1_000, 0);
            }
            long lacking = 0;
            for (long units : flow.missing()) {
                lacking += Math.max(0, units);
            }
            assertThat(lacking)
                    .as("seed %d", seed)
                    .isEqualTo(SlowFlow.cost(soft).orElseThrow());
        }
    }

    @Test
    void one_more_unit_costs_what_solving_again_says() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            var network = RandomNetwork.of(random);
            var flow = NetworkSimplex.solve(network, Budget.steps(1_000));
            int from = random.nextInt(network.nodes());
            int to = random.nextInt(network.nodes());
            if (!flow.feasible() || from == to) {
                continue;
            }
            long price = new Residual(network, flow).oneMore(from, to);
            long before = SlowFlow.cost(network).orElseThrow();
            network.supply(from, network.supply(from) + 1);
            network.supply(to, network.supply(to) - 1);
            var after = SlowFlow.cost(network);
            assertThat(price)
                    .as("seed %d", seed)
                    .isEqualTo(after.isEmpty() ? Long.MAX_VALUE : after.getAsLong() - before);
        }
    }

    @Test
    void prices_and_amounts_of_a_thousand_million_are_summed_exactly() {
        var network = new FlowNetwork(2, 4);
        for (int i = 0; i < 4; i++) {
            network.arc(0, 1, 0, 1_000_000_000L, 1_000_000_000L - i);
        }
        network.supply(0, 4_000_000_000L);
        network.supply(1, -4_000_000_000L);
        var flow = NetworkSimplex.solve(network, Budget.steps(100));
        var certificate = Certificate.of(network, flow.units(), flow.potential());
        // 1e9 · (4e9 − 0 − 1 − 2 − 3) = 4e18 − 6e9; twice that would no longer fit into a long.
        assertThat(certificate.cost()).hasToString("3999999994000000000");
        assertThat(certificate.optimal()).isTrue();
    }
}
