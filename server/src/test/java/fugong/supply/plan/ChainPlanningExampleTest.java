package fugong.supply.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.kernel.EnterpriseId;
import fugong.supply.lines.Grade;
import fugong.supply.lines.Ingredient;
import fugong.supply.lines.Product;
import fugong.supply.lines.StockDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The ten meltblown lines of 2020: two of 2 t (N95 grade) or 3 t (flat grade) a day, eight of 1 t or 1.5 t;
/// 300,000 N95 or 1,000,000 flat masks per tonne. All together 12 t → 3.6 M N95, or 18 t → 18 M flat masks.
class ChainPlanningExampleTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 24);

    private static Product product(String code, String worth) {
        return new Product(code, "masks", code, code, "piece", new BigDecimal(worth));
    }

    private static Chain chain(List<Grade> more, List<Ingredient> also, List<StockDay> stocks) {
        var lines = new ArrayList<Grade>(more);
        for (int line = 0; line < 10; line++) {
            double size = line < 2 ? 2 : 1;
            lines.add(new Grade(new EnterpriseId(1), "" + line, "melt_n95", size, null, null, null, true));
            lines.add(new Grade(new EnterpriseId(1), "" + line, "melt_flat", 1.5 * size, null, null, null, true));
        }
        var recipes = new ArrayList<Ingredient>(also);
        recipes.add(new Ingredient("n95", "standard", "melt_n95", 1 / 300_000.0, null));
        recipes.add(new Ingredient("flat", "standard", "melt_flat", 1e-6, null));
        return new Chain("masks", DAY, List.of(product("n95", "3"), product("flat", "0.5")), recipes, lines, stocks);
    }

    @Test
    void two_million_n95_and_as_many_flat_masks_as_possible() {
        // 2 M N95 take 2 / 3.6 = 5/9 of the capacity; 4/9 of 18 M flat masks remain: 8 M.
        var plan = new ChainPlanning(chain(List.of(), List.of(), List.of()), DAY, 1)
                .plan(new Wanted(Map.of("n95", 2e6), "flat"));
        assertThat(plan.units("n95")).isCloseTo(2e6, within(1e-3));
        assertThat(plan.units("flat")).isCloseTo(8e6, within(1e-2));
        assertThat(plan.proof()).isCloseTo(1, within(1e-9));
        assertThat(plan.made())
                .extracting(Outcome.Made::most)
                .satisfiesExactly(
                        n95 -> assertThat(n95).isCloseTo(3.6e6, within(1e-3)),
                        flat -> assertThat(flat).isCloseTo(18e6, within(1e-2)));
        // One more tonne of the flat grade would be a million flat masks more.
        assertThat(plan.limits()).anySatisfy(it -> {
            assertThat(it.input()).isEqualTo("melt_flat");
            assertThat(it.more()).isCloseTo(1e6, within(1.0));
            assertThat(it.fromLines()).isTrue();
        });
    }

    @Test
    void more_than_the_lines_can_do() {
        var plan = new ChainPlanning(chain(List.of(), List.of(), List.of()), DAY, 1)
                .plan(new Wanted(Map.of("n95", 5e6), "flat"));
        assertThat(plan.units("n95")).isCloseTo(3.6e6, within(1e-3));
        assertThat(plan.units("flat")).isCloseTo(0, within(1e-2));
        assertThat(plan.made().getFirst().missing()).isCloseTo(1.4e6, within(1e-3));
    }

    @Test
    void an_input_that_does_not_arrive_and_one_nobody_speaks_of() {
        var loops = new Ingredient("n95", "standard", "ear_loop", 2, null);
        var nose = new Ingredient("n95", "standard", "nose_wire", 1, null);
        var stock = new StockDay(new EnterpriseId(1), "ear_loop", DAY, 0, 100_000, 0, 0, 300_000, true);
        var plan = new ChainPlanning(chain(List.of(), List.of(loops, nose), List.of(stock)), DAY, 1)
                .plan(new Wanted(Map.of("n95", 2e6), "flat"));
        // 400,000 loops are 200,000 N95; 1/18 of the capacity, so 17 M flat masks.
        assertThat(plan.units("n95")).isCloseTo(200_000, within(1e-3));
        assertThat(plan.units("flat")).isCloseTo(17e6, within(1.0));
        assertThat(plan.unknown()).containsExactly("nose_wire");
        assertThat(plan.limits().getFirst().input()).isEqualTo("ear_loop");
        assertThat(plan.limits().getFirst().more()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void a_line_that_begins_tomorrow() {
        var line = new Grade(new EnterpriseId(2), "new", "melt_flat", 6, DAY.plusDays(1), null, null, true);
        var chain = chain(List.of(line), List.of(), List.of());
        assertThat(new ChainPlanning(chain, DAY, 1)
                        .plan(new Wanted(Map.of(), "flat"))
                        .units("flat"))
                .isCloseTo(18e6, within(1.0));
        assertThat(new ChainPlanning(chain, DAY.plusDays(1), 7)
                        .plan(new Wanted(Map.of(), "flat"))
                        .units("flat"))
                .isCloseTo(24e6, within(1.0));
    }
}
