package fugong.engine.network;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Where the public data for tests stands: the property `fugong.shared`, or `shared/data` beside a folder
/// above.
public final class SharedData {

    private SharedData() {}

    /// The folder; the test is skipped, with the reason printed, where it is absent.
    public static Path folder(String name) {
        String property = System.getProperty("fugong.shared");
        if (property != null && Files.exists(Path.of(property, name))) {
            return Path.of(property, name);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolveSibling("shared").resolve("data").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        System.out.println("Skipped: shared/data/" + name + " is not here.");
        return abort("shared/data/" + name + " is not here");
    }

    public static double[] numbers(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Numbers of one line, split at blanks.
    public static double[] split(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
