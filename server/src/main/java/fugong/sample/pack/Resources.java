package fugong.sample.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The tables written so far, and the descriptor that names them.
public final class Resources {

    private final Path folder;
    private final Map<String, Entry> written = new LinkedHashMap<>();

    /// @param synthetic whether its rows are made up
    public record Entry(long rows, boolean synthetic) {}

    public Resources(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    @FunctionalInterface
    interface Rows {
        void write(CsvFile file) throws IOException;
    }

    /// A table of made-up rows.
    void synthetic(String name, Rows rows, String... heading) throws IOException {
        put(name, true, rows, heading);
    }

    /// A table of published facts.
    void facts(String name, Rows rows, String... heading) throws IOException {
        put(name, false, rows, heading);
    }

    private void put(String name, boolean synthetic, Rows rows, String... heading) throws IOException {
        try (var file = new CsvFile(folder.resolve(name + ".csv"), heading)) {
            rows.write(file);
            written.put(name, new Entry(file.rows(), synthetic));
        }
    }

    /// A table that is taken over as it is.
    void copy(String name, Path from) throws IOException {
        var lines = Files.readString(from).replace("\r\n", "\n");
        Files.writeString(folder.resolve(name + ".csv"), lines, StandardCharsets.UTF_8);
        written.put(name, new Entry(lines.lines().count() - 1, false));
    }

    public Map<String, Entry> written() {
        return written;
    }

    public void descriptor(String name, String title) throws IOException {
        var text = new StringBuilder("{\n  \"profile\": \"data-package\",\n  \"name\": \"%s\",\n  \"title\": \"%s\",\n"
                .formatted(name, title));
        text.append("  \"resources\": [");
        var comma = "";
        for (var entry : written.entrySet()) {
            text.append(comma)
                    .append(
                            "\n    {\"name\": \"%s\", \"path\": \"%s.csv\", \"encoding\": \"utf-8\", \"rows\": %d, \"synthetic\": %s}"
                                    .formatted(
                                            entry.getKey(),
                                            entry.getKey(),
                                            entry.getValue().rows(),
                                            entry.getValue().synthetic()));
            comma = ",";
        }
        Files.writeString(folder.resolve("datapackage.json"), text.append("\n  ]\n}\n"), StandardCharsets.UTF_8);
    }
}
