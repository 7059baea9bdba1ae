package fugong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The public data beside the repository, never in it. Tests that need it skip, saying so, where it is absent.
public final class SharedData {

    private SharedData() {}

    /// `-Dfugong.shared=…`, or the folder `shared/data` beside any folder above the working directory.
    public static Optional<Path> find(String file) {
        var given = System.getProperty("fugong.shared");
        if (given != null) {
            return Optional.of(Path.of(given, file)).filter(Files::exists);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var candidate = at.resolve("shared/data").resolve(file);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    public static Path need(String file) {
        var found = find(file);
        if (found.isEmpty()) {
            System.out.println("Skipped: shared/data/" + file + " is not here.");
        }
        Assumptions.assumeTrue(found.isPresent(), "shared/data/" + file + " is not here");
        return found.orElseThrow();
    }
}
