package fugong.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/// Tells the database who is asking, each time a connection leaves the pool. Plugged in by `security`, which alone
/// knows who that is; without it a connection sees no row that belongs to anybody.
public interface ConnectionScope {

    void onCheckout(Connection connection) throws SQLException;
}
