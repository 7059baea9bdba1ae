package fugong.importing.store;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// So many days after its last act (`fugong.importing.kept-days`) a load's original files go, and with them every
/// cell that was kept of them: findings, old values. What was loaded stays, and the load says when its file went.
@Component
@EnableConfigurationProperties(ImportingSettings.class)
public class FileRetention {

    private static final List<String> OF_A_FILE =
            List.of("importing_file", "importing_verdict", "importing_finding", "importing_change");

    /// Work that did not end within a day died with its server.
    private static final Duration DEAD = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ImportingSettings settings;
    private final Trail trail;
    private final Clock clock;

    FileRetention(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ImportingSettings settings,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /// The moment from which on a load that was last touched at `last` is no longer kept.
    public Instant until(Instant last) {
        return last.plus(Duration.ofDays(settings.keptDays()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void hourly() {
        sweep();
    }

    /// @return the loads whose files went
    public List<Long> sweep() {
        var system = Actor.system("retention of loaded files");
        return Actors.as(
                system,
                () -> transaction.execute(status -> {
                    var loads = due();
                    for (long load : loads) {
                        OF_A_FILE.forEach(table -> jdbc.sql("delete from " + table + " where load = :load")
                                .param("load", load)
                                .update());
                        swept(load);
                        trail.wrote(
                                system,
                                "importing.sweep",
                                "load:" + load,
                                "after %d days".formatted(settings.keptDays()));
                    }
                    return loads;
                }));
    }

    private List<Long> due() {
        var before = clock.instant().minus(Duration.ofDays(settings.keptDays()));
        return jdbc.sql("""
                select id from importing_load
                 where swept_at is null and created_at < :before
                   and greatest(created_at, committed_at, undone_at)
                       < case when state in ('PLANNING', 'COMMITTING', 'UNDOING') then :dead else :before end
                 order by id for update skip locked
                """)
                .param("before", time(before))
                .param("dead", time(before.minus(DEAD)))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// A plan without its file can never be carried out; what was half taken back is loaded still.
    private void swept(long load) {
        jdbc.sql("""
                update importing_load
                   set swept_at = :now, swept_after = :days,
                       state = case when state in ('COMMITTED', 'UNDONE') then state
                                    when state = 'UNDOING' then 'COMMITTED' else 'CANCELLED' end
                 where id = :load
                """)
                .param("now", time(clock.instant()))
                .param("days", settings.keptDays())
                .param("load", load)
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
