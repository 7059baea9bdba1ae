package fugong.transport.boarding;

import fugong.transport.trip.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of what is told from the road.
@Component
class RoadStore {

    private final JdbcClient jdbc;

    RoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Facts and hand-overs of a trip come one after the other.
    Trip.State lock(int trip) {
        return Trip.State.of(jdbc.sql("select state from transport_trip where id = :id for update")
                .param("id", trip)
                .query(String.class)
                .single());
    }

    /// @return whether it was new
    boolean put(int trip, Fact fact, Instant now, int author, boolean late) {
        var at = fact.at().isAfter(now) ? now : fact.at();
        return jdbc.sql("""
                        insert into transport_fact (id, trip, kind, seat, stop, people, at, told_at, author, too_late)
                        select :id, :trip, :kind, :seat, :stop, :people, :at, :now, :author, :late
                         where cast(:seat as bigint) is null
                            or exists (select 1 from transport_seat where id = :seat and trip = :trip and state <> 'released')
                        on conflict (id) do nothing
                        """)
                        .param("id", fact.id())
                        .param("trip", trip)
                        .param("kind", fact.kind().word())
                        .param("seat", fact.seat())
                        .param("stop", fact.stop())
                        .param("people", fact.people())
                        .param("at", utc(at))
                        .param("now", utc(now))
                        .param("author", author)
                        .param("late", late)
                        .update()
                == 1;
    }

    /// Seats and their people as their facts have it; whoever was handed over stays so.
    void settle(int trip, Collection<Long> seats, Instant now) {
        jdbc.sql("""
                with last as (
                    select distinct on (seat) seat, kind from transport_fact
                     where seat = any (:seats) and trip = :trip and not too_late
                     order by seat, at desc, id desc),
                moved as (
                    update transport_seat s
                       set state = case last.kind when 'boarded' then 'boarded' when 'absent' then 'absent' else 'booked' end,
                           at = :now
                      from last
                     where s.id = last.seat and s.trip = :trip and s.state in ('booked', 'boarded', 'absent')
                    returning s.worker, s.state)
                update transport_worker w set state = case moved.state when 'boarded' then 'aboard' else 'booked' end,
                       version = version + 1
                  from moved where w.id = moved.worker and w.state in ('booked', 'aboard')
                """)
                .param("seats", seats.toArray(Long[]::new))
                .param("trip", trip)
                .param("now", utc(now))
                .update();
    }

    /// The trip is where its facts say it is.
    void advance(int trip) {
        jdbc.sql("""
                update transport_trip set version = version + 1, state = case
                         when exists (select 1 from transport_fact where trip = :trip and kind = 'left' and not too_late)
                         then 'under-way' else 'boarding' end
                 where id = :trip and state in ('approved', 'told', 'boarding', 'under-way')
                """).param("trip", trip).update();
    }

    /// The latest head count of each stop, and whether the coach has left it.
    record AtStop(int counted, boolean left) {}

    Map<Integer, AtStop> stops(int trip) {
        var stops = new HashMap<Integer, AtStop>();
        jdbc.sql("""
                select stop, (array_agg(people order by at desc, id desc) filter (where kind = 'counted'))[1] as counted,
                       bool_or(kind = 'left') as gone
                  from transport_fact where trip = :trip and stop is not null and not too_late group by stop
                """).param("trip", trip).query(row -> {
            var counted = row.getObject("counted", Integer.class);
            stops.put(row.getInt("stop"), new AtStop(counted == null ? -1 : counted, row.getBoolean("gone")));
        });
        return stops;
    }

    Optional<Handover> handover(int trip, int employer, String name) {
        return jdbc.sql("""
                select * from transport_handover where trip = :trip and employer = :employer and employer_name = :name
                """)
                .param("trip", trip)
                .param("employer", employer)
                .param("name", name)
                .query(RoadStore::handover)
                .optional();
    }

    List<Handover> handovers(int trip) {
        return jdbc.sql("select * from transport_handover where trip = :trip order by told_at")
                .param("trip", trip)
                .query(RoadStore::handover)
                .list();
    }

    private static Handover handover(ResultSet row, int n) throws SQLException {
        return new Handover(
                row.getInt("employer"),
                row.getString("employer_name"),
                row.getString("key"),
                row.getInt("received"),
                row.getInt("quarantined"),
                row.getString("signer"),
                row.getString("signature"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Handover.Report.valueOf(row.getString("report").toUpperCase(Locale.ROOT)));
    }

    void put(int trip, Handover it, Instant now, int author) {
        jdbc.sql("""
                insert into transport_handover (trip, employer, employer_name, key, received, quarantined, signer, signature,
                       at, told_at, author, report)
                values (:trip, :employer, :name, :key, :received, :quarantined, :signer, :signature, :at, :now, :author, :report)
                """)
                .param("trip", trip)
                .param("employer", it.employer())
                .param("name", it.employerName())
                .param("key", it.key())
                .param("received", it.received())
                .param("quarantined", it.quarantined())
                .param("signer", it.signer())
                .param("signature", it.signature())
                .param("at", utc(it.at().isAfter(now) ? now : it.at()))
                .param("now", utc(now))
                .param("author", author)
                .param("report", it.report().name().toLowerCase(Locale.ROOT))
                .update();
    }

    /// Whether somebody of the trip works for an employer that is not in the register and has this name.
    boolean goes(int trip, String name) {
        return jdbc.sql("""
                select exists (select from transport_seat s join transport_worker w on w.id = s.worker
                                where s.trip = :trip and w.employer is null and w.employer_name = :name)
                """)
                .param("trip", trip)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /// Those on board for this employer have arrived.
    int arrive(int trip, int employer, String name, Instant now) {
        return jdbc.sql("""
                with given as (
                    update transport_seat s set state = 'handed-over', at = :now
                      from transport_worker w
                     where s.trip = :trip and s.state = 'boarded' and w.id = s.worker
                       and coalesce(w.employer, 0) = :employer and (:employer <> 0 or w.employer_name = :name)
                    returning s.worker),
                arrived as (
                    update transport_worker set state = 'arrived', version = version + 1
                     where id in (select worker from given) returning id)
                select count(*) from arrived
                """)
                .param("trip", trip)
                .param("employer", employer)
                .param("name", name)
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    /// When nobody is on board any more the trip is closed; who never came waits again.
    boolean close(int trip) {
        int closed = jdbc.sql("""
                update transport_trip set state = 'closed', version = version + 1
                 where id = :trip and state not in ('closed', 'cancelled')
                   and not exists (select 1 from transport_seat where trip = :trip and state = 'boarded')
                """).param("trip", trip).update();
        if (closed == 1) {
            jdbc.sql("""
                    with never as (
                        update transport_seat set state = 'absent' where trip = :trip and state in ('booked', 'absent')
                        returning worker)
                    update transport_worker set state = 'waiting', version = version + 1
                     where id in (select worker from never) and state = 'booked'
                    """).param("trip", trip).update();
        }
        return closed == 1;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
