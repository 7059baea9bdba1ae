package fugong.importing;

import fugong.importing.reading.RawRow;
import fugong.importing.reading.UnreadableFile;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a kept file again and picks the refused rows, so that a person can mend just these and load them.
final class RefusedReader {

    /// The kept findings of the rows from the first to the last.
    interface FindingsOfRows {
        List<Located> of(long first, long last);
    }

    private static final int AT_ONCE = 5_000;

    private RefusedReader() {}

    static void read(TableSchema schema, Path file, ZoneId zone, Loads.RefusedRows sink, FindingsOfRows findings)
            throws IOException {
        try (var reader = RowReader.open(schema, file, zone)) {
            sink.row(reader.headingRow(), List.of());
            var rows = new ArrayList<RawRow>();
            for (var line = reader.next(); line != null; line = reader.next()) {
                rows.add(line.raw());
                if (rows.size() == AT_ONCE) {
                    pick(rows, sink, findings);
                    rows.clear();
                }
            }
            pick(rows, sink, findings);
        } catch (UnreadableFile broken) {
            sink.row(new RawRow(0, new String[0], List.of()), List.of());
        }
    }

    private static void pick(List<RawRow> rows, Loads.RefusedRows sink, FindingsOfRows findings) {
        if (rows.isEmpty()) {
            return;
        }
        var byRow = findings.of(rows.getFirst().number(), rows.getLast().number()).stream()
                .collect(Collectors.groupingBy(Located::row));
        for (var row : rows) {
            var found = byRow.getOrDefault(row.number(), List.of());
            if (found.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS)) {
                sink.row(row, found);
            }
        }
    }
}
