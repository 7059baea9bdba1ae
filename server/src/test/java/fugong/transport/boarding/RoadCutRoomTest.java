package fugong.transport.boarding;

import static fugong.transport.Voyage.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
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
import fugong.transport.Voyage;
import fugong.transport.messages.MessagesProbe;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// All connections of the server to its store are cut (`pg_terminate_backend`) at 100 random moments between the
/// approval and the hand-over, wherever a transaction happens to be, while phones send again until they are
/// answered: nobody is lost, nobody sits twice, no message is planned twice, the report counts everybody once.
class RoadCutRoomTest extends DatabaseTest {

    private static final int CUTS = 100;
    private static final int TRIPS = 6;
    private static final int PEOPLE = 6;

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
    private MessagesProbe messages;

    private Voyage voyage;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger cuts = new AtomicInteger();

    @BeforeAll
    void build() throws Exception {
        voyage = Voyage.build(new Packs(loads, folder), jdbc, areas, enterprises);
        Actors.run(
                KEEPER,
                () -> reports.submit(
                        ReportForm.of(
                                voyage.works, LocalDate.now(clock), WorkStatus.RESUMED, new Headcount(100, 40, 0)),
                        Sending.by(DailyReport.Source.FORM),
                        KEEPER));
    }

    @Test
    void nobody_is_lost_doubled_or_told_twice() throws Exception {
        var made = new ArrayList<Voyage.Made>();
        for (int i = 0; i < TRIPS; i++) {
            made.add(voyage.trip(PEOPLE, clock.instant()));
        }
        var knife = Thread.ofPlatform().start(this::cut);
        var teller = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                again(messages::look);
            }
        });
        int round = 0;
        while (cuts.get() < CUTS || round == 0) {
            round++;
            for (var trip : made) {
                board(trip, round);
            }
        }
        for (var trip : made) {
            again(() -> sign(trip));
            again(() -> sign(trip));
        }
        over.set(true);
        knife.join();
        teller.join();
        again(messages::look);
        for (var trip : made) {
            check(trip);
        }
        var own = Actors.as(
                KEEPER,
                () -> reports.find(voyage.works, LocalDate.now(clock), KEEPER)
                        .orElseThrow()
                        .said()
                        .own());
        assertThat(own.present()).isEqualTo(40 + TRIPS * (PEOPLE - 1));
    }

    /// Everybody on board but the last, who does not come.
    private void board(Voyage.Made trip, int round) {
        var facts = new ArrayList<Fact>();
        for (int s = 0; s < PEOPLE; s++) {
            var kind = s == PEOPLE - 1 ? Fact.Kind.ABSENT : Fact.Kind.BOARDED;
            facts.add(new Fact(
                    "cut-%d-%d-%d".formatted(trip.trip(), round, s),
                    kind,
                    trip.seats().get(s),
                    null,
                    null,
                    clock.instant().minus(Duration.ofMinutes(30))));
        }
        again(() -> Actors.run(KEEPER, () -> boarding.tell(trip.trip(), facts.subList(0, 3), KEEPER)));
        again(() -> Actors.run(KEEPER, () -> boarding.tell(trip.trip(), facts, KEEPER)));
    }

    private void sign(Voyage.Made trip) {
        var form = new Handover(
                voyage.works.value(),
                "",
                "cut-handover-" + trip.trip(),
                PEOPLE - 1,
                0,
                "王样本",
                "M1 1L20 20",
                clock.instant(),
                Handover.Report.NONE);
        Actors.run(KEEPER, () -> boarding.sign(trip.trip(), form, KEEPER));
    }

    /// As a phone: until it is answered.
    private static void again(Runnable act) {
        for (int attempt = 0; attempt < 500; attempt++) {
            try {
                act.run();
                return;
            } catch (RuntimeException e) {
                Thread.yield();
            }
        }
        throw new AssertionError("never answered");
    }

    private void cut() {
        var random = new SplittableRandom(4);
        var app = database().app();
        while (!over.get()) {
            try (var connection = DriverManager.getConnection(database().url(), app.user(), app.password());
                    var statement = connection.createStatement()) {
                Thread.sleep(random.nextInt(5, 60));
                statement.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                        """);
                if (cuts.incrementAndGet() >= CUTS) {
                    return;
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void check(Voyage.Made trip) {
        Actors.run(KEEPER, () -> {
            var seats = jdbc.sql("select state from transport_seat where trip = :trip order by seat")
                    .param("trip", trip.trip())
                    .query(String.class)
                    .list();
            assertThat(seats.subList(0, PEOPLE - 1)).containsOnly("handed-over");
            assertThat(seats.getLast()).isEqualTo("absent");
            var states = jdbc.sql("select state from transport_worker where id = any (:ids) order by id")
                    .param("ids", trip.workers().toArray(Long[]::new))
                    .query(String.class)
                    .list();
            assertThat(states.subList(0, PEOPLE - 1)).containsOnly("arrived");
            assertThat(states.getLast()).isEqualTo("waiting");
            assertThat(jdbc.sql(
                                    "select coalesce(max(n), 0) from (select count(*) n from transport_message where worker = any (:ids) group by worker) m")
                            .param("ids", trip.workers().toArray(Long[]::new))
                            .query(Integer.class)
                            .single())
                    .as("messages a worker got")
                    .isLessThanOrEqualTo(1);
        });
    }
}
