package fugong.transport.messages;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.transport.settings.TransportSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Plans the messages of an approved plan: one transaction, marked by one row, so that a server that is killed in
/// the middle begins anew and one that is killed after it does nothing.
@Component
public class Notices {

    private static final Actor SYSTEM = Actor.system("notices of approved plans");

    private final JdbcClient jdbc;
    private final Parties parties;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String channel;

    Notices(
            JdbcClient jdbc,
            Parties parties,
            PlatformTransactionManager transactions,
            Clock clock,
            TransportSettings settings) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.channel = settings.channel();
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 3_000)
    void look() {
        Actors.run(SYSTEM, () -> {
            for (int plan : untold()) {
                transaction.executeWithoutResult(status -> tell(plan));
            }
        });
    }

    private Iterable<Integer> untold() {
        return jdbc.sql("""
                select p.id from transport_plan p
                 where p.state = 'approved' and not exists (select 1 from transport_plan_told t where t.plan = p.id)
                 order by p.id
                """).query((row, n) -> row.getInt(1)).list();
    }

    /// Within a transaction, as the system.
    void tell(int plan) {
        int mine = jdbc.sql("insert into transport_plan_told (plan) values (:plan) on conflict do nothing")
                .param("plan", plan)
                .update();
        if (mine == 0) {
            return;
        }
        seated(plan);
        left(plan);
        parties.tell(plan, channel, SYSTEM);
        jdbc.sql("update transport_trip set state = 'told' where plan = :plan and state = 'approved'")
                .param("plan", plan)
                .update();
    }

    /// Somebody was named leader or deputy of a trip: who it is now is told, and who it was. Before the plan itself
    /// is told, nothing.
    ///
    /// Within the caller's transaction.
    public void leaderNamed(int plan) {
        Actors.run(SYSTEM, () -> {
            boolean told = jdbc.sql("select exists (select 1 from transport_plan_told where plan = :plan)")
                    .param("plan", plan)
                    .query(Boolean.class)
                    .single();
            if (told) {
                parties.leaders(plan, channel);
            }
        });
    }

    /// Those with a seat whose fact differs from what they were told last.
    private void seated(int plan) {
        jdbc.sql("""
                with now as (
                    select s.worker, s.area, s.destination_area, s.employer, s.trip,
                           to_char(st.boards at time zone :zone, 'YYYY-MM-DD HH24:MI') || ' | ' || p.name_zh || ' | '
                               || coalesce(v.plate, r.code, '') || ' | ' || s.seat as fact
                      from transport_seat s
                      join transport_trip t on t.id = s.trip
                      join transport_trip_stop st on st.trip = s.trip and st.n = s.stop
                      join transport_place p on p.id = st.place
                      left join transport_vehicle v on v.id = t.vehicle
                      left join transport_train r on r.id = t.train
                     where t.plan = :plan and s.state = 'booked'),
                last as (
                    select distinct on (worker) worker, fact, kind from transport_message
                     where worker in (select worker from now) order by worker, id desc)
                insert into transport_message (plan, worker, area, destination_area, employer, trip, kind, fact, channel, next_at)
                select :plan, now.worker, area, destination_area, employer, trip,
                       case when last.worker is null or last.kind = 'cancelled' then 'new' else 'changed' end, now.fact,
                       :channel, :at
                  from now left join last on last.worker = now.worker
                 where last.fact is distinct from now.fact or last.kind = 'cancelled'
                on conflict (worker, plan) do nothing
                """)
                .param("plan", plan)
                .param("zone", clock.getZone().getId())
                .param("channel", channel)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those who had been told of a seat and have none any more.
    private void left(int plan) {
        jdbc.sql("""
                with last as (
                    select distinct on (m.worker) m.worker, m.area, m.destination_area, m.employer, m.kind, m.fact
                      from transport_message m
                      join transport_plan o on o.id = m.plan
                      join transport_plan p on p.id = :plan and p.wave = o.wave
                     order by m.worker, m.id desc)
                insert into transport_message (plan, worker, area, destination_area, employer, kind, fact, channel, next_at)
                select :plan, l.worker, l.area, l.destination_area, l.employer, 'cancelled', l.fact, :channel, :at
                  from last l join transport_worker w on w.id = l.worker
                 where l.kind <> 'cancelled' and w.state = 'waiting'
                on conflict (worker, plan) do nothing
                """)
                .param("plan", plan)
                .param("channel", channel)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
