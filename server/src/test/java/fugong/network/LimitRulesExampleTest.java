package fugong.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.network.limits.Known;
import fugong.network.limits.LimitKind;
import fugong.network.limits.LimitRules;
import fugong.network.limits.OwnLimit;
import fugong.network.limits.RuleNumbers;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reports by hand and the limits they become.
class LimitRulesExampleTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final RuleNumbers NUMBERS = new RuleNumbers(List.of(
            number(LimitKind.WORKERS, "full_at", "2020-01-01", "0.92"),
            number(LimitKind.WORKERS, "full_at", "2020-03-10", "0.8"),
            number(LimitKind.ZONE, "rank_2", "2020-02-17", "0.6")));

    private static RuleNumbers.Number number(LimitKind kind, String parameter, String from, String value) {
        return new RuleNumbers.Number(kind, parameter, LocalDate.parse(from), new BigDecimal(value), "test");
    }

    private static List<OwnLimit> limits(LocalDate day, WorkStatus status, int present, int zone, Obstacle... named) {
        var form = ReportForm.of(new EnterpriseId(1), day, status, new Headcount(100, present, 0))
                .withObstacles(List.of(named));
        var report = new DailyReport(form, 1, Instant.EPOCH, 1, DailyReport.Source.FORM, new AreaId(1), true, false);
        return LimitRules.of(new Known(day, report, zone, "clause", false), NUMBERS);
    }

    private static Obstacle named(Obstacle.Kind kind) {
        return new Obstacle(kind, null, "x", "", null);
    }

    @Test
    void missing_people_are_measured_against_a_full_shift() {
        // 46 of 100 people, full at 92 %: 0.46 / 0.92 = 0.5.
        var of = limits(DAY, WorkStatus.RESUMED, 46, 0);
        assertThat(of).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(LimitKind.WORKERS);
            assertThat(it.share()).isCloseTo(0.5, within(1e-12));
            assertThat(it.report()).isEqualTo(DAY);
        });
        assertThat(limits(DAY, WorkStatus.RESUMED, 95, 0)).isEmpty();
    }

    @Test
    void a_new_number_has_its_first_day() {
        // From 10 March on full at 80 %: 0.46 / 0.8 = 0.575. The day before still counts by the old number.
        assertThat(limits(LocalDate.of(2020, 3, 10), WorkStatus.RESUMED, 46, 0)
                        .getFirst()
                        .share())
                .isCloseTo(0.575, within(1e-12));
        assertThat(limits(LocalDate.of(2020, 3, 9), WorkStatus.RESUMED, 46, 0)
                        .getFirst()
                        .share())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void who_stands_still_is_held_by_the_first_obstacle_it_names() {
        assertThat(limits(DAY, WorkStatus.NOT_RESUMED, 0, 0, named(Obstacle.Kind.APPROVAL))
                        .getFirst()
                        .kind())
                .isEqualTo(LimitKind.PERMIT);
        assertThat(limits(DAY, WorkStatus.NOT_RESUMED, 0, 0).getFirst().kind()).isEqualTo(LimitKind.STOPPED);
        assertThat(limits(DAY, WorkStatus.ORDERED_DELAY, 0, 0).getFirst().kind())
                .isEqualTo(LimitKind.PERMIT);
    }

    @Test
    void the_tightest_comes_first_and_the_next_binds_when_it_goes() {
        // Workers 0.5, zone 0.6, power 0.4: power first; without it workers.
        var of = limits(DAY, WorkStatus.RESUMED, 46, 2, named(Obstacle.Kind.UTILITIES));
        assertThat(of).extracting(OwnLimit::kind).containsExactly(LimitKind.POWER, LimitKind.WORKERS, LimitKind.ZONE);
        assertThat(LimitRules.ability(of)).isCloseTo(0.4, within(1e-12));
        assertThat(LimitRules.without(of, LimitKind.POWER)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void silence_limits_nobody_but_the_zone_does() {
        assertThat(LimitRules.of(new Known(DAY, null, 0, "", false), NUMBERS)).isEmpty();
        assertThat(LimitRules.of(new Known(DAY, null, 2, "high", false), NUMBERS)
                        .getFirst()
                        .report())
                .isNull();
    }
}
