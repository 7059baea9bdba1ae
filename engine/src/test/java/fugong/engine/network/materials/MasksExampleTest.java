package fugong.engine.network.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Melt-blown cloth in February 2020: what 2 and 10 lines can make, to the unit.
class MasksExampleTest {

    /// The first two lines: 2 t a day of the fine grade or 3 t of the coarse; the other eight, later, 1 t or 1.5 t.
    /// 2·2 = 4 t fine, 2·3 = 6 t coarse; with all ten 4 + 8 = 12 t fine, 6 + 12 = 18 t coarse.
    private static MaterialChain chain(double n95, double flat, double n95Demand) {
        var lines = new ArrayList<Line>();
        for (int line = 1; line <= 10; line++) {
            boolean first = line <= 2;
            lines.add(new Line(
                    "line " + line, first ? 0 : 20, Map.of("fine", first ? 2.0 : 1.0, "coarse", first ? 3.0 : 1.5)));
        }
        // 300,000 N95 masks from a tonne of the fine grade, 1,000,000 flat masks from a tonne of the coarse.
        return new MaterialChain(
                lines,
                List.of(
                        new Product("N95", "fine", n95, n95Demand, Map.of("fine", 1 / 300_000.0)),
                        new Product("flat", "coarse", flat, Double.POSITIVE_INFINITY, Map.of("coarse", 1e-6))),
                Map.of());
    }

    private static final double ALL = Double.POSITIVE_INFINITY;

    @Test
    void two_lines_make_either() {
        assertThat(chain(1, 0, ALL).plan(0).units("N95")).isCloseTo(1_200_000, within(1e-3));
        assertThat(chain(0, 1, ALL).plan(0).units("flat")).isCloseTo(6_000_000, within(1e-3));
    }

    @Test
    void ten_lines_make_either() {
        assertThat(chain(1, 0, ALL).plan(20).units("N95")).isCloseTo(3_600_000, within(1e-3));
        assertThat(chain(0, 1, ALL).plan(20).units("flat")).isCloseTo(18_000_000, within(1e-3));
    }

    /// 600,000 N95 masks take 2 t of the fine grade, one line's day; the other line makes 3 t, 3 million flat
    /// masks.
    @Test
    void a_mix_is_on_the_frontier_between() {
        var plan = chain(100, 1, 600_000).plan(0);
        assertThat(plan.units("N95")).isCloseTo(600_000, within(1e-3));
        assertThat(plan.units("flat")).isCloseTo(3_000_000, within(1e-3));
        assertThat(plan.gap()).isLessThan(1e-6);
        // One more tonne of coarse cloth is worth a million flat masks.
        assertThat(plan.prices().get("coarse")).isCloseTo(1_000_000, within(1e-3));
    }

    @Test
    void every_flaw_is_told() {
        var broken = new MaterialChain(
                List.of(new Line("line", 0, Map.of("fine", -1.0))),
                List.of(
                        new Product("N95", "cloth", Double.NaN, -5, Map.of("cloth", 1.0)),
                        new Product("flat", "air", 1, 1, Map.of())),
                Map.of());
        assertThat(broken.flaws()).hasSize(5);
    }
}
