package fugong.sample.pack;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A CSV file in UTF-8 with line feeds: the same rows give the same bytes on any machine. Made for millions of
/// rows.
final class CsvFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder(256);
    private long rows;

    CsvFile(Path file, String... heading) throws IOException {
        out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), BUFFER);
        row((Object[]) heading);
        rows = 0;
    }

    void row(@Nullable Object... cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            var cell = cells[i];
            if (cell != null) {
                append(cell instanceof Double number ? plain(number) : cell.toString());
            }
        }
        out.append(line).append('\n');
        rows++;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private void append(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
