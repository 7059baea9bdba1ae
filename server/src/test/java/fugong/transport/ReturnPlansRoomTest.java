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

/// From people who wait to seats on coaches.
class ReturnPlansRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private ReturnPlans plans;

    @Autowired
    private Trips trips;

    private Valley valley;
    private Actor office;
    private Wave wave;

    @BeforeAll
    void build() {
        valley = Valley.build(jdbc, areas);
        valley.workers(30, 1, 11);
        valley.workers(12, 2, 11);
        valley.workers(25, 3, 12);
        office = new Actor(7, "office", Set.of(Role.HOME_COUNTY), Scope.ofAreas(valley.city.value()));
        wave = Actors.as(office, () -> plans.open(valley.wave(valley.city), false, office));
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

    private PlanRequest exactly(Integer before, List<PlanRequest.Move> moves) {
        return new PlanRequest(wave.id(), 7, 5, 2_000, before, moves, List.of(), List.of());
    }

    @Test
    void plan_move_plan_again_approve() throws InterruptedException {
        var refused =
                (Plans.Start.Refused) Actors.as(office, () -> plans.start(exactly(null, List.of()), null, office));
        assertThat(refused.findings()).containsExactly(new PlanFinding.NoCoach("2020-03-02"));

        // 30 + 12 = 42 people to place 11 and 25 to place 12 in coaches of 45 seats: two runs, and no plan needs fewer.
        valley.coaches(4, 45);
        var first = searched(exactly(null, List.of()));
        assertThat(first.error()).isNull();
        assertThat(first.state()).isEqualTo(PlanRun.State.DONE);
        assertThat(List.of(first.runs(), first.boundRuns(), first.carried(), first.left()))
                .containsExactly(2, 2, 67, 0);
        var again = searched(exactly(null, List.of()));
        assertThat(Actors.as(office, () -> plans.output(again)))
                .isEqualTo(Actors.as(office, () -> plans.output(first)));

        // The people of place 2 get a coach of their own, by hand.
        var plan = Actors.as(office, () -> plans.output(first).road());
        var shared = plan.runs().stream()
                .filter(it -> it.stops().size() == 2)
                .findFirst()
                .orElseThrow();
        var moved = shared.stops().stream()
                .filter(it -> it.people() == 12)
                .findFirst()
                .orElseThrow();
        var second = searched(exactly(first.id(), List.of(new PlanRequest.Move(moved.group(), shared.number(), 90))));
        assertThat(second.error()).isNull();
        assertThat(Actors.as(office, () -> plans.output(second).road().runs()))
                .hasSize(3)
                .anyMatch(it -> it.number() == 90 && it.people() == 12);

        assertThat(approve(second)).isEqualTo(new Approval.Outcome.Approved(3, 67, 0));
        assertThat(approve(second)).isEqualTo(new Approval.Outcome.Already());
        Actors.run(office, () -> {
            var all = trips.between(Valley.DAY, Valley.DAY, office);
            assertThat(all).hasSize(3).allMatch(it -> it.vehicle() != null);
            assertThat(all.stream().mapToInt(it -> trips.seats(it).size()).sum())
                    .isEqualTo(67);
        });

        // One more worker; the plan after it replaces the trips, nobody is lost, nobody sits twice, nobody moves.
        var told = seats();
        valley.workers(1, 2, 11);
        var third = searched(exactly(second.id(), List.of()));
        assertThat(third.carried()).isEqualTo(68);
        assertThat(approve(third)).isEqualTo(new Approval.Outcome.Approved(3, 68, 0));
        assertThat(Actors.as(
                        Valley.KEEPER, () -> jdbc.sql("""
                select count(*) || ' ' || count(distinct worker) from transport_seat where state = 'booked'
                """).query(String.class).single()))
                .isEqualTo("68 68");
        assertThat(seats()).hasSize(68).containsAllEntriesOf(told);
        assertThat(Actors.as(office, () -> plans.require(second.id(), office)).state())
                .isEqualTo(PlanRun.State.REPLACED);
    }

    /// Worker → coach and seat.
    private Map<Long, String> seats() {
        return Actors.as(
                Valley.KEEPER,
                () -> jdbc.sql("""
                select s.worker, t.vehicle || '/' || s.seat as place from transport_seat s
                  join transport_trip t on t.id = s.trip where s.state = 'booked'
                """).query((row, n) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Approval.Outcome approve(PlanRun run) {
        return Actors.as(office, () -> plans.approve(run.id(), office));
    }

    @Test
    void another_county_sees_neither_wave_nor_plan() {
        var stranger = new Actor(8, "stranger", Set.of(Role.HOME_COUNTY), Scope.ofAreas(999));
        assertThatThrownBy(() -> Actors.as(stranger, () -> plans.wave(wave.id(), stranger)))
                .isInstanceOf(NotInScope.class);
        assertThat(Actors.as(stranger, () -> plans.waves(stranger))).isEmpty();
    }
}
