package fugong.cli;

import java.io.PrintStream;
import java.util.Map;

/// `fugong serve`: the server on its own data directory, or on the database that FUGONG_DB_URL names.
final class ServeCommand {

    private ServeCommand() {}

    static int run(ServerStart start, PrintStream out) {
        var rooms = start.pages(Map.of());
        out.println("Fugong serves http://%s:%s"
                .formatted(
                        rooms.getEnvironment().getProperty("server.address"),
                        rooms.getEnvironment().getProperty("local.server.port")));
        return Commands.STAYS;
    }
}
