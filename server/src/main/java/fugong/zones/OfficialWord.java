package fugong.zones;

import fugong.kernel.Located;
import fugong.zones.facts.AreaFacts;
import fugong.zones.facts.FactFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A level that an office decided, with the document that says so. It stands above every rule while it lasts:
/// experts know more than the counts.
///
/// @param area code, or name where there is no code
/// @param to   last day, LocalDate.MAX while it lasts
record OfficialWord(String area, String level, LocalDate from, LocalDate to, String document) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    boolean of(AreaFacts facts, LocalDate day) {
        return (area.equals(facts.code()) || area.equals(facts.name())) && !day.isBefore(from) && !day.isAfter(to);
    }

    /// Reads `code,name,level,from,to,document`; without `to` it lasts.
    static List<OfficialWord> read(Path file, List<Located> findings) throws IOException {
        var words = new ArrayList<OfficialWord>();
        try (var reader = TextFile.open(file);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                try {
                    words.add(of(row));
                } catch (DateTimeException e) {
                    findings.add(new Located(
                            new FactFinding.NotADay(cell(row, "from") + " – " + cell(row, "to")),
                            file.getFileName().toString(),
                            row.getRecordNumber() + 1,
                            "from",
                            cell(row, "from")));
                }
            }
        }
        return words;
    }

    private static OfficialWord of(CSVRecord row) {
        var code = cell(row, "code");
        var to = cell(row, "to");
        return new OfficialWord(
                code.isEmpty() ? cell(row, "name") : code,
                cell(row, "level"),
                LocalDate.parse(cell(row, "from")),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to),
                cell(row, "document"));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }
}
