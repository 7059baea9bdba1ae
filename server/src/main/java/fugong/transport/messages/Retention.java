package fugong.transport.messages;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Trail;
import fugong.transport.settings.TransportSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// So many days after the arrival (`fugong.transport.erased-after-days`) nobody on a trip can be recognised any
/// more: name, phone, number, needs, link, signature are gone. Seats and their states stay, so every count stays.
@Component
public class Retention {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransportSettings settings;
    private final Trail trail;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TransportSettings settings,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void hourly() {
        erase();
    }

    /// @return how many people were erased
    public int erase() {
        var system = Actor.system("retention of trips");
        Integer erased = Actors.as(
                system,
                () -> transaction.execute(status -> {
                    int people = people();
                    if (people > 0) {
                        trail.wrote(
                                system,
                                "transport.erase",
                                "workers:" + people,
                                "after %d days".formatted(settings.erasedAfterDays()));
                    }
                    return people;
                }));
        return erased == null ? 0 : erased;
    }

    private int people() {
        var before = clock.instant()
                .minus(java.time.Duration.ofDays(settings.erasedAfterDays()))
                .atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                with old as (select id from transport_trip where state = 'closed' and arrives < :before),
                crew as (update transport_crew set name = '', phone = '' where trip in (select id from old) and name <> '')
                update transport_handover set signer = '—', signature = 'M0 0L1 1'
                 where trip in (select id from old) and signer <> '—'
                """).param("before", before).update();
        jdbc.sql("""
                update transport_message set name = '', phone = '', party_key = md5(party_key)
                 where party <> 'worker' and name || phone <> ''
                   and not exists (select 1 from transport_trip t join transport_plan p on p.id = t.plan
                                    where p.wave = transport_message.wave and t.state <> 'cancelled'
                                      and (t.state <> 'closed' or t.arrives >= :before))
                   and next_at < :before
                """).param("before", before).update();
        return jdbc.sql("""
                update transport_worker w
                   set name = '', phone = '', id_tail = '', needs = '', person = null, link = null, link_until = null,
                       erased_at = :now, version = version + 1
                 where w.erased_at is null and w.state = 'arrived'
                   and exists (select 1 from transport_seat s join transport_trip t on t.id = s.trip
                                where s.worker = w.id and s.state = 'handed-over' and t.state = 'closed'
                                  and t.arrives < :before)
                """)
                .param("before", before)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
