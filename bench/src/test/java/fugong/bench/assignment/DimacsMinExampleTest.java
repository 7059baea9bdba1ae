package fugong.bench.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class DimacsMinExampleTest {

    @Test
    void reads_nodes_and_arcs() {
        var read = DimacsMin.parse("""
                c two nodes, one arc
                p min 2 1
                n 1 5
                n 2 -5
                a 1 2 0 9 3
                """);
        assertThat(read.flaws()).isEmpty();
        var network = Objects.requireNonNull(read.network());
        assertThat(network.supply(0)).isEqualTo(5);
        assertThat(network.upper(0)).isEqualTo(9);
        assertThat(network.cost(0)).isEqualTo(3);
    }

    @Test
    void hears_all_flaws_at_once() {
        var read = DimacsMin.parse("""
                p min 2 3
                n 7 5
                n 1 5
                a 1 2 9 0 3
                a 1 2
                x nothing
                """);
        assertThat(read.network()).isNull();
        assertThat(read.flaws()).hasSize(6);
        assertThat(read.flaws().getFirst()).startsWith("line 2: needs 'n NODE SUPPLY'");
    }
}
