package fugong.transport.plan;

import fugong.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// SQL of the approval: trips, stops and seats are written, those of the plan before are taken back. The unique
/// indexes on seats and coaches refuse whatever would put a person on two coaches or a coach on two trips.
@Component
class TripWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TripWriter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    PlanRun.State lock(int plan) {
        return PlanRun.State.of(jdbc.sql("select state from transport_plan where id = :id for update")
                .param("id", plan)
                .query(String.class)
                .single());
    }

    Map<Integer, Integer> coaches(int plan) {
        var coaches = new HashMap<Integer, Integer>();
        jdbc.sql("select number, vehicle from transport_trip where plan = :plan and vehicle is not null")
                .param("plan", plan)
                .query(row -> {
                    coaches.put(row.getInt(1), row.getInt(2));
                });
        return coaches;
    }

    /// Who sits where on trips of the plan that have not begun: run number, or the train, and seat.
    Map<Long, Seating.Before> booked(int plan) {
        var booked = new HashMap<Long, Seating.Before>();
        jdbc.sql("""
                select s.worker, coalesce(t.train, t.number), s.seat from transport_seat s
                  join transport_trip t on t.id = s.trip
                 where t.plan = :plan and s.state = 'booked' and t.state in ('approved', 'told')
                """).param("plan", plan).query(row -> {
            booked.put(row.getLong(1), new Seating.Before(row.getInt(2), row.getInt(3)));
        });
        return booked;
    }

    /// Coaches that are on some trip of the day.
    List<Integer> sent(LocalDate day) {
        return jdbc.sql("""
                select vehicle from transport_trip where day = :day and vehicle is not null and state <> 'cancelled'
                """).param("day", day).query((row, n) -> row.getInt(1)).list();
    }

    /// Trips that have begun stay as they are, with everybody on board.
    void replace(int plan) {
        jdbc.sql("""
                with gone as (
                    update transport_trip set state = 'cancelled', version = version + 1
                     where plan = :plan and state in ('approved', 'told') returning id),
                released as (
                    update transport_seat set state = 'released'
                     where trip in (select id from gone) and state = 'booked' returning worker)
                update transport_worker set state = 'waiting', version = version + 1
                 where id in (select worker from released) and state = 'booked'
                """).param("plan", plan).update();
        jdbc.sql("update transport_plan set state = 'replaced' where id = :plan")
                .param("plan", plan)
                .update();
    }

    /// A person who can travel.
    record Rider(
            long id,
            int area,
            @Nullable Integer destinationArea,
            @Nullable Integer employer) {

        void seenBy(Set<Integer> areas, Set<Integer> enterprises) {
            areas.add(area);
            if (destinationArea != null) {
                areas.add(destinationArea);
            }
            if (employer != null) {
                enterprises.add(employer);
            }
        }
    }

    /// Those of them who still wait, held until the transaction ends.
    Map<Long, Rider> riders(Collection<Long> ids) {
        var riders = new HashMap<Long, Rider>();
        jdbc.sql("""
                select id, area, destination_area, employer from transport_worker
                 where id = any (:ids) and state = 'waiting' order by id for update
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            riders.put(
                    row.getLong("id"),
                    new Rider(
                            row.getLong("id"),
                            row.getInt("area"),
                            row.getObject("destination_area", Integer.class),
                            row.getObject("employer", Integer.class)));
        });
        return riders;
    }

    record TripRow(
            int plan,
            Set<Integer> areas,
            Set<Integer> enterprises,
            String mode,
            int number,
            @Nullable Integer vehicle,
            @Nullable Integer train,
            int destination,
            Instant departs,
            Instant arrives,
            int minutes,
            double km,
            boolean relay,
            int seats,
            int rated,
            int observation,
            double share,
            String rule,
            boolean synthetic) {}

    int trip(TripRow it) {
        return jdbc.sql("""
                insert into transport_trip (plan, areas, enterprises, mode, number, vehicle, train, destination, day, departs,
                       arrives, minutes, km, relay, seats, rated, observation, load_share, rule, synthetic)
                values (:plan, :areas, :enterprises, :mode, :number, :vehicle, :train, :destination, :day, :departs, :arrives,
                        :minutes, :km, :relay, :seats, :rated, :observation, :share, :rule, :synthetic)
                returning id
                """)
                .param("plan", it.plan())
                .param("areas", it.areas().toArray(Integer[]::new))
                .param("enterprises", it.enterprises().toArray(Integer[]::new))
                .param("mode", it.mode())
                .param("number", it.number())
                .param("vehicle", it.vehicle())
                .param("train", it.train())
                .param("destination", it.destination())
                .param("day", it.departs().atZone(clock.getZone()).toLocalDate())
                .param("departs", it.departs().atOffset(ZoneOffset.UTC))
                .param("arrives", it.arrives().atOffset(ZoneOffset.UTC))
                .param("minutes", it.minutes())
                .param("km", it.km())
                .param("relay", it.relay())
                .param("seats", it.seats())
                .param("rated", it.rated())
                .param("observation", it.observation())
                .param("share", it.share())
                .param("rule", it.rule())
                .param("synthetic", it.synthetic())
                .query(Integer.class)
                .single();
    }

    void stop(int trip, int n, int place, Instant boards, Set<Integer> areas) {
        jdbc.sql("""
                insert into transport_trip_stop (trip, areas, n, place, boards)
                values (:trip, :areas, :n, :place, :boards)
                """)
                .param("trip", trip)
                .param("areas", areas.toArray(Integer[]::new))
                .param("n", n)
                .param("place", place)
                .param("boards", boards.atOffset(ZoneOffset.UTC))
                .update();
    }

    record SeatRow(
            int trip,
            int stop,
            int seat,
            long worker,
            int area,
            @Nullable Integer destination,
            @Nullable Integer employer,
            @Nullable Integer alights) {}

    /// All seats of a plan in one statement; their people are booked.
    void seat(List<SeatRow> seats, Instant at) {
        jdbc.sql("""
                with seated as (
                    insert into transport_seat (area, destination_area, employer, trip, stop, worker, seat, alights, at)
                    select area, destination, employer, trip, stop, worker, seat, alights, :at
                      from jsonb_to_recordset(cast(:rows as jsonb)) as r(area int, destination int, employer int, trip int,
                               stop int, worker bigint, seat int, alights int)
                    returning worker)
                update transport_worker set state = 'booked', version = version + 1
                 where id in (select worker from seated)
                """)
                .param("rows", json.writeValueAsString(seats))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Drivers stay with their coach, leaders with the people they ride with.
    void crew(int old, int now) {
        jdbc.sql("""
                insert into transport_crew (trip, role, name, phone)
                select n.id, c.role, c.name, c.phone from transport_crew c
                  join transport_trip o on o.id = c.trip and o.plan = :old
                  join transport_trip n on n.plan = :now and (n.vehicle = o.vehicle or n.train = o.train)
                 where c.role in ('driver', 'relay')
                    or exists (select from transport_seat s join transport_worker w on w.id = s.worker
                                where s.trip = n.id and s.state = 'booked' and w.phone = c.phone)
                on conflict do nothing
                """).param("old", old).param("now", now).update();
    }

    void approved(int plan, Actor actor, Instant at) {
        jdbc.sql("""
                update transport_plan set state = 'approved', approved_at = :at, approved_by = :by where id = :id
                """)
                .param("id", plan)
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
