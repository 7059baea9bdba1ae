package fugong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.CreditCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every made-up pack.
class SampleLawTest {

    @TempDir
    Path folder;

    static Path repository() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("regions/china"))) {
                return at;
            }
        }
        throw new IllegalStateException("No folder regions/china above the working directory.");
    }

    private Map<String, String> files(SampleSize size, long seed, String name) throws IOException {
        var out = folder.resolve(name);
        Sample.write(size, seed, repository().resolve("regions"), out);
        return read(out);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String[]> rows(Map<String, String> files, String name) {
        return files.getOrDefault(name + ".csv", "")
                .lines()
                .skip(1)
                .map(it -> it.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
        var town = files(SampleSize.TOWN, 7, "a");
        assertThat(files(SampleSize.TOWN, 7, "b")).isEqualTo(town);
        assertThat(files(SampleSize.TOWN, 8, "c").get("reports.csv")).isNotEqualTo(town.get("reports.csv"));
    }

    @Test
    void every_code_is_valid_once_and_of_a_range_no_register_uses() throws IOException {
        var codes = new TreeSet<String>();
        var town = rows(files(SampleSize.TOWN, 7, "a"), "enterprises");
        for (var row : town) {
            assertThat(CreditCode.of(row[0]).valid()).as(row[0]).isTrue();
            assertThat(row[0].substring(8, 10)).isEqualTo("YY");
            codes.add(row[0]);
        }
        assertThat(codes).hasSize(300).hasSameSizeAs(town);
    }

    @Test
    void every_made_up_row_is_labelled() throws IOException {
        var town = files(SampleSize.TOWN, 7, "a");
        for (var name : List.of("enterprises", "sites", "contacts", "groups", "projects")) {
            assertThat(rows(town, name)).as(name).allMatch(it -> it[it.length - 1].equals("true"));
        }
        for (var name : List.of("reports", "readings", "power_bases", "project_reports", "memberships", "milestones")) {
            assertThat(town.get("datapackage.json")).containsPattern("\"name\": \"" + name + "\".*\"synthetic\": true");
        }
        assertThat(town.get("datapackage.json")).containsPattern("\"name\": \"zone_facts\".*\"synthetic\": false");
    }

    @Test
    void nobody_is_present_twice() throws IOException {
        for (var row : rows(files(SampleSize.TOWN, 7, "a"), "reports")) {
            int due = Integer.parseInt(row[3]);
            int present = Integer.parseInt(row[4]);
            int quarantined = Integer.parseInt(row[5]);
            assertThat(present + quarantined).as(String.join(",", row)).isBetween(0, due);
            assertThat(Integer.parseInt(row[9])).isLessThanOrEqualTo(Integer.parseInt(row[10]));
        }
    }

    @Test
    void the_hamlet_in_the_repository_is_what_the_code_makes() throws IOException {
        assertThat(files(SampleSize.HAMLET, Sample.SEED, "hamlet"))
                .as("make it again with: fugong sample --size hamlet --out samples/hamlet")
                .isEqualTo(read(repository().resolve("samples/hamlet")));
    }

    @Test
    void the_hamlet_has_an_obstacle_of_each_kind() throws IOException {
        var kinds = new TreeSet<String>();
        for (var row : rows(files(SampleSize.HAMLET, Sample.SEED, "hamlet"), "reports")) {
            for (var obstacle : row[16].split(";")) {
                kinds.add(obstacle.split("\\|")[0]);
            }
        }
        assertThat(kinds)
                .contains(
                        "GOODS",
                        "LABOUR",
                        "APPROVAL",
                        "LOGISTICS",
                        "SUPPLY_CHAIN",
                        "MONEY",
                        "UTILITIES",
                        "DAMAGE",
                        "ORDERS",
                        "OTHER");
    }
}
