package fugong.engine.network.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A comma-separated table (RFC 4180: quotes, doubled quotes; UTF-8 with or without a mark) with a header row.
///
/// @param name   the file, for messages
/// @param header the column names
/// @param rows   the cells; a row shorter than the header is filled with empty cells
/// @param lines  the line of the file on which each row begins
public record CsvTable(String name, List<String> header, List<String[]> rows, List<Integer> lines) {

    public static CsvTable read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("%s cannot be read. Maybe it is not UTF-8.".formatted(file), e);
        }
    }

    public static CsvTable parse(String name, String text) {
        var rows = new ArrayList<String[]>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var lines = new ArrayList<Integer>();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(take(cell));
            } else if (c == '\n') {
                cells.add(take(cell));
                end(cells, rows, begun, lines);
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        cells.add(take(cell));
        end(cells, rows, begun, lines);
        List<String> header = rows.isEmpty() ? List.of() : List.of(rows.removeFirst());
        return new CsvTable(name, header, rows, lines.isEmpty() ? lines : lines.subList(1, lines.size()));
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }

    private static void end(List<String> cells, List<String[]> rows, int begun, List<Integer> lines) {
        if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
            lines.add(begun);
            rows.add(cells.toArray(String[]::new));
        }
        cells.clear();
    }

    public Optional<Integer> column(String title) {
        int at = header.indexOf(title);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /// The cell, empty text where the row is short.
    public String cell(int row, int column) {
        String[] cells = rows.get(row);
        return column < cells.length ? cells[column] : "";
    }

    /// The cell as a number; NaN where it is none.
    public double number(int row, int column) {
        return number(cell(row, column));
    }

    /// Text as a number; NaN where it is none.
    public static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// Where a row stands, for a flaw: the line of the file.
    public String place(int row) {
        return name + " row " + lines.get(row);
    }
}
