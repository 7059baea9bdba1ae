package fugong.bench.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.assignment.flow.Certificate;
import fugong.engine.assignment.flow.NetworkSimplex;
import fugong.engine.search.Budget;
import org.junit.jupiter.api.Test;

/// Optima four solvers of the field agree on.
class TransportationLiteratureIT {

    @Test
    void dense_thousand_by_thousand() {
        assertOptimum(new Transportation(1_000, 1_000, 1_000), "6060507");
    }

    @Test
    void thirteen_thousand_by_fifty_thousand() {
        assertOptimum(new Transportation(13_000, 50_000, 8), "613454716");
    }

    private static void assertOptimum(Transportation problem, String optimum) {
        var network = problem.network();
        var flow = NetworkSimplex.solve(network, Budget.seconds(120));
        var certificate = Certificate.of(network, flow.units(), flow.potential());
        assertThat(certificate.optimal()).isTrue();
        assertThat(certificate.cost()).hasToString(optimum);
    }
}
