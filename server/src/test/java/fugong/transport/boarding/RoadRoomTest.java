package fugong.transport.boarding;

import static fugong.transport.Voyage.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.importing.Loads;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Packs;
import fugong.reporting.DailyReports;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.transport.Voyage;
import fugong.transport.messages.MessagesProbe;
import fugong.transport.messages.Retention;
import java.io.StringReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// From the approval to the hand-over: facts in any order, papers, messages, the signature, what is left of it.
class RoadRoomTest extends DatabaseTest {

    private static final String STROKES = "M10 10L200 90L300 20";

    @TempDir
    static Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Boarding boarding;

    @Autowired
    private Retention retention;

    @Autowired
    private MessagesProbe messages;

    @Autowired
    private TestPeople people;

    private Voyage voyage;

    @BeforeAll
    void build() throws Exception {
        voyage = Voyage.build(new Packs(loads, folder), jdbc, areas, enterprises);
    }

    private Instant at(int minute) {
        return clock.instant().minus(Duration.ofMinutes(60 - minute));
    }

    private Fact fact(String id, Fact.Kind kind, long seat, int minute) {
        return new Fact("fact-" + id, kind, seat, null, null, at(minute));
    }

    private List<String> states(Voyage.Made made) {
        return Actors.as(
                KEEPER,
                () -> jdbc.sql("select state from transport_seat where trip = :trip order by seat")
                        .param("trip", made.trip())
                        .query(String.class)
                        .list());
    }

    private Boarding.Told tell(Voyage.Made made, List<Fact> facts) {
        return Actors.as(KEEPER, () -> boarding.tell(made.trip(), facts, KEEPER));
    }

    private Boarding.Signed sign(Voyage.Made made, int received, int quarantined) {
        var form = new Handover(
                voyage.works.value(),
                "",
                "handover-" + made.trip(),
                received,
                quarantined,
                "王样本",
                STROKES,
                at(59),
                Handover.Report.NONE);
        return Actors.as(KEEPER, () -> boarding.sign(made.trip(), form, KEEPER));
    }

    /// The rule is a function of the set of facts: 200 deliveries in random order, cut into random batches, every
    /// batch sent up to three times, end in the same seats as one delivery in order.
    @Test
    void facts_may_come_in_any_order_and_any_number_of_times() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new SplittableRandom(seed);
            var made = voyage.trip(5, clock.instant());
            var facts = new ArrayList<Fact>();
            var expected = new ArrayList<String>();
            for (int s = 0; s < 5; s++) {
                var last = "booked";
                for (int minute = 1; minute <= 1 + random.nextInt(6); minute++) {
                    var kind = Fact.Kind.values()[random.nextInt(3)];
                    facts.add(fact(
                            seed + "-" + s + "-" + minute + "-seat",
                            kind,
                            made.seats().get(s),
                            minute));
                    last = kind == Fact.Kind.UNDONE ? "booked" : kind.word();
                }
                expected.add(last);
            }
            for (int delivery = 0; delivery < 6; delivery++) {
                java.util.Collections.shuffle(facts, new java.util.Random(random.nextLong()));
                var batch = delivery == 5 ? facts : facts.subList(0, 1 + random.nextInt(facts.size()));
                tell(made, List.copyOf(batch));
            }
            assertThat(states(made)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void a_seat_of_another_trip_and_a_fact_without_sense_are_said_back() {
        var made = voyage.trip(1, clock.instant());
        var other = voyage.trip(1, clock.instant());
        var told = tell(
                made,
                List.of(
                        fact("stranger-1", Fact.Kind.BOARDED, other.seats().getFirst(), 1),
                        new Fact("fact-nonsense", Fact.Kind.COUNTED, null, 1, -4, at(1))));
        assertThat(told.wrong()).containsExactly("fact-stranger-1", "fact-nonsense");
        assertThat(states(other)).containsExactly("booked");
    }

    /// The works said 60 of 100 present. Two of three arrive, one of them is kept apart first: 61 present, 1
    /// quarantined.
    @Test
    void the_signature_closes_the_trip_and_moves_the_return_rate_once() {
        var today = LocalDate.now(clock);
        Actors.run(
                KEEPER,
                () -> reports.submit(
                        ReportForm.of(voyage.works, today, WorkStatus.RESUMED, new Headcount(100, 60, 0)),
                        Sending.by(DailyReport.Source.FORM),
                        KEEPER));
        var made = voyage.trip(3, clock.instant());
        tell(
                made,
                List.of(
                        fact("board-a1", Fact.Kind.BOARDED, made.seats().get(0), 1),
                        fact("board-a2", Fact.Kind.BOARDED, made.seats().get(1), 2),
                        fact("board-a3", Fact.Kind.ABSENT, made.seats().get(2), 3)));
        var signed = (Boarding.Signed.Done) sign(made, 2, 1);
        assertThat(signed.arrived()).isEqualTo(2);
        assertThat(signed.closed()).isTrue();
        assertThat(signed.kept().report()).isEqualTo(Handover.Report.ACCEPTED);
        assertThat(sign(made, 2, 1)).isInstanceOf(Boarding.Signed.Already.class);
        var own = Actors.as(
                KEEPER,
                () -> reports.find(voyage.works, today, KEEPER)
                        .orElseThrow()
                        .said()
                        .own());
        assertThat(own).isEqualTo(new Headcount(100, 61, 1));
        assertThat(states(made)).containsExactly("handed-over", "handed-over", "absent");
        assertThat(workers(made)).containsExactly("arrived", "arrived", "waiting");
        var late = tell(
                made, List.of(fact("board-late", Fact.Kind.BOARDED, made.seats().get(2), 4)));
        assertThat(late.late()).containsExactly("fact-board-late");
        assertThat(states(made)).containsExactly("handed-over", "handed-over", "absent");
    }

    private List<String> workers(Voyage.Made made) {
        return Actors.as(
                KEEPER,
                () -> jdbc.sql("select state from transport_worker where id = any (:ids) order by id")
                        .param("ids", made.workers().toArray(Long[]::new))
                        .query(String.class)
                        .list());
    }

    /// Told once; the same plan looked at again tells nobody; a new plan with the second worker on a later coach
    /// tells only him.
    @Test
    void changes_tell_only_those_concerned() {
        var made = voyage.trip(2, clock.instant().plus(Duration.ofDays(1)));
        messages.look();
        messages.look();
        assertThat(messages.of(made.plan())).containsExactly("new", "new");
        assertThat(messages.others(made.plan()))
                .hasSize(4)
                .anyMatch(it -> it.startsWith("employer new ") && it.contains(" 2 | "))
                .anyMatch(it -> it.startsWith("operator new 溪乡运输 ") && it.endsWith(" | 2"));
        var second = Actors.as(KEEPER, () -> {
            jdbc.sql("update transport_seat set state = 'released' where trip = :trip")
                    .param("trip", made.trip())
                    .update();
            jdbc.sql("update transport_trip set state = 'cancelled' where id = :trip")
                    .param("trip", made.trip())
                    .update();
            jdbc.sql("update transport_plan set state = 'replaced' where id = :plan")
                    .param("plan", made.plan())
                    .update();
            int wave = jdbc.sql("select wave from transport_plan where id = :plan")
                    .param("plan", made.plan())
                    .query(Integer.class)
                    .single();
            int plan = voyage.plan(wave, made.plan());
            var plate = jdbc.sql(
                            "select v.plate from transport_trip t join transport_vehicle v on v.id = t.vehicle where t.id = :trip")
                    .param("trip", made.trip())
                    .query(String.class)
                    .single();
            voyage.trip(plan, List.of(made.workers().get(0)), clock.instant().plus(Duration.ofDays(1)), plate);
            voyage.trip(plan, List.of(made.workers().get(1)), clock.instant().plus(Duration.ofDays(2)), "川V9999");
            voyage.approve(plan);
            return plan;
        });
        messages.look();
        assertThat(messages.of(second)).containsExactly("changed");
        // The employer hears of two coaches instead of one; the coach that goes as before with one person less and the
        // new one; the leader of the first coach has one person less, the deputy leads the second.
        assertThat(messages.others(second))
                .extracting(it -> it.substring(0, it.indexOf(' ', it.indexOf(' ') + 1)))
                .containsExactlyInAnyOrder(
                        "employer changed",
                        "leader cancelled",
                        "leader changed",
                        "leader new",
                        "operator changed",
                        "operator new");
    }

    @Test
    void papers_open_in_standard_readers_and_are_masked_for_who_may_not_see_people() throws Exception {
        var made = voyage.trip(2, clock.instant());
        var path = "/transport/trips/" + made.trip();
        people.somebody("road-command", Set.of(Role.COMMAND), Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, "road-command")) {
            var client = java.net.http.HttpClient.newBuilder()
                    .cookieHandler(web.cookies())
                    .build();
            var pdf = client.send(
                    web.request(path + "/sheet.pdf")
                            .setHeader("Accept-Language", "zh")
                            .build(),
                    BodyHandlers.ofByteArray());
            try (var document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document)).contains("一车一方案", "小溪村", "样本", "溪乡运输");
                assertThat(document.getPage(0).getResources().getFontNames()).isNotEmpty();
            }
            var sheet = client.send(web.request(path + "/sheet.xlsx").build(), BodyHandlers.ofByteArray());
            try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(sheet.body()))) {
                assertThat(book.getFirstSheet().read()).hasSizeGreaterThan(8);
            }
            var calendar = new CalendarBuilder()
                    .build(new StringReader(web.get(path + "/trip.ics").body()));
            VEvent event = (VEvent) calendar.getComponents().getFirst();
            assertThat(event.getSummary().getValue()).contains("Voyage Works");
            assertThat(web.get(path).body()).contains("样本").contains("¥");
        }
        people.somebody("road-auditor", Set.of(Role.STATISTICIAN), Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, "road-auditor")) {
            assertThat(web.get(path).statusCode()).isEqualTo(403);
        }
        var read = Actors.as(
                KEEPER,
                () -> jdbc.sql("select count(*) from security_trail where what = 'transport.sheet' and subject = :trip")
                        .param("trip", "trip:" + made.trip())
                        .query(Integer.class)
                        .single());
        assertThat(read).as("every opening of the names").isEqualTo(4);
    }

    @Test
    void after_the_days_of_the_setting_nobody_can_be_recognised_and_every_count_stays() {
        var made = voyage.trip(2, clock.instant().minus(Duration.ofDays(40)));
        tell(
                made,
                List.of(
                        fact("old-board-1", Fact.Kind.BOARDED, made.seats().get(0), 1),
                        fact("old-board-2", Fact.Kind.BOARDED, made.seats().get(1), 1)));
        sign(made, 2, 0);
        assertThat(retention.erase()).isEqualTo(2);
        assertThat(retention.erase()).isZero();
        assertThat(states(made)).containsExactly("handed-over", "handed-over");
        assertThat(Actors.as(
                        KEEPER,
                        () -> jdbc.sql("""
                        select count(*) from transport_worker
                         where id = any (:ids) and name = '' and phone = '' and id_tail = '' and person is null
                        """)
                                .param("ids", made.workers().toArray(Long[]::new))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
    }

    /// Two works that stand in no register share a coach: each signs for its own people, a third name signs for
    /// nobody, and the trip is closed by the last of them.
    @Test
    void every_unregistered_employer_signs_for_its_own() {
        var made = voyage.trip(4, clock.instant());
        Actors.run(KEEPER, () -> {
            jdbc.sql("update transport_seat set employer = null where trip = :trip")
                    .param("trip", made.trip())
                    .update();
            for (int i = 0; i < 4; i++) {
                jdbc.sql("update transport_worker set employer = null, employer_name = :name where id = :id")
                        .param("name", i == 0 ? "甲作坊" : "乙作坊")
                        .param("id", made.workers().get(i))
                        .update();
            }
            var facts = new ArrayList<Fact>();
            for (long seat : made.seats()) {
                facts.add(new Fact("unregistered-" + seat, Fact.Kind.BOARDED, seat, null, null, clock.instant()));
            }
            boarding.tell(made.trip(), facts, KEEPER);
            assertThat(signs(made, "丙作坊")).isInstanceOf(Boarding.Signed.Refused.class);
            assertThat(signs(made, "甲作坊")).isInstanceOfSatisfying(Boarding.Signed.Done.class, it -> {
                assertThat(it.arrived()).isEqualTo(1);
                assertThat(it.closed()).isFalse();
            });
            assertThat(signs(made, "甲作坊")).isInstanceOf(Boarding.Signed.Already.class);
            assertThat(signs(made, "乙作坊")).isInstanceOfSatisfying(Boarding.Signed.Done.class, it -> {
                assertThat(it.arrived()).isEqualTo(3);
                assertThat(it.closed()).isTrue();
            });
            assertThat(boarding.handovers(made.trip()))
                    .extracting(Handover::employerName)
                    .containsExactlyInAnyOrder("甲作坊", "乙作坊");
        });
    }

    private Boarding.Signed signs(Voyage.Made made, String name) {
        var form = new Handover(
                0,
                name,
                "unregistered-" + name.hashCode(),
                1,
                0,
                "王样本",
                "M1 1L20 20",
                clock.instant(),
                Handover.Report.NONE);
        return boarding.sign(made.trip(), form, KEEPER);
    }
}
