package fugong.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// A pool whose every connection knows on whose behalf it works: nothing of the last borrower's scope survives,
/// because all of it is written anew.
final class ScopedPool extends AbstractDataSource {

    private final Supplier<DataSource> pool;
    private final ConnectionScope scope;

    ScopedPool(Supplier<DataSource> pool, ConnectionScope scope) {
        this.pool = pool;
        this.scope = scope;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.get().getConnection();
        try {
            scope.onCheckout(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("The pool signs in as one role. Maybe use getConnection().");
    }
}
