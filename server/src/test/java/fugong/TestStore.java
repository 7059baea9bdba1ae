package fugong;

import fugong.persistence.Database;
import fugong.persistence.Migrations;
import fugong.persistence.PostgresHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One embedded PostgreSQL for all tests of this machine (adopted, not synced), one migrated template per set of
/// migrations, one fresh copy of it per test class.
public final class TestStore {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final List<String> MADE = new ArrayList<>();
    private static final PostgresHome SERVER = open();
    private static final String TEMPLATE = template();

    private TestStore() {}

    private static PostgresHome open() {
        try {
            String user = System.getProperty("user.name");
            Path folder = Path.of(System.getProperty("java.io.tmpdir"), "fugong-test-" + user);
            PostgresHome server = PostgresHome.open(folder, false);
            // After the servers under test have stopped: their jobs work on these databases until then.
            SpringApplication.getShutdownHandlers().add(TestStore::dropCopies);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database of the caller's own, with every table and no row but what migrations put there.
    public static synchronized Database fresh() {
        String name = "t_%d_%d".formatted(ProcessHandle.current().pid(), COPIES.incrementAndGet());
        try (Connection connection = SERVER.superuser("postgres")) {
            locked(connection, () -> execute(connection, """
                    create database "%s" template "%s" owner fugong_owner strategy file_copy
                    """.formatted(name, TEMPLATE)));
            MADE.add(name);
            return SERVER.database(name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No fresh test database.", e);
        }
    }

    private static String template() {
        String name = "template_" + fingerprint();
        try (Connection connection = SERVER.superuser("postgres")) {
            locked(connection, () -> {
                if (!exists(connection, name)) {
                    execute(connection, "drop database if exists \"%s_making\" with (force)".formatted(name));
                    Migrations.run(SERVER.database(name + "_making"));
                    execute(connection, "alter database \"%s_making\" rename to \"%s\"".formatted(name, name));
                }
            });
            return name;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No test database could be migrated.", e);
        }
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/*.*")) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    /// One test process at a time makes templates and copies.
    private static void locked(Connection connection, Work work) throws SQLException, IOException {
        execute(connection, "select pg_advisory_lock(20200210)");
        try {
            work.run();
        } finally {
            execute(connection, "select pg_advisory_unlock(20200210)");
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static synchronized void dropCopies() {
        try (Connection connection = SERVER.superuser("postgres")) {
            for (String name : MADE) {
                execute(connection, "drop database if exists \"%s\" with (force)".formatted(name));
            }
        } catch (SQLException | IOException e) {
            System.err.println("Test databases were left behind: " + e.getMessage());
        }
    }
}
