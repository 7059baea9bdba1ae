package fugong.reporting;

import static fugong.reporting.cells.Counter.AMOUNT;
import static fugong.reporting.cells.Counter.AMOUNT_OF;
import static fugong.reporting.cells.Counter.EXCLUDED;
import static fugong.reporting.cells.Counter.MET;
import static fugong.reporting.cells.Counter.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.reporting.Contribution.Measured;
import fugong.reporting.Contribution.Told;
import fugong.reporting.cells.CellSums;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.WorkStatus;
import fugong.reporting.profiles.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a preset counts of a single enterprise, on either side of each published boundary (real systems, sections 1
/// and 10). `PublishedFiguresLiteratureIT` takes counters as given; here they come from facts, so that another
/// threshold, another base period or another list of excluded states in a file is seen.
class PresetsLiteratureIT {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Register: 100 yuan a day, 1 watt-hour a day; the latter is so wrong that a definition which misses its base
    /// period and takes the register's power counts everybody as resumed.
    private static final Profile FIRM = new Profile(7, 1, "C", "13", "SMALL", "PRIVATE", List.of(), true, 100, 100, 1);

    private static IndicatorDefinition definition(String preset, String code) throws IOException {
        try (InputStream in =
                PresetsLiteratureIT.class.getResourceAsStream("/regions/china/indicators/" + preset + ".json")) {
            for (var node : JSON.readTree(in).get("definitions")) {
                var definition = JSON.treeToValue(node, IndicatorDefinition.class);
                if (definition.code().equals(code)) {
                    return definition;
                }
            }
        }
        throw new AssertionError("No definition " + code + " in " + preset);
    }

    private static Contribution counting(String preset, String code) throws IOException {
        var definition = definition(preset, code);
        return new Contribution(
                List.of(new Definitions.Counted((short) 1, code, definition.version(), definition.formula())));
    }

    /// One counter each for enterprises that used so much of a base of 1,000 watt-hours in that period.
    private static long[] power(String preset, String code, String period, long... amounts) throws IOException {
        var sums = new CellSums();
        for (long amount : amounts) {
            counting(preset, code).add(DAY, new Measured(amount, Map.of(period, 1_000L)), FIRM, 1, sums);
        }
        return whole(sums);
    }

    private static long[] whole(CellSums sums) {
        return sums.sorted().entrySet().stream()
                .filter(it -> it.getKey().dimension() == Dimension.ALL.stored())
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static void shares(long[] counters, int met, int reported) {
        assertThat(Arrays.asList(counters[MET], counters[REPORTED])).containsExactly((long) met, (long) reported);
    }

    private static void ratio(long[] counters, int amount, int of) {
        assertThat(Arrays.asList(counters[AMOUNT], counters[AMOUNT_OF])).containsExactly((long) amount, (long) of);
    }

    @Test
    void zhejiang_2020_from_30_percent_of_the_last_quarter_of_2019() throws IOException {
        shares(power("zhejiang-2020", "zhejiang-2020.resumed", "2019-Q4", 299, 300), 1, 2);
        // only what the resumed use (300), over the base of all (2 × 1,000)
        ratio(power("zhejiang-2020", "zhejiang-2020.output", "2019-Q4", 299, 300), 300, 2_000);
    }

    @Test
    void wuhan_2020_from_30_percent_of_the_first_half_of_2019() throws IOException {
        shares(power("wuhan-2020", "wuhan-2020.resumed", "2019-H1", 299, 300), 1, 2);
        ratio(power("wuhan-2020", "wuhan-2020.output", "2019-H1", 299, 300), 599, 2_000);
        ratio(power("wuhan-2020", "wuhan-2020.resumed-output", "2019-H1", 299, 300), 300, 1_000);
    }

    @Test
    void guangyuan_2020_above_30_percent_of_december_2019() throws IOException {
        shares(power("guangyuan-2020", "guangyuan-2020.resumed", "2019-12", 300, 301), 1, 2);
        ratio(power("guangyuan-2020", "guangyuan-2020.output", "2019-12", 300, 301), 601, 2_000);
    }

    @Test
    void hangzhou_2022_all_against_the_year_before() throws IOException {
        ratio(power("hangzhou-2022", "hangzhou-2022.output", "year-ago", 100, 1_400), 1_500, 2_000);
    }

    @Test
    void zhejiang_holiday_2021_stopped_is_below_20_percent_of_the_last_quarter_of_2020() throws IOException {
        shares(power("zhejiang-holiday-2021", "zhejiang-holiday-2021.stopped", "2020-Q4", 199, 200), 1, 2);
    }

    private static long[] told(String preset, String code, WorkStatus status, long output) throws IOException {
        var sums = new CellSums();
        var people = new Headcount(100, 60, 20);
        counting(preset, code).add(DAY, new Told(status, people, people, output, true, Set.of()), FIRM, 1, sums);
        return whole(sums);
    }

    /// Which states count as resumed, and which leave the base: the core excludes who must not work, SASAC only
    /// those who were ordered to wait.
    @Test
    void which_states_are_met_and_which_are_excluded() throws IOException {
        states("core", "resumption", EnumSet.range(WorkStatus.PLANNED_STOP, WorkStatus.MOVED));
        states("sasac-double-rate", "sasac.resumption", EnumSet.of(WorkStatus.ORDERED_DELAY));
    }

    private static void states(String preset, String code, Set<WorkStatus> excluded) throws IOException {
        for (var status : WorkStatus.values()) {
            var counters = told(preset, code, status, 0);
            assertThat(counters[MET] == 1).as("%s %s met", code, status).isEqualTo(status.works());
            assertThat(counters[EXCLUDED] == 1)
                    .as("%s %s excluded", code, status)
                    .isEqualTo(excluded.contains(status));
        }
    }

    /// Who was ordered to wait tells no output, and leaves the base of output rates all the same.
    @Test
    void who_must_not_work_is_left_out_of_output_rates_without_telling_an_output() throws IOException {
        var sums = new CellSums();
        var nobody = new Headcount(100, 0, 0);
        for (var code : List.of("output", "full-80")) {
            var told = new Told(WorkStatus.ORDERED_DELAY, nobody, nobody, null, true, Set.of());
            counting("core", code).add(DAY, told, FIRM, 1, sums);
        }
        assertThat(whole(sums)[EXCLUDED]).isEqualTo(2);
        assertThat(whole(sums)[REPORTED]).isZero();
    }

    @Test
    void return_leaves_out_who_sits_in_quarantine_and_80_percent_begins_at_80() throws IOException {
        // 60 present of 100 due, 20 of them in quarantine: 60 / 80
        ratio(told("core", "return", WorkStatus.RESUMED, 0), 60, 80);
        assertThat(told("core", "full-80", WorkStatus.RESUMED, 80)[MET]).isEqualTo(1);
        assertThat(told("core", "full-80", WorkStatus.RESUMED, 79)[MET]).isZero();
    }
}
