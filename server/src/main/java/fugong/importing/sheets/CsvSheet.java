package fugong.importing.sheets;

import fugong.importing.words.Plain;
import fugong.importing.words.Values;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// RFC 4180 in UTF-8 with the mark that spreadsheet programs need to see it. A text that a spreadsheet would take
/// for a formula gets an apostrophe in front, which is taken off again on loading (see [Plain#unarmed]).
final class CsvSheet implements Sheet {

    private final Writer out;

    CsvSheet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.out.write('\uFEFF');
    }

    @Override
    public void row(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            var value = values[i];
            var text = Values.written(value);
            cell(value instanceof String ? Plain.disarmed(text) : text);
        }
        out.write("\r\n");
    }

    private void cell(String text) throws IOException {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';')
                && text.equals(text.strip());
        out.write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
