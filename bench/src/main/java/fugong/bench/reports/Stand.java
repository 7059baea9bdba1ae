package fugong.bench.reports;

import fugong.persistence.Database;
import fugong.security.Actor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.context.ConfigurableApplicationContext;

/// What every part of the bench works with: the running server, its database as the owner sees it, and where to
/// print.
///
/// @param home the server's folder, for PostgreSQL's processes
record Stand(
        ConfigurableApplicationContext server,
        Connection owner,
        Path home,
        int enterprises,
        int port,
        PrintStream out) {

    static final Actor KEEPER = Actor.system("bench of reports");

    static Stand of(ConfigurableApplicationContext server, Path home, int enterprises, PrintStream out)
            throws SQLException {
        var database = server.getBean(Database.class);
        var owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        var port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        var stand = new Stand(server, owner, home, enterprises, port, out);
        // The owner passes by the policies; this is only for the functions that ask.
        stand.execute("set fugong.everything = 'on'");
        return stand;
    }

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    Cpu cpu() throws IOException {
        return Cpu.now(home);
    }

    void say(String format, Object... values) {
        out.println(format.formatted(values));
    }

    void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    String show(String setting) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Bytes of a table with its indexes, dead rows included.
    long size(String table) throws SQLException {
        return number("select pg_total_relation_size('%s')".formatted(table));
    }

    long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    long number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Waits until the fold in the background has caught up.
    void folded() throws SQLException, InterruptedException {
        while (count("reporting_pending") + count("reporting_cell_delta") > 0) {
            Thread.sleep(20);
        }
    }
}
