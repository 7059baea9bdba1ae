package fugong.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The pool in use at the moment somebody asks for a connection, see [StorePool#replaceWith].
final class ReplaceablePool extends AbstractDataSource {

    private final Supplier<DataSource> pool;

    ReplaceablePool(Supplier<DataSource> pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            var now = pool.get();
            try {
                return now.getConnection();
            } catch (SQLException e) {
                if (now == pool.get()) {
                    throw e;
                }
                // Replaced between our two steps: the next one is open.
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("The pool signs in as one role. Maybe use getConnection().");
    }
}
