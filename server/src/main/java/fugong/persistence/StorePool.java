package fugong.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;

/// The pool in use. A restore, or a test's fresh copy, puts another store in its place.
public final class StorePool implements Supplier<DataSource>, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int size;
    private final ApplicationEventPublisher events;
    private volatile HikariDataSource pool;
    private volatile Database database;

    StorePool(Database database, int size, ApplicationEventPublisher events) {
        this.size = size;
        this.events = events;
        this.database = database;
        this.pool = database.pool(size);
    }

    @Override
    public DataSource get() {
        return pool;
    }

    public Database database() {
        return database;
    }

    /// Everyone works on the other store from now on; what is on its way in the old one may finish there.
    public void replaceWith(Database other) {
        HikariDataSource before = pool;
        database = other;
        pool = other.pool(size);
        drain(before);
        before.close();
        events.publishEvent(new StoreReplaced());
    }

    /// A job such as the fold of reports may be in the middle of its transaction.
    private static void drain(HikariDataSource pool) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (pool.getHikariPoolMXBean().getActiveConnections() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
