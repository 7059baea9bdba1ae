package fugong.zones.facts;

import fugong.kernel.Finding;
import fugong.kernel.Located;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reads facts files: one row per area and day, one column per fact (`code,name,day,cumulative_confirmed,…`), or
/// one row per area, day and fact (`code,name,day,fact,value`). An empty cell says nothing; without a column of
/// days the rows tell how things stand on the day asked for. Optional columns: `part` (who reported; parts add up)
/// and `kind` (rows whose kind begins with `imported` are of people who do not live there and are left out). A file
/// of areas (`code,name,aliases`) names areas of which no fact may be told.
public final class FactsCsv {

    private static final List<String> CODE =
            List.of("code", "area", "area_code", "county_code", "citycode", "代码", "区划代码", "地区代码");
    private static final List<String> NAME =
            List.of("name", "area_name", "county", "city", "district", "名称", "地区", "县区", "区县");
    private static final List<String> DAY = List.of("day", "date", "as_of", "日期");
    private static final List<String> PART = List.of("part", "reporting_city");
    private static final String KIND = "kind";
    private static final Set<String> YES = Set.of("true", "yes", "是", "有");
    private static final Set<String> NO = Set.of("false", "no", "否", "无");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final String resource;
    private final Map<String, String> aliases;
    private final LocalDate asked;
    private final FactTable table;
    private final List<Located> findings;

    /// @param resource the file's name, for findings
    /// @param aliases  heading → fact, from the rule sets
    /// @param asked    the day of rows without one: a file without a column of days tells how things stand
    public FactsCsv(
            String resource, Map<String, String> aliases, LocalDate asked, FactTable table, List<Located> findings) {
        this.resource = resource;
        this.aliases = new HashMap<>();
        aliases.forEach((heading, fact) -> this.aliases.put(plain(heading), fact));
        this.asked = asked;
        this.table = table;
        this.findings = findings;
    }

    /// The words under which a file's columns are known, by what they are for.
    private record Columns(
            Optional<String> code,
            Optional<String> name,
            Optional<String> day,
            Optional<String> part,
            Optional<String> kind,
            boolean tall,
            Map<String, String> facts) {}

    public void read(Reader text) throws IOException {
        try (var rows = FORMAT.parse(text)) {
            var columns = columns(rows.getHeaderNames());
            if (columns.code().isEmpty() && columns.name().isEmpty()) {
                add(
                        new FactFinding.NoColumn("code", String.join(", ", CODE) + ", " + String.join(", ", NAME)),
                        1,
                        "",
                        "");
                return;
            }
            for (var row : rows) {
                row(row, columns);
            }
        }
    }

    /// Reads `code,name,aliases`: the areas that lists are made for.
    public void readAreas(Reader text) throws IOException {
        try (var rows = FORMAT.parse(text)) {
            var columns = columns(rows.getHeaderNames());
            for (var row : rows) {
                var others =
                        row.isMapped("aliases") ? List.of(row.get("aliases").split("[;；、]")) : List.<String>of();
                table.know(cell(row, columns.code()), cell(row, columns.name()), others);
            }
        }
    }

    private Columns columns(List<String> headings) {
        var facts = new LinkedHashMap<String, String>();
        for (var heading : headings) {
            facts.put(heading, aliases.getOrDefault(plain(heading), plain(heading)));
        }
        var code = find(headings, CODE);
        var name = find(headings, NAME);
        var day = find(headings, DAY);
        var part = find(headings, PART);
        var kind = find(headings, List.of(KIND));
        List.of(code, name, day, part, kind).forEach(it -> it.ifPresent(facts::remove));
        boolean tall = facts.containsKey("fact") && facts.containsKey("value");
        return new Columns(code, name, day, part, kind, tall, facts);
    }

    private static Optional<String> find(List<String> headings, List<String> wanted) {
        return wanted.stream()
                .flatMap(word -> headings.stream().filter(it -> plain(it).equals(word)))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')
                .replace("(bool)", "");
    }

    private void row(CSVRecord row, Columns columns) {
        if (cell(row, columns.kind()).startsWith("imported")) {
            return;
        }
        var code = cell(row, columns.code());
        var name = cell(row, columns.name());
        if (code.isEmpty() && name.isEmpty()) {
            add(new FactFinding.NoArea(), place(row), "", "");
            return;
        }
        var day = columns.day().isEmpty() ? Optional.of(asked) : day(cell(row, columns.day()));
        if (day.isEmpty()) {
            var cell = cell(row, columns.day());
            add(new FactFinding.NotADay(cell), place(row), columns.day().orElse(""), cell);
            return;
        }
        var area = table.area(code, name);
        var part = cell(row, columns.part());
        if (columns.tall()) {
            var fact = plain(row.get("fact"));
            value(row, "value", aliases.getOrDefault(fact, fact))
                    .ifPresent(it -> area.tell(aliases.getOrDefault(fact, fact), part, day.get(), it));
            return;
        }
        columns.facts().forEach((heading, fact) -> {
            if (row.isSet(heading)) {
                value(row, heading, fact).ifPresent(it -> area.tell(fact, part, day.get(), it));
            }
        });
    }

    private Optional<Double> value(CSVRecord row, String heading, String fact) {
        var cell = row.get(heading);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word) ? 1.0 : 0.0);
        }
        try {
            return Optional.of(Double.parseDouble(cell.replace(",", "").replace("%", "")));
        } catch (NumberFormatException e) {
            // Columns that no rule reads may hold whatever they like: sources, remarks.
            if (aliases.containsValue(fact)) {
                add(new FactFinding.NotANumber(fact, cell), place(row), heading, cell);
            }
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(
                    cell.matches("\\d{8}")
                            ? LocalDate.parse(cell, DateTimeFormatter.BASIC_ISO_DATE)
                            : LocalDate.parse(cell.replace('/', '-')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String cell(CSVRecord row, Optional<String> heading) {
        return heading.filter(row::isSet).map(row::get).orElse("");
    }

    /// As a person counts: the heading is row 1.
    private static long place(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }

    private void add(Finding finding, long row, String column, String value) {
        findings.add(new Located(finding, resource, row, column, value));
    }
}
