package fugong.importing.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a text file by RFC 4180, read with patience: any of `, ; tab |` separates, a stray quote is kept as
/// text and an open one is a finding at the line where it opened.
final class CsvTable implements RawTable {

    private static final int END = -1;
    private static final char UNREADABLE = '\uFFFD';

    private final Reader in;
    private final char separator;
    private final Limits limits;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long line;
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private List<RawRow.Flaw> flaws = List.of();

    private CsvTable(Reader in, char separator, Limits limits) {
        this.in = in;
        this.separator = separator;
        this.limits = limits;
    }

    static CsvTable open(Path file, Limits limits) throws IOException {
        var encoding = Encoding.of(file);
        char separator;
        try (var start = reader(file, encoding)) {
            separator = separator(start);
        }
        return new CsvTable(reader(file, encoding), separator, limits);
    }

    private static Reader reader(Path file, Encoding encoding) throws IOException {
        var bytes = Files.newInputStream(file);
        bytes.skipNBytes(encoding.mark());
        return new InputStreamReader(bytes, encoding.charset());
    }

    /// The sign that stands most often, outside quotes, in the first line that has any.
    private static char separator(Reader start) throws IOException {
        var signs = ",;\t|";
        var seen = new int[signs.length()];
        boolean quoted = false;
        for (int i = 0, c = start.read(); i < 20_000 && c != END; i++, c = start.read()) {
            quoted ^= c == '"';
            if (!quoted && signs.indexOf(c) >= 0) {
                seen[signs.indexOf(c)]++;
            }
            if (!quoted && c == '\n' && most(seen) >= 0) {
                break;
            }
        }
        int best = most(seen);
        return best < 0 ? ',' : signs.charAt(best);
    }

    private static int most(int[] seen) {
        int best = -1;
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] > 0 && (best < 0 || seen[i] > seen[best])) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        if (++line > limits.rows()) {
            throw new UnreadableFile(FileFlaw.blocks("too-many-rows", "limit", limits.rows()), line);
        }
        cells.clear();
        flaws = List.of();
        while (true) {
            int ended = c == '"' ? quoted() : plain(c);
            cells.add(taken());
            if (ended != separator) {
                return new RawRow(line, cells.toArray(String[]::new), flaws);
            }
            if (cells.size() >= limits.columns()) {
                throw new UnreadableFile(FileFlaw.blocks("too-many-columns", "limit", limits.columns()), line);
            }
            c = read();
        }
    }

    /// A cell without quotes, from its first character. Returns what ended it: the separator, a line end, the
    /// end.
    private int plain(int first) throws IOException {
        int c = first;
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            keep((char) c);
            c = read();
        }
        return lineEnd(c);
    }

    private int quoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                flaw(FileFlaw.blocks("quote-open"));
                return END;
            }
            if (c != '"') {
                keep((char) c);
                continue;
            }
            c = read();
            if (c == '"') {
                keep('"');
            } else if (c == separator || c == '\n' || c == '\r' || c == END) {
                return lineEnd(c);
            } else {
                flaw(FileFlaw.warns("quote-stray"));
                return plain(c);
            }
        }
    }

    /// Windows ends lines with two characters.
    private int lineEnd(int c) throws IOException {
        if (c == '\r') {
            int following = read();
            if (following != '\n' && following != END) {
                at--;
            }
            return '\n';
        }
        return c;
    }

    private void keep(char c) throws UnreadableFile {
        if (cell.length() >= limits.cell()) {
            throw new UnreadableFile(FileFlaw.blocks("cell-too-long", "limit", limits.cell()), line);
        }
        if ((c == UNREADABLE || c == 0) && (flaws.isEmpty() || flaws.getLast().column() != cells.size())) {
            flaw(FileFlaw.blocks("cell-unreadable"));
        }
        cell.append(c == 0 ? UNREADABLE : c);
    }

    private void flaw(FileFlaw found) {
        if (flaws.isEmpty()) {
            flaws = new ArrayList<>(1);
        }
        flaws.add(new RawRow.Flaw(cells.size(), found));
    }

    private String taken() {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
