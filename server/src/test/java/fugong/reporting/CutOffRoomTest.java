package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.cutoff.CutOff;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody has to press a button: what does not fit is found as it comes, and at the last deadline the figures are
/// kept.
class CutOffRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Readings readings;

    @Autowired
    private Credibility credibility;

    @Autowired
    private Freezes freezes;

    @Autowired
    private CutOff cutOff;

    private Hamlets hamlets;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
    }

    @Test
    void a_day_is_compared_as_reports_come_and_frozen_once_at_the_last_deadline() {
        var who = hamlets.enterprise(1);
        Actors.run(KEEPER, () -> {
            cutOff.due(DAY, KEEPER);
            assertThat(cutOff.of(DAY))
                    .as("nothing was reported, nothing to freeze")
                    .isEmpty();

            // 90 of 100 people and a full day's work on 2 % of the usual electricity.
            readings.put(List.of(new Readings.Reading(who, DAY, Readings.Kind.ELECTRICITY, 20_000)), KEEPER);
            reports.submit(working(who, 90), Sending.by(Source.FORM), KEEPER);
            cutOff.due(DAY, KEEPER);
            assertThat(credibility.queue(DAY, 10, KEEPER)).hasSize(1);
            assertThat(cutOff.of(DAY)).hasValueSatisfying(it -> {
                assertThat(it.doubts()).isEqualTo(1);
                assertThat(it.freeze()).as("09:00 on 2 March; due at noon").isNull();
            });

            // The enterprise corrects itself: the doubt is settled without anybody's hour.
            reports.submit(
                    ReportForm.of(who, DAY, WorkStatus.NOT_RESUMED, new Headcount(100, 0, 0)),
                    Sending.by(Source.FORM),
                    KEEPER);
            clock.set(clock.instant().plus(Duration.ofHours(4)));
            cutOff.due(DAY, KEEPER);
            cutOff.due(DAY, KEEPER);
            assertThat(credibility.queue(DAY, 10, KEEPER)).isEmpty();
            assertThat(freezes.of(DAY))
                    .singleElement()
                    .satisfies(it -> assertThat(it.id())
                            .isEqualTo(cutOff.of(DAY).orElseThrow().freeze()));
        });
    }

    private static ReportForm working(EnterpriseId who, int people) {
        return ReportForm.of(who, DAY, WorkStatus.RESUMED, new Headcount(100, people, 0))
                .withOutput(new BigDecimal("18"));
    }
}
