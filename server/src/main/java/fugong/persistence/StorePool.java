package fugong.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;

/// The pool in use. A restore, or a test's fresh copy, puts another store in its place.
public final class StorePool implements Supplier<DataSource>, AutoCloseable {

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

    /// Everyone works on the other store from now on.
    public void replaceWith(Database other) {
        HikariDataSource before = pool;
        database = other;
        pool = other.pool(size);
        before.close();
        events.publishEvent(new StoreReplaced());
    }

    @Override
    public void close() {
        pool.close();
    }
}
