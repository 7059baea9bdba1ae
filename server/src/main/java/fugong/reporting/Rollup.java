package fugong.reporting;

import fugong.reporting.cells.CellStore;
import fugong.reporting.cells.CellSums;
import fugong.security.Actor;
import fugong.security.Actors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the cells: folds what is pending into them, and counts them again from nothing.
///
/// A line leaves `reporting_pending` in the same transaction in which its sum enters the cells. Every reader takes
/// both in one statement, so it finds each report exactly once, before, during and after a fold.
@Component
class Rollup {

    /// One fold at a time; the number is this room's in the register of advisory locks.
    private static final long FOLDING = 2_020_021_001L;

    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final CellStore cells;
    private final Facts facts;
    private final Definitions definitions;
    private final TransactionTemplate plain;
    private final TransactionTemplate snapshot;

    Rollup(
            JdbcClient jdbc,
            CellStore cells,
            Facts facts,
            Definitions definitions,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.facts = facts;
        this.definitions = definitions;
        plain = new TransactionTemplate(transactions);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Twice a second is often enough: readers are right without it, only a little slower.
    @Scheduled(fixedDelay = 500)
    void whenIdle() {
        Actors.run(Actor.system("fold of reports"), () -> {
            while (foldOnce(false) == AT_ONCE) {}
        });
    }

    /// Folds everything there is, after a fold that is on its way.
    void fold() {
        Actors.run(Actor.system("fold of reports"), () -> {
            while (foldOnce(true) > 0) {}
        });
    }

    private int foldOnce(boolean wait) {
        var lock = wait ? "select true from pg_advisory_xact_lock(:lock)" : "select pg_try_advisory_xact_lock(:lock)";
        Integer folded = plain.execute(status ->
                jdbc.sql(lock).param("lock", FOLDING).query(Boolean.class).single() ? foldSome() : 0);
        return folded == null ? 0 : folded;
    }

    private int foldSome() {
        var taken = jdbc.sql("""
                delete from reporting_pending
                 where ctid = any (array(select ctid from reporting_pending limit :limit))
                returning subject, day, source, revision
                """)
                .param("limit", AT_ONCE)
                .query((row, n) -> pending(row))
                .list();
        if (!taken.isEmpty()) {
            cells.add(facts.of(taken));
        }
        return Math.max(taken.size(), cells.foldAppended(AT_ONCE));
    }

    /// A bulk's own sum, in its transaction.
    void add(CellSums sums) {
        cells.append(sums);
    }

    /// Counts the cells of these definitions again, after they were defined or their base changed; inside a
    /// transaction only once it is committed, because counting needs a snapshot of its own.
    void rebuildAfterwards(List<String> codes) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rebuild(codes);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rebuild(codes);
            }
        });
    }

    void rebuild(List<String> codes) {
        Actors.run(Actor.system("roll-up counted again"), () -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    snapshot.executeWithoutResult(status -> rebuildNow(codes));
                    return;
                } catch (ConcurrencyFailureException e) {
                    // A fold was on its way when our snapshot was taken.
                    if (attempt == 20) {
                        throw e;
                    }
                }
            }
        });
    }

    private void rebuildNow(List<String> codes) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", FOLDING).query(row -> {});
        while (foldSome() > 0) {}
        var ids = codes.stream().map(definitions::id).collect(Collectors.toSet());
        for (var day : facts.days()) {
            var sums = cells.all(day, day).where(key -> !ids.contains(key.definition()));
            sums.addAll(facts.recount(day, day, null).where(key -> ids.contains(key.definition())));
            cells.replace(day, sums);
        }
    }

    /// Cells that differ from a full recomputation, as readable lines. Empty, or there is a bug. What is pending is
    /// added, in one snapshot, so it may be asked at any time.
    List<String> differences(LocalDate from, LocalDate to) {
        var lines = Actors.as(
                Actor.system("check of the roll-up"), () -> snapshot.execute(status -> differencesNow(from, to)));
        return lines == null ? List.of() : lines;
    }

    private List<String> differencesNow(LocalDate from, LocalDate to) {
        var sums = cells.all(from, to);
        sums.addAll(facts.of(jdbc.sql("""
                select subject, day, source, revision from reporting_pending where day between :from and :to
                """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> pending(row))
                .list()));
        var kept = sums.sorted();
        var lines = new ArrayList<String>();
        facts.recount(from, to, null).sorted().forEach((key, counters) -> {
            var have = kept.remove(key);
            if (!Arrays.equals(counters, have)) {
                lines.add("%s: kept %s, counted again %s"
                        .formatted(key, Arrays.toString(have), Arrays.toString(counters)));
            }
        });
        kept.forEach((key, counters) ->
                lines.add("%s: kept %s, counted again nothing".formatted(key, Arrays.toString(counters))));
        return List.copyOf(lines);
    }

    private static Facts.Pending pending(ResultSet row) throws SQLException {
        return new Facts.Pending(row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4));
    }
}
