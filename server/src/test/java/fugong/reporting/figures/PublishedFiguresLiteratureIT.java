package fugong.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.registry.Bases.Base;
import fugong.reporting.cells.Counter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Figures that were published in 2020, computed by the presets from the numbers published beside them
/// (real systems, sections 1 and 10). If one of these fails, a definition says something else than its source.
class PublishedFiguresLiteratureIT {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, IndicatorDefinition> definitions = new HashMap<>();
    private final Map<String, long[]> counters = new HashMap<>();

    private void preset(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/regions/china/indicators/" + name + ".json")) {
            for (var node : JSON.readTree(in).get("definitions")) {
                var definition = JSON.treeToValue(node, IndicatorDefinition.class);
                definitions.put(definition.code(), definition);
            }
        }
    }

    private Figure figure(String code, int base, int projects) {
        var register = new FigureMaker.Register(new Base(base, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO), projects);
        return new FigureMaker(definitions::get)
                .figure(definitions.get(code), DAY, Dimension.ALL, "", it -> counters.get(it.code()), register);
    }

    private void units(String code, long met, long reported, long excluded) {
        var sums = Counter.none();
        sums[Counter.MET] = met;
        sums[Counter.REPORTED] = reported;
        sums[Counter.EXCLUDED] = excluded;
        counters.put(code, sums);
    }

    private void amount(String code, long reported, long amount, long of) {
        units(code, 0, reported, 0);
        counters.get(code)[Counter.AMOUNT] = amount;
        counters.get(code)[Counter.AMOUNT_OF] = of;
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(OptionalDouble share) {
        return rounded(share.orElseThrow() * 100, 2);
    }

    @Test
    void zhejiang_on_10_february_is_25_42() throws IOException {
        preset("zhejiang-2020");
        // 64,590 of 333,427 customers = 19.37 %; 40,541.65 of 128,807.02 in 10,000 kWh = 31.47 %
        // (0.5 × 31.4748 + 0.5 × 19.3715) = 25.4231; amounts here in watt-hours: 1 × 10,000 kWh = 10,000,000
        units("zhejiang-2020.resumed", 64_590, 333_427, 0);
        amount("zhejiang-2020.output", 333_427, 405_416_500_000L, 1_288_070_200_000L);
        var index = figure("zhejiang-2020.index", 333_427, 0);
        assertThat(percent(index.parts().get(1).headline())).isEqualByComparingTo("19.37");
        assertThat(percent(index.parts().get(0).headline())).isEqualByComparingTo("31.47");
        assertThat(rounded(index.headline().orElseThrow(), 2)).isEqualByComparingTo("25.42");
        assertThat(index.coverage()).hasValue(1.0);
    }

    @Test
    void zhejiang_on_19_and_20_february_is_51_44_and_53_71() throws IOException {
        preset("zhejiang-2020");
        var parts = ((Formula.Index) definitions.get("zhejiang-2020.index").formula()).parts();
        // the published rates: 0.5 × 45.28 + 0.5 × 57.60 = 51.44; 0.5 × 47.27 + 0.5 × 60.15 = 53.71
        assertThat(rounded(
                        IndexSum.of(List.of(OptionalDouble.of(.4528), OptionalDouble.of(.5760)), parts, true)
                                .orElseThrow(),
                        2))
                .isEqualByComparingTo("51.44");
        assertThat(rounded(
                        IndexSum.of(List.of(OptionalDouble.of(.4727), OptionalDouble.of(.6015)), parts, true)
                                .orElseThrow(),
                        2))
                .isEqualByComparingTo("53.71");
    }

    @Test
    void hangzhou_may_pass_a_hundred_and_zhejiang_may_not() throws IOException {
        preset("hangzhou-2022");
        amount("hangzhou-2022.output", 100, 111_470, 100_000);
        assertThat(rounded(figure("hangzhou-2022.index", 100, 0).headline().orElseThrow(), 2))
                .isEqualByComparingTo("111.47");
        preset("zhejiang-2020");
        amount("zhejiang-2020.output", 100, 111_470, 100_000);
        units("zhejiang-2020.resumed", 100, 100, 0);
        assertThat(figure("zhejiang-2020.index", 100, 0).headline().orElseThrow())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void sasac_shows_91_7_and_97_9_side_by_side() throws IOException {
        preset("sasac-double-rate");
        // 48,000 subsidiaries; 91.7 % of them = 44,016 resumed. 97.9 % follows when 3,040 were ordered to wait:
        // 44,016 / (48,000 − 3,040) = 44,016 / 44,960 = 97.90 %
        units("sasac.resumption", 44_016, 44_960, 3_040);
        var figure = figure("sasac.resumption", 48_000, 0);
        assertThat(percent(figure.units().shareOfRegister())).isEqualByComparingTo("91.70");
        assertThat(percent(figure.headline())).isEqualByComparingTo("97.90");
    }

    @Test
    void the_survey_of_the_500_manufacturers_stands_on_69_65_percent_of_answers() throws IOException {
        preset("core");
        // 342 answers of 491; 97.08 % of the answers resumed = 332. Of all 491 that is only 67.6 %.
        units("resumption", 332, 342, 0);
        var figure = figure("resumption", 491, 0);
        assertThat(percent(figure.coverage())).isEqualByComparingTo("69.65");
        assertThat(percent(figure.rate().shareOfReported())).isEqualByComparingTo("97.08");
        assertThat(percent(figure.headline())).isEqualByComparingTo("67.62");
    }

    @Test
    void jiangxi_projects_are_98_92() throws IOException {
        preset("core");
        // 2,111 of 2,134 projects resumed
        units("project-resumption", 2_111, 2_134, 0);
        assertThat(percent(figure("project-resumption", 0, 2_134).headline())).isEqualByComparingTo("98.92");
    }

    @Test
    void guangyuan_is_81_73_printed_as_82() throws IOException {
        preset("guangyuan-2020");
        // 4,049 of 4,954 high-voltage customers
        units("guangyuan-2020.resumed", 4_049, 4_954, 0);
        var headline = figure("guangyuan-2020.resumed", 4_954, 0).headline();
        assertThat(percent(headline)).isEqualByComparingTo("81.73");
        assertThat(rounded(headline.orElseThrow() * 100, 0)).isEqualByComparingTo("82");
    }

    @Test
    void xingtai_66_90_of_21546_resumed_means_a_base_of_about_32206() {
        // 21,546 / 0.6690 = 32,206.3; the nearest whole base gives the published rate back
        int base = (int) Math.round(21_546 / 0.6690);
        assertThat(base).isEqualTo(32_206);
        assertThat(percent(new Figure.Weighed(21_546, base, 0, base).share())).isEqualByComparingTo("66.90");
    }

    @Test
    void nanan_958_of_1049_is_not_95_percent() {
        // 958 / 1,049 = 91.33 %; the press said 95 %
        assertThat(percent(new Figure.Weighed(958, 1_049, 0, 1_049).share())).isEqualByComparingTo("91.33");
    }

    @Test
    void at_least_and_more_than_30_percent_are_two_rules() {
        assertThat(Formula.Boundary.AT_LEAST.holds(300, 1_000, 300)).isTrue(); // Wuhan, Shanghai: ≥
        assertThat(Formula.Boundary.ABOVE.holds(300, 1_000, 300)).isFalse(); // Guangyuan: 大于
        assertThat(Formula.Boundary.ABOVE.holds(301, 1_000, 300)).isTrue();
        assertThat(Formula.Boundary.BELOW.holds(199, 1_000, 200)).isTrue(); // Zhejiang holiday 2021: stopped
        assertThat(Formula.Boundary.BELOW.holds(200, 1_000, 200)).isFalse();
    }
}
