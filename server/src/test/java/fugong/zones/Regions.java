package fugong.zones;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the repository keeps its regions, found from wherever the test runs.
final class Regions {

    private Regions() {}

    static Path regions() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("regions/china"))) {
                return at.resolve("regions");
            }
        }
        throw new IllegalStateException("No folder regions/china above the working directory.");
    }
}
