package fugong.sample.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The tables of a pack that are facts: areas, zone facts, rules, classifications, calendar.
public final class FactTables {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Pattern VALID_FROM = Pattern.compile("\"validFrom\": \"([0-9-]+)\"");

    private final Path regions;

    public FactTables(Path regions) {
        this.regions = regions;
    }

    public void write(Resources pack) throws IOException {
        var here = regions.resolve("quanzhou-luzhou");
        var china = regions.resolve("china");
        pack.copy("industries", china.resolve("industries.csv"));
        pack.copy("size_rules", china.resolve("size_rules.csv"));
        pack.copy("products", china.resolve("network/products.csv"));
        pack.copy("input_output", china.resolve("network/input_output.csv"));
        pack.copy("limit_rules", china.resolve("network/limit_rules.csv"));
        pack.copy("supply_products", china.resolve("supply_products.csv"));
        pack.copy("supply_recipes", china.resolve("supply_recipes.csv"));
        pack.copy("calendar", china.resolve("calendar/calendar.csv"));
        pack.copy("return_cost_rules", china.resolve("transport/return_cost_rules.csv"));
        pack.facts(
                "areas",
                file -> areas(here.resolve("areas.csv"), file),
                "code",
                "name_zh",
                "name_en",
                "kind",
                "country",
                "parent",
                "population",
                "lon",
                "lat",
                "synthetic");
        pack.facts("area_aliases", file -> aliases(here.resolve("aliases.csv"), file), "alias", "area", "source");
        rules(pack, "zone_rules", china.resolve("zones"));
        rules(pack, "zone_measures", china.resolve("measures"));
        pack.facts(
                "zone_facts",
                file -> facts(here.resolve("zone_facts.csv"), file),
                "area",
                "day",
                "fact",
                "value",
                "known_on",
                "basis",
                "source");
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file);
                var rows = FORMAT.parse(text)) {
            return rows.getRecords();
        }
    }

    private static void areas(Path from, CsvFile file) throws IOException {
        for (var row : read(from)) {
            file.row(
                    row.get("code"),
                    row.get("name_zh"),
                    row.get("name_en"),
                    row.get("kind"),
                    "CN",
                    row.get("parent"),
                    row.get("population"),
                    row.get("lon"),
                    row.get("lat"),
                    "false");
        }
    }

    private static void aliases(Path from, CsvFile file) throws IOException {
        for (var row : read(from)) {
            file.row(row.get("alias"), row.get("code"), row.get("source"));
        }
    }

    private static void facts(Path from, CsvFile file) throws IOException {
        for (var row : read(from)) {
            file.row(
                    row.get("area"),
                    row.get("day"),
                    row.get("fact"),
                    row.get("value"),
                    row.get("known_on"),
                    row.get("basis"),
                    row.get("source"));
        }
    }

    /// A rule is known from its first day on.
    private static void rules(Resources pack, String name, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var sorted =
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
            pack.facts(name, file -> sorted.forEach(it -> rule(it, file)), "rule", "body", "known_on");
        }
    }

    private static void rule(Path from, CsvFile file) {
        try {
            var body = Files.readString(from).strip().replaceAll("\\s*\\n\\s*", " ");
            var known = VALID_FROM.matcher(body);
            if (!known.find()) {
                throw new IllegalStateException("%s has no validFrom.".formatted(from));
            }
            file.row(from.getFileName().toString().replace(".json", ""), body, known.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
