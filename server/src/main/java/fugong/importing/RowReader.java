package fugong.importing;

import fugong.importing.reading.FileFlaw;
import fugong.importing.reading.Limits;
import fugong.importing.reading.RawRow;
import fugong.importing.reading.RawTable;
import fugong.importing.reading.Tables;
import fugong.importing.reading.UnreadableFile;
import fugong.importing.words.Plain;
import fugong.kernel.Finding;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one file by one schema: headings are found, every cell is read, nothing is looked up.
final class RowReader implements Closeable {

    /// One line of the file.
    ///
    /// @param row null where a cell is wrong in a way that blocks
    record Parsed(RawRow raw, @Nullable Row row, List<Located> findings) {}

    private final TableSchema schema;
    private final RawTable table;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    private final List<Located> fileFindings = new ArrayList<>();
    private final Columns columns;
    private final Cells[] cells;
    private final RawRow headings;
    private long rows;

    private RowReader(TableSchema schema, RawTable table, ZoneId zone) throws IOException {
        this.schema = schema;
        this.table = table;
        this.cells = schema.fields().stream().map(it -> new Cells(it, zone)).toArray(Cells[]::new);
        var finder = new Headings(schema);
        var first = new ArrayList<RawRow>();
        for (var row = table.next(); row != null; row = first.size() < Headings.LOOK_AT ? table.next() : null) {
            first.add(row);
        }
        int at = finder.row(first);
        if (at < 0) {
            throw new UnreadableFile(FileFlaw.blocks("headings-unknown", "columns", wanted()), 1);
        }
        headings = first.get(at);
        ahead.addAll(first.subList(at + 1, first.size()));
        columns = finder.columns(headings, fileFindings);
    }

    static RowReader open(TableSchema schema, Path file, ZoneId zone) throws IOException {
        var table = Tables.open(file, List.of(schema.zh(), schema.en(), schema.name()), Limits.USUAL);
        try {
            return new RowReader(schema, table, zone);
        } catch (IOException | RuntimeException broken) {
            table.close();
            throw broken;
        }
    }

    private String wanted() {
        return String.join(
                ", ", schema.fields().stream().limit(6).map(Field::zh).toList());
    }

    /// What is wrong with the file as a whole. Where one of them blocks, no row is worth reading.
    List<Located> fileFindings() {
        return fileFindings;
    }

    RawRow headingRow() {
        return headings;
    }

    @Nullable
    Parsed next() throws IOException {
        for (var raw = line(); raw != null; raw = line()) {
            if (!raw.blank()) {
                rows++;
                return parsed(raw);
            }
        }
        return null;
    }

    long rows() {
        return rows;
    }

    private @Nullable RawRow line() throws IOException {
        return ahead.isEmpty() ? table.next() : ahead.poll();
    }

    private Parsed parsed(RawRow raw) {
        List<Located> findings = raw.flaws().isEmpty() ? List.of() : rawFindings(raw);
        var values = new @Nullable Object[cells.length];
        var texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = text(raw, i);
            var read = cells[i].read(texts[i]);
            values[i] = read.value();
            var field = schema.fields().get(i);
            if (read.finding() != null) {
                findings = with(findings, at(raw, i, texts[i], read.finding()));
            } else if (read.value() == null && field.required() && clean(raw, i)) {
                findings = with(findings, at(raw, i, "", FileFlaw.blocks("cell-missing")));
            }
        }
        findings = surplus(raw, findings);
        boolean blocked = findings.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS);
        return new Parsed(raw, blocked ? null : new Row(columns, raw.number(), values, texts), findings);
    }

    private boolean clean(RawRow raw, int place) {
        int source = columns.source(place);
        return raw.flaws().stream().noneMatch(it -> it.column() == source);
    }

    private String text(RawRow raw, int place) {
        int source = columns.source(place);
        return source >= 0 && source < raw.cells().length ? raw.cells()[source] : "";
    }

    private List<Located> rawFindings(RawRow raw) {
        var findings = new ArrayList<Located>();
        for (var flaw : raw.flaws()) {
            for (int i = 0; i < cells.length; i++) {
                if (columns.source(i) == flaw.column()) {
                    findings.add(at(raw, i, text(raw, i), flaw.finding()));
                }
            }
        }
        return findings;
    }

    /// More cells than headings: a separator inside an unquoted text, so that everything after it has moved.
    private List<Located> surplus(RawRow raw, List<Located> findings) {
        if (raw.cells().length <= headings.cells().length) {
            return findings;
        }
        var extra = Arrays.copyOfRange(raw.cells(), headings.cells().length, raw.cells().length);
        if (Stream.of(extra).allMatch(it -> Plain.trimmed(it).isEmpty())) {
            return findings;
        }
        return with(
                findings,
                new Located(
                        FileFlaw.blocks("too-many-cells"), schema.name(), raw.number(), "", String.join(",", extra)));
    }

    private Located at(RawRow raw, int place, String text, Finding finding) {
        return new Located(
                finding,
                schema.name(),
                raw.number(),
                columns.heading(schema.fields().get(place).name()),
                text);
    }

    private static List<Located> with(List<Located> findings, Located more) {
        var all = findings instanceof ArrayList<Located> list ? list : new ArrayList<>(findings);
        all.add(more);
        return all;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
