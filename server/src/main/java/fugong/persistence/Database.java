package fugong.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Where the store is and as whom to sign in.
///
/// @param url      JDBC address
/// @param owner    owns the tables and migrates them
/// @param app      what the server signs in as: owns nothing, may not pass by row-level security
public record Database(String url, Login owner, Login app) {

    /// A role and its password.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    PGSimpleDataSource asOwner() {
        return simple(owner);
    }

    private PGSimpleDataSource simple(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /// A pool of connections as the application's role.
    public HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(app.user());
        config.setPassword(app.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setPoolName("store");
        config.addDataSourceProperty("ApplicationName", "fugong");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        return new HikariDataSource(config);
    }
}
