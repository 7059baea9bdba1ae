package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fugong.DatabaseTest;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.figures.Dimension;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A report's way from the form to the figure, with a real database.
class DailyReportsRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Rollup rollup;

    private Hamlets hamlets;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
    }

    private Submission send(ReportForm form) {
        return Actors.as(KEEPER, () -> reports.submit(form, Sending.by(Source.FORM), KEEPER));
    }

    private static ReportForm working(EnterpriseId who, int present) {
        return ReportForm.of(who, DAY, WorkStatus.RESUMED, new Headcount(100, present, 4))
                .withOutput(new BigDecimal("12.5"));
    }

    @Test
    void a_report_moves_the_figure_at_once_and_a_correction_moves_it_back() {
        var county = hamlets.county(1);
        var first = hamlets.enterprise(1);
        hamlets.enterprise(1);
        Actors.run(KEEPER, () -> {
            var accepted = (Submission.Accepted) send(working(first, 72));
            assertThat(accepted.report().revision()).isEqualTo(1);
            assertThat(accepted.report().onTime()).isTrue(); // 2 March, 9:00; due at noon

            var rate = indicators.of("resumption", county, DAY, KEEPER);
            // One of two resumed, one silent: 1/2, coverage 1/2.
            assertThat(rate.rate()).hasToString("Rate[met=1, reported=1, base=2]");
            assertThat(rate.staff().register()).isEqualTo(240);

            // 72 present of 100 − 4 in quarantine = 75 %
            assertThat(indicators.of("return", county, DAY, KEEPER).headline().orElseThrow())
                    .isCloseTo(0.75, within(1e-12));
            // 12.5 of 20 = 62.5 %
            assertThat(indicators.of("output", county, DAY, KEEPER).headline().orElseThrow())
                    .isCloseTo(0.625, within(1e-12));

            rollup.fold();
            assertThat(indicators.of("resumption", county, DAY, KEEPER).rate()).isEqualTo(rate.rate());

            var corrected = ReportForm.of(first, DAY, WorkStatus.ORDERED_DELAY, new Headcount(100, 0, 4));
            assertThat(((Submission.Accepted) send(corrected)).report().revision())
                    .isEqualTo(2);
            var after = indicators.of("resumption", county, DAY, KEEPER);
            assertThat(after.rate()).hasToString("Rate[met=0, reported=0, base=1]");
            assertThat(after.units().excluded()).isEqualTo(1);
            assertThat(indicators.by(Dimension.STATUS, "reports", county, DAY, KEEPER))
                    .filteredOn(it -> it.units().reported() > 0)
                    .singleElement()
                    .satisfies(it -> assertThat(it.value()).isEqualTo("ORDERED_DELAY"));
            assertThat(reports.history(first, DAY, KEEPER)).hasSize(2);
            assertThat(rollup.differences(DAY, DAY)).isEmpty();
        });
    }

    @Test
    void as_known_on_a_moment_shows_what_was_said_then() {
        var who = hamlets.enterprise(2);
        send(working(who, 50));
        var then = clock.instant();
        clock.set(then.plusSeconds(7200));
        send(working(who, 60));
        Actors.run(KEEPER, () -> {
            assertThat(reports.asKnownOn(who, DAY, then, KEEPER)
                            .orElseThrow()
                            .said()
                            .own()
                            .present())
                    .isEqualTo(50);
            assertThat(reports.find(who, DAY, KEEPER).orElseThrow().said().own().present())
                    .isEqualTo(60);
            assertThat(reports.asKnownOn(who, DAY, Instant.EPOCH, KEEPER)).isEmpty();
        });
        clock.reset();
    }

    @Test
    void the_same_request_or_the_same_words_again_add_nothing() {
        var who = hamlets.enterprise(2);
        var key = new Sending(Source.API, "k-1", null);
        Actors.run(KEEPER, () -> {
            reports.submit(working(who, 50), key, KEEPER);
            var again = (Submission.Accepted) reports.submit(working(who, 50), key, KEEPER);
            assertThat(again.again()).isTrue();
            reports.submit(working(who, 55), Sending.by(Source.API), KEEPER);
            // A retry of the first request, late: it must not turn the correction back.
            assertThat(((Submission.Accepted) reports.submit(working(who, 50), key, KEEPER)).again())
                    .isTrue();
            assertThat(reports.find(who, DAY, KEEPER).orElseThrow().said().own().present())
                    .isEqualTo(55);
            assertThat(reports.history(who, DAY, KEEPER)).hasSize(2);
            assertThat(reports.submit(working(who, 56), new Sending(Source.FORM, null, 1), KEEPER))
                    .isInstanceOf(Submission.Overtaken.class);
        });
    }

    @Test
    void findings_come_all_at_once_and_block_or_warn() {
        var who = hamlets.enterprise(3);
        var bad = ReportForm.of(who, DAY.plusDays(9), WorkStatus.RESUMED, new Headcount(10, 12, 1))
                .withOutput(new BigDecimal("200000"));
        assertThat(send(bad))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        it -> assertThat(it.findings())
                                .extracting(f -> f.code())
                                .contains(
                                        "reporting.day-in-the-future",
                                        "reporting.more-present-than-due",
                                        "reporting.output-in-yuan"));
        assertThat(send(working(who, 3).withOutput(new BigDecimal("18"))))
                .isInstanceOfSatisfying(
                        Submission.Accepted.class,
                        it -> assertThat(it.findings())
                                .extracting(f -> f.code())
                                .containsExactly("reporting.output-without-people"));
    }

    @Test
    void many_at_once_give_the_same_figures_as_one_by_one() {
        var forms = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> working(hamlets.enterprise(3), 50 + i))
                .toList();
        Actors.run(KEEPER, () -> {
            var answers = reports.submitAll(forms, Source.SHEET, KEEPER);
            assertThat(answers).allMatch(it -> it instanceof Submission.Accepted);
            var again = reports.submitAll(forms, Source.SHEET, KEEPER);
            assertThat(again).allMatch(it -> ((Submission.Accepted) it).again());
            var corrected = reports.submitAll(
                    List.of(forms.getFirst().on(DAY).withOutput(new BigDecimal("19"))), Source.SHEET, KEEPER);
            assertThat(((Submission.Accepted) corrected.getFirst()).report().revision())
                    .isEqualTo(2);
            assertThat(rollup.differences(DAY, DAY)).isEmpty();
            assertThat(indicators.below("resumption", hamlets.city, DAY, KEEPER))
                    .hasSize(3);
            assertThat(indicators.trend("resumption", hamlets.city, DAY.minusDays(3), DAY, KEEPER))
                    .hasSize(4);
        });
    }

    @Test
    void another_county_does_not_see_it() {
        var who = hamlets.enterprise(3);
        send(working(who, 70));
        var stranger = new Actor(
                77,
                "stranger",
                Set.of(Role.COMMAND),
                Scope.ofAreas(hamlets.county(2).value()));
        Actors.run(stranger, () -> {
            assertThatThrownBy(() -> reports.find(who, DAY, stranger)).isInstanceOf(NotInScope.class);
            assertThatThrownBy(() -> indicators.of("resumption", hamlets.county(3), DAY, stranger))
                    .isInstanceOf(NotInScope.class);
            assertThat(jdbc.sql("select count(*) from reporting_report where enterprise = :id")
                            .param("id", who.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }
}
