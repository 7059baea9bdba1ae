package fugong.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.transport.plan.Approval;
import fugong.transport.plan.PlanFinding;
import fugong.transport.plan.PlanKeys;
import fugong.transport.plan.PlanRequest;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.Plans;
import fugong.transport.wave.Wave;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A train is declared as it stands in the timetable, planned, and everybody gets a seat and a station to leave at.
class SpecialTrainsRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private ReturnPlans plans;

    @Autowired
    private Fleets fleets;

    @Autowired
    private Trips trips;

    private Valley valley;
    private Actor office;

    @BeforeAll
    void build() {
        valley = Valley.build(jdbc, areas);
        valley.station(31, 105.40, 28.90);
        valley.station(32, 113.39, 22.50);
        valley.station(33, 118.68, 24.87);
        valley.workers(30, 1, 11);
        valley.workers(40, 3, 12);
        office = new Actor(7, "office", Set.of(Role.HOME_COUNTY), Scope.ofAreas(valley.city.value()));
    }

    private List<String> declare(String code, String calls, Actor actor) {
        var train = new Fleets.Train(valley.city.value(), code, Valley.DAY.plusDays(1), 3, 40, 1_000, calls);
        return Actors.as(actor, () -> fleets.declare(train, actor)).stream()
                .map(it -> it.code())
                .toList();
    }

    @Test
    void declared_planned_approved() throws InterruptedException {
        assertThat(declare("G1", "地点31 08:30\n火星站 10:00\n地点32 mittags", office))
                .containsExactly("transport.fleet.station-unknown", "transport.fleet.call-unreadable");
        assertThat(declare("G1", "地点31 08:30", office)).containsExactly("transport.fleet.calls-too-few");
        assertThat(declare("G1", "地点31 20:30\n地点32 01:00 01:10\nP33 06:00", office))
                .isEmpty();
        assertThat(declare("G2", "地点31 09:00\n地点32 14:00\n地点33 19:00", office)).isEmpty();
        Actors.run(office, () -> {
            var train = fleets.trains(office).getFirst();
            // 20:30, 01:00 of the next day, 06:00: minutes 1230, 1500/1510, 1800.
            assertThat(train.calls()).extracting(it -> it.departs()).containsExactly(1230, 1510, 1800);
        });
        var wave = Actors.as(
                office,
                () -> plans.open(
                        new Wave.Form(valley.city.value(), null, "by train", Wave.Mode.TRAIN, Valley.DAY, null, null),
                        false,
                        office));
        var run = searched(PlanRequest.of(wave.id(), 7, 2));
        assertThat(run.error()).isNull();
        // 70 people, 3 carriages of 40 seats: one train, and no plan needs fewer.
        assertThat(List.of(run.runs(), run.boundRuns(), run.carried(), run.left()))
                .containsExactly(1, 1, 70, 0);
        assertThat(Actors.as(office, () -> plans.approve(run.id(), office)))
                .isEqualTo(new Approval.Outcome.Approved(1, 70, 0));
        Actors.run(office, () -> {
            var trip = trips.of(run.id(), office).getFirst();
            var seats = trips.seats(trip);
            assertThat(seats)
                    .extracting(it -> it.seat())
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it <= 80);
            assertThat(seats.stream().filter(it -> Integer.valueOf(32).equals(it.alights())))
                    .hasSize(30);
            assertThat(seats.stream().filter(it -> Integer.valueOf(33).equals(it.alights())))
                    .hasSize(40);
        });
        assertThat(Actors.as(office, () -> fleets.trains(office)).stream()
                        .filter(it -> declareAgain(it.code()))
                        .count())
                .as("the train that runs cannot be declared anew")
                .isEqualTo(1);
    }

    @Test
    void who_was_told_a_train_keeps_it_and_a_move_by_hand_stays() throws InterruptedException {
        var later =
                new Wave.Form(valley.city.value(), null, "later", Wave.Mode.TRAIN, Valley.DAY.plusDays(20), null, null);
        int dearer = train("K1", 30_000);
        valley.workers(50, 2, 12);
        var wave = Actors.as(office, () -> plans.open(later, false, office));
        var first = searched(PlanRequest.of(wave.id(), 7, 1));
        assertThat(Actors.as(office, () -> plans.approve(first.id(), office)))
                .isInstanceOf(Approval.Outcome.Approved.class);
        int people = first.carried();
        var told = seats(dearer);
        assertThat(told).hasSize(people);

        // A cheaper train at the same hours is offered afterwards, and one more person waits: alone the new train
        // would be taken, but everybody was told the other one.
        int cheaper = train("K2", 10);
        valley.workers(1, 2, 12);
        var again = searched(after(wave.id(), first.id(), List.of()));
        assertThat(again.error()).isNull();
        assertThat(Actors.as(office, () -> plans.approve(again.id(), office)))
                .isEqualTo(new Approval.Outcome.Approved(1, people + 1, 0));
        assertThat(seats(dearer)).hasSize(people + 1).containsAllEntriesOf(told);

        // By hand a group goes into the other train; the plan after that leaves it there.
        int run = Actors.as(office, () -> plans.keys(again)).kinds().stream()
                        .map(PlanKeys.Kind::name)
                        .toList()
                        .indexOf("K1")
                + 1;
        int other = Actors.as(office, () -> plans.keys(again)).kinds().stream()
                        .map(PlanKeys.Kind::name)
                        .toList()
                        .indexOf("K2")
                + 1;
        var moved = searched(after(wave.id(), again.id(), List.of(new PlanRequest.Move(0, run, other))));
        var third = searched(after(wave.id(), moved.id(), List.of()));
        Actors.run(office, () -> plans.approve(third.id(), office));
        assertThat(seats(cheaper)).isNotEmpty();
        assertThat(seats(cheaper).size() + seats(dearer).size()).isEqualTo(people + 1);
        var refused = Actors.as(
                office,
                () -> plans.start(after(wave.id(), third.id(), List.of(new PlanRequest.Move(0, 99, 1))), null, office));
        assertThat(refused).isEqualTo(new Plans.Start.Refused(List.of(new PlanFinding.RunUnknown(99))));
    }

    private static PlanRequest after(int wave, int before, List<PlanRequest.Move> moves) {
        return new PlanRequest(wave, 7, 1, 0, before, moves, List.of(), List.of());
    }

    private int train(String code, double cost) {
        var day = Valley.DAY.plusDays(21);
        var train = new Fleets.Train(valley.city.value(), code, day, 6, 40, cost, "地点31 09:00\n地点32 14:00\n地点33 19:00");
        assertThat(Actors.as(office, () -> fleets.declare(train, office))).isEmpty();
        return Actors.as(office, () -> fleets.trains(office)).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Worker → seat in the train.
    private Map<Long, Integer> seats(int train) {
        return Actors.as(
                Valley.KEEPER,
                () -> jdbc
                        .sql("""
                select s.worker, s.seat from transport_seat s join transport_trip t on t.id = s.trip
                 where t.train = :train and s.state = 'booked'
                """)
                        .param("train", train)
                        .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private boolean declareAgain(String code) {
        return declare(code, "地点31 08:30\n地点32 12:00", office).equals(List.of("transport.fleet.train-ordered"));
    }

    @Test
    void only_the_office_of_the_area_declares_and_only_whoever_may() {
        var stranger = new Actor(8, "stranger", Set.of(Role.HOME_COUNTY), Scope.ofAreas(999));
        assertThatThrownBy(() -> declare("X1", "地点31 08:30\n地点32 12:00", stranger))
                .isInstanceOf(NotInScope.class);
        assertThat(declare("X2", "地点31 08:30\n地点32 12:00", office)).isEmpty();
        int id = Actors.as(office, () -> fleets.trains(office)).stream()
                .filter(it -> it.code().equals("X2"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(Actors.as(stranger, () -> fleets.trains(stranger))).isEmpty();
        assertThatThrownBy(() -> Actors.run(stranger, () -> fleets.offered(id, false, stranger)))
                .isInstanceOf(NotInScope.class);
        Actors.run(office, () -> fleets.offered(id, false, office));
        assertThat(Actors.as(office, () -> fleets.trains(office)).stream().filter(it -> it.id() == id))
                .allMatch(it -> !it.offered());
    }

    private PlanRun searched(PlanRequest request) throws InterruptedException {
        var start = Actors.as(office, () -> plans.start(request, null, office));
        int id = ((Plans.Start.Started) start).plan();
        for (int i = 0; i < 600; i++) {
            var run = Actors.as(office, () -> plans.require(id, office));
            if (!run.state().runs()) {
                return run;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The search does not end.");
    }
}
