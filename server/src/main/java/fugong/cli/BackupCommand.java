package fugong.cli;

import fugong.persistence.Backup;
import fugong.persistence.Restore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// `fugong backup FILE` and `fugong restore FILE`: everything an office keeps, in one file.
final class BackupCommand {

    private static final String BACKUP = """
            fugong backup FILE
              writes everything under FUGONG_HOME into FILE while the server goes on working""";
    private static final String RESTORE = """
            fugong restore FILE
              puts a backup into FUGONG_HOME, which must be empty or not there""";
    private static final int REFUSED = 1;
    private static final int WRONG_WORDS = 2;

    private BackupCommand() {}

    static int backup(List<String> words, PrintStream out, PrintStream err) throws IOException, SQLException {
        if (words.size() != 1) {
            err.println(BACKUP);
            return WRONG_WORDS;
        }
        if (!System.getenv().getOrDefault("FUGONG_DB_URL", "").isBlank()) {
            err.println("The store is the external database FUGONG_DB_URL. Maybe use its own pg_basebackup.");
            return REFUSED;
        }
        if (!Files.exists(home().resolve("postgres/data/PG_VERSION"))) {
            err.println("There is no store in %s. Maybe FUGONG_HOME names another folder.".formatted(home()));
            return REFUSED;
        }
        Path file = Path.of(words.getFirst());
        if (Files.exists(file)) {
            err.println("%s is there already. Maybe name the file after the day.".formatted(file));
            return REFUSED;
        }
        long files = Backup.take(home(), file);
        out.println("%,d files in %s, %,d MB. Keep it where only you can read: the store's passwords are in it."
                .formatted(files, file, Files.size(file) >> 20));
        return 0;
    }

    static int restore(List<String> words, PrintStream out, PrintStream err) throws IOException {
        if (words.size() != 1 || !Files.isRegularFile(Path.of(words.getFirst()))) {
            err.println(RESTORE);
            return WRONG_WORDS;
        }
        return switch (Restore.put(Path.of(words.getFirst()), home())) {
            case Restore.Done(long files) -> {
                out.println("%,d files put into %s. Start it with fugong serve.".formatted(files, home()));
                yield 0;
            }
            case Restore.Refused(var reason, var detail) -> {
                err.println(says(reason, detail));
                yield REFUSED;
            }
        };
    }

    private static String says(Restore.Reason reason, String detail) {
        return switch (reason) {
            case NOT_EMPTY -> "%s is not empty; nothing was overwritten. Maybe move it away first.".formatted(detail);
            case NO_BACKUP -> "%s is no whole backup. Maybe the copy was cut off.".formatted(detail);
            case OTHER_VERSION ->
                "The backup was taken with PostgreSQL %s. Maybe restore it with the Fugong that took it."
                        .formatted(detail);
        };
    }

    private static Path home() {
        return Path.of(System.getenv().getOrDefault("FUGONG_HOME", "data")).toAbsolutePath();
    }
}
