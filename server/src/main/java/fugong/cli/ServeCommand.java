package fugong.cli;

import fugong.FugongServer;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.SpringApplication;

/// `fugong serve`: the server on its own data directory, or on the database that FUGONG_DB_URL names.
final class ServeCommand {

    private ServeCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        SpringApplication.run(FugongServer.class, words.toArray(String[]::new));
        return Commands.STAYS;
    }
}
