package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.registry.Areas;
import fugong.registry.Contacts;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.Readings.Kind;
import fugong.reporting.Readings.Mean;
import fugong.reporting.Readings.Reading;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An office's morning: who is silent, whom to remind, what to doubt, what was printed.
class OfficeRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Contacts contacts;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Readings readings;

    @Autowired
    private Indicators indicators;

    @Autowired
    private LateList late;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Credibility credibility;

    @Autowired
    private Freezes freezes;

    @Autowired
    private Rollup rollup;

    private Hamlets hamlets;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
    }

    @Test
    void the_silent_are_listed_and_reminded_once() {
        var spoke = hamlets.enterprise(1);
        var silent = hamlets.enterprise(1);
        Actors.run(KEEPER, () -> {
            reports.submit(
                    ReportForm.of(spoke, DAY, WorkStatus.RESUMED, new Headcount(100, 80, 0)),
                    Sending.by(Source.FORM),
                    KEEPER);
            contacts.put(List.of(
                    new Contacts.Line(silent.value(), "王", "联络员", "", "wang@example.com", "2019-01-01", null, true)));
            var page = late.of(hamlets.county(1), null, DAY, 0, 10, KEEPER);
            assertThat(page.lines()).singleElement().satisfies(it -> {
                assertThat(it.enterprise().id()).isEqualTo(silent);
                assertThat(it.late()).isFalse(); // 2 March, 9:00; due at noon
            });
            assertThat(page.base()).isEqualTo(2);
            assertThat(reminders.remind(hamlets.county(1), DAY, 1, KEEPER)).isEqualTo(1);
            assertThat(reminders.remind(hamlets.county(1), DAY, 1, KEEPER))
                    .as("pressed twice")
                    .isZero();
            reminders.send();
            // No mail server is set here: it waits for its next attempt, and is still one message.
            assertThat(reminders.of(DAY, KEEPER)).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo("waiting");
                assertThat(it.attempts()).isEqualTo(1);
            });
        });
    }

    @Test
    void electricity_stands_beside_the_report_and_raises_a_question() {
        var who = hamlets.enterprise(2);
        Actors.run(KEEPER, () -> {
            reports.submit(
                    ReportForm.of(who, DAY, WorkStatus.RESUMED, new Headcount(100, 80, 0))
                            .withOutput(new BigDecimal("18")),
                    Sending.by(Source.FORM),
                    KEEPER);
            // 60 of 1,000 kWh = 6 %: below 30 %, so not resumed by electricity.
            readings.put(List.of(new Reading(who, DAY, Kind.ELECTRICITY, 60_000)), KEEPER);
            var county = hamlets.county(2);
            assertThat(indicators
                            .of("zhejiang-2020.resumed", county, DAY, KEEPER)
                            .rate())
                    .hasToString("Rate[met=0, reported=1, base=1]");
            // Against a base of 100 kWh in 2019-Q4 it is 60 %: resumed; index = (0.6 + 1) / 2 × 100 = 80.
            readings.putMeans(List.of(new Mean(who, "2019-Q4", 100_000)), KEEPER);
            readings.meansChanged();
            assertThat(indicators.of("zhejiang-2020.index", county, DAY, KEEPER).headline())
                    .hasValue(80.0);
            assertThat(rollup.differences(DAY, DAY)).isEmpty();

            // A correction of the reading moves it back: 20 of 100 kWh.
            readings.put(List.of(new Reading(who, DAY, Kind.ELECTRICITY, 20_000)), KEEPER);
            assertThat(indicators
                            .of("zhejiang-2020.resumed", county, DAY, KEEPER)
                            .rate()
                            .met())
                    .isZero();

            // The review asks against the register's normal power: 2 % of it, output 90 %.
            assertThat(credibility.review(DAY, KEEPER)).isEqualTo(1);
            var queued = credibility.queue(DAY, 10, KEEPER).getFirst();
            assertThat(queued.doubt().grade()).isEqualTo("D");
            credibility.decide(who, DAY, "visit", "by Li", KEEPER);
            credibility.review(DAY, KEEPER);
            assertThat(credibility.queue(DAY, 10, KEEPER).getFirst().decision()).isEqualTo("visit");
        });
    }

    @Test
    void what_was_printed_stays_as_it_was_printed() {
        var who = hamlets.enterprise(3);
        Actors.run(KEEPER, () -> {
            var form = ReportForm.of(who, DAY, WorkStatus.RESUMED, new Headcount(100, 80, 0));
            reports.submit(form, Sending.by(Source.FORM), KEEPER);
            var county = hamlets.county(3);
            var freeze = freezes.freeze(DAY, KEEPER);
            var printed = indicators.of("resumption", county, DAY, KEEPER);
            reports.submit(
                    ReportForm.of(who, DAY, WorkStatus.NOT_RESUMED, new Headcount(100, 0, 0)),
                    Sending.by(Source.FORM),
                    KEEPER);
            assertThat(indicators.of("resumption", county, DAY, KEEPER).rate().met())
                    .isZero();
            assertThat(freezes.figures(freeze.id(), county, KEEPER)).contains(printed);
            assertThat(freezes.of(DAY)).contains(freeze);
        });
    }

    /// The receiver fails twice, then takes it: three attempts, 2 and 4 minutes apart, one message. A second sender
    /// at the same time finds nothing to send; a claim nobody ended is shown as unknown and not repeated.
    @Test
    void a_reminder_is_tried_again_later_and_sent_once() {
        var silent = hamlets.enterprise(3);
        var tries = new java.util.ArrayList<java.time.Instant>();
        fugong.reporting.outbox.Carrier moody = new fugong.reporting.outbox.Carrier() {
            @Override
            public String channel() {
                return "mail";
            }

            @Override
            public void carry(fugong.reporting.outbox.Message message) {
                tries.add(clock.instant());
                sender(this).send(); // another server looks at the same moment
                if (tries.size() < 3) {
                    throw new IllegalStateException("not now");
                }
            }
        };
        Actors.run(KEEPER, () -> {
            contacts.put(List.of(
                    new Contacts.Line(silent.value(), "李", "联络员", "", "li@example.com", "2019-01-01", null, true)));
            var day = DAY.minusDays(3);
            reminders.remind(hamlets.county(3), day, 1, KEEPER);
            var began = clock.instant();
            for (int minute = 0; minute < 20; minute++) {
                sender(moody).send();
                clock.set(clock.instant().plusSeconds(60));
            }
            assertThat(tries).containsExactly(began, began.plusSeconds(120), began.plusSeconds(360));
            assertThat(reminders.of(day, KEEPER)).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo("sent");
                assertThat(it.attempts()).isEqualTo(3);
            });
            clock.reset();
        });
    }

    private Reminders sender(fugong.reporting.outbox.Carrier carrier) {
        return new Reminders(
                jdbc, late, contacts, enterprises, List.of(carrier), transactions, words, trail, clock, "");
    }

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    @Autowired
    private org.springframework.context.MessageSource words;

    @Autowired
    private fugong.security.Trail trail;

    @Autowired
    private Deadlines deadlines;

    @Test
    void a_county_sets_its_own_deadline_and_nobody_elses() {
        var county = hamlets.county(2);
        var office = new fugong.security.Actor(
                7,
                "office",
                java.util.Set.of(fugong.security.Role.COMMAND),
                fugong.security.Scope.ofAreas(county.value()));
        var own = new Deadlines.Line(county.value(), "project", java.time.LocalTime.of(9, 0), 1, false, DAY);
        Actors.run(office, () -> {
            for (int other : new int[] {0, hamlets.county(1).value()}) {
                org.assertj.core.api.Assertions.assertThatExceptionOfType(fugong.security.NotInScope.class)
                        .isThrownBy(() ->
                                deadlines.set(new Deadlines.Line(other, "project", own.due(), 1, false, DAY), office));
            }
            var before = deadlines.of("project", county, DAY);
            deadlines.set(own, office);
            assertThat(deadlines.of("project", county, DAY))
                    .isEqualTo(before.minus(java.time.Duration.ofHours(3))); // noon, now nine
            deadlines.remove(own, office);
            assertThat(deadlines.of("project", county, DAY)).isEqualTo(before);
        });
    }
}
