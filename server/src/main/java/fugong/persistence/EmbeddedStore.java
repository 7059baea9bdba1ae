package fugong.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The store of this process: the embedded server's database, or one that was given and is not ours to stop.
record EmbeddedStore(Database database, @Nullable PostgresHome server) implements AutoCloseable {

    static EmbeddedStore in(Path home) throws IOException, SQLException {
        PostgresHome server = PostgresHome.open(home.resolve("postgres"), true);
        return new EmbeddedStore(server.database("fugong"), server);
    }

    static EmbeddedStore none(Database given) {
        return new EmbeddedStore(given, null);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
