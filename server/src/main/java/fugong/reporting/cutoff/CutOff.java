package fugong.reporting.cutoff;

import fugong.reporting.Credibility;
import fugong.reporting.Deadlines;
import fugong.reporting.Freezes;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares and freezes the last days, every minute, whoever of several processes comes first.
@Component
public class CutOff {

    /// A deadline may lie some working days after the day it is for.
    private static final int DAYS_BACK = 4;

    /// Between two comparisons of a day: each reads all its reports, which a large region pays for in seconds.
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private static final long ONE_AT_A_TIME = 7_305_531;

    /// How a day stands.
    ///
    /// @param seen   reports and readings there were when it was last compared, corrections counted
    /// @param doubts reports that did not fit
    /// @param freeze number of the freeze of the cut-off; null before it
    public record Day(
            LocalDate day,
            long seen,
            int doubts,
            OffsetDateTime comparedAt,
            @Nullable Integer freeze) {}

    private final JdbcClient jdbc;
    private final Credibility credibility;
    private final Freezes freezes;
    private final Deadlines deadlines;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CutOff(
            JdbcClient jdbc,
            Credibility credibility,
            Freezes freezes,
            Deadlines deadlines,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.credibility = credibility;
        this.freezes = freezes;
        this.deadlines = deadlines;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void everyMinute() {
        Actor clockwork = Actor.system("cut-off");
        LocalDate today = LocalDate.now(clock);
        Actors.run(clockwork, () -> today.minusDays(DAYS_BACK).datesUntil(today).forEach(day -> due(day, clockwork)));
    }

    /// A day alone, in a transaction of its own.
    public void due(LocalDate day, Actor actor) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", ONE_AT_A_TIME)
                    .query(Boolean.class)
                    .single()) {
                compare(day, actor);
                freeze(day, actor);
            }
        });
    }

    private void compare(LocalDate day, Actor actor) {
        Optional<Day> last = of(day);
        if (last.filter(it -> it.comparedAt().plus(PAUSE).isAfter(now())).isPresent()) {
            return;
        }
        long there = there(day);
        if (there == last.map(Day::seen).orElse(0L)) {
            return;
        }
        jdbc.sql("""
                insert into reporting_cut_off as d (day, seen, doubts, compared_at) values (:day, :seen, :doubts, :at)
                on conflict (day) do update
                   set seen = excluded.seen, doubts = excluded.doubts, compared_at = excluded.compared_at
                """)
                .param("day", day)
                .param("seen", there)
                .param("doubts", credibility.review(day, actor))
                .param("at", now())
                .update();
    }

    private void freeze(LocalDate day, Actor actor) {
        boolean waits = of(day).filter(it -> it.freeze() == null).isPresent();
        if (waits && !clock.instant().isBefore(deadlines.last(day))) {
            jdbc.sql("update reporting_cut_off set frozen = :freeze where day = :day")
                    .param("freeze", freezes.freeze(day, actor).id())
                    .param("day", day)
                    .update();
        }
    }

    private long there(LocalDate day) {
        return jdbc.sql("""
                select (select count(*) from reporting_report where day = :day)
                     + (select count(*) from reporting_reading where kind = 0 and day = :day)
                """).param("day", day).query(Long.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// How a day stands; empty while nothing was reported for it.
    public Optional<Day> of(LocalDate day) {
        return jdbc.sql("select day, seen, doubts, compared_at, frozen from reporting_cut_off where day = :day")
                .param("day", day)
                .query((row, n) -> new Day(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getInt(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getObject(5, Integer.class)))
                .optional();
    }
}
