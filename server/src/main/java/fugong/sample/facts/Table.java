package fugong.sample.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A small CSV file with a heading, read whole.
final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    static List<CSVRecord> read(Path file) {
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(text)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The facts of the region are not complete: " + file, e);
        }
    }

    static double number(CSVRecord row, String column) {
        var cell = row.get(column);
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
}
