package fugong.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/// Brings every room's tables up to date, room by room, in the order of `db/rooms.txt`. Each room has its own
/// history, so a room can be moved out with its tables.
public final class Migrations {

    private Migrations() {}

    /// @return how many migrations ran
    public static int run(Database database) {
        int ran = 0;
        for (String room : rooms()) {
            ran += Flyway.configure()
                    .dataSource(database.asOwner())
                    .locations("classpath:db/migration/" + room)
                    .table(room + "_migrations")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholderReplacement(false)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        }
        letTheApplicationCount(database);
        return ran;
    }

    /// A large load fills tables that nobody has counted yet, in one transaction: the application may have them
    /// counted (`analyze`), so that what follows in the same load finds its rows by an index.
    private static void letTheApplicationCount(Database database) {
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant maintain on all tables in schema public to \"%s\""
                    .formatted(database.app().user()));
        } catch (SQLException e) {
            throw new IllegalStateException("The application's role cannot be granted maintain.", e);
        }
    }

    /// The rooms that have tables, in the order in which they may refer to each other.
    public static List<String> rooms() {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/rooms.txt")) {
            if (in == null) {
                throw new IllegalStateException("db/rooms.txt is not in the jar. Maybe the build left resources out.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("db/rooms.txt cannot be read from the jar.", e);
        }
    }
}
