package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fugong.importing.reading.UnreadableFile;
import fugong.kernel.FindingWords;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand damaged files: each ends in rows and findings with words, none in an exception.
class FuzzLawTest {

    private static final int FILES = 10_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    private final Map<String, Integer> seen = new TreeMap<>();
    private long rows;
    private long refused;

    @Test
    void every_file_ends_in_findings() throws IOException {
        var failures = new ArrayList<String>();
        for (int seed = 0; seed < FILES; seed++) {
            var file = new Mutations(seed).next();
            var path = folder.resolve("f" + seed);
            Files.write(path, file.bytes());
            try {
                for (var found : read(file.name(), path)) {
                    assertThat(FindingWords.says(found.finding(), Locale.CHINESE))
                            .doesNotContain("importing.");
                    seen.merge(found.finding().code(), 1, Integer::sum);
                }
            } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError failure) {
                failures.add("seed %d (%s): %s at %s"
                        .formatted(
                                seed,
                                file.name(),
                                failure,
                                List.of(failure.getStackTrace()).stream()
                                        .limit(8)
                                        .toList()));
            }
            Files.delete(path);
        }
        assertThat(failures)
                .as("files that ended in an exception instead of findings")
                .isEmpty();
        System.out.println("%d files, %d rows read, %d refused; found: %s".formatted(FILES, rows, refused, seen));
        assertThat(rows).isGreaterThan(FILES);
        assertThat(seen.keySet())
                .contains(
                        "importing.cell-unreadable",
                        "importing.cell-merged",
                        "importing.formula-without-value",
                        "importing.number-too-large",
                        "importing.unpacks-too-large",
                        "importing.quote-open",
                        "importing.workbook-broken",
                        "importing.archive-leads-out",
                        "importing.pack-file-missing",
                        "importing.not-a-day");
    }

    /// What the loads do with a file before they ask a room.
    private List<Located> read(String name, Path path) throws IOException {
        var work = Files.createDirectory(folder.resolve("unpacked"));
        var found = new ArrayList<Located>();
        try {
            var upload = Upload.open(path, name, "", work);
            found.addAll(upload.findings());
            for (var file : upload.files()) {
                rows(file.path(), found);
            }
        } catch (UnreadableFile broken) {
            fail("Opening must not fail", broken);
        } finally {
            delete(work);
        }
        return found;
    }

    private void rows(Path path, List<Located> found) throws IOException {
        try (var reader = RowReader.open(Village.SHOPS, path, ZONE)) {
            found.addAll(reader.fileFindings());
            if (found.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS)) {
                return;
            }
            for (var line = reader.next(); line != null; line = reader.next()) {
                found.addAll(line.findings());
                rows++;
                refused += line.row() == null ? 1 : 0;
            }
        } catch (UnreadableFile broken) {
            found.add(ResourceRun.unreadable("shops", broken));
        }
    }

    private static void delete(Path work) throws IOException {
        try (var files = Files.walk(work)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
