package fugong.cli.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A table of an answer; cells are text, numbers or nothing.
record Sheet(String name, List<String> header, List<List<Object>> rows) {

    static Sheet of(String name, String... header) {
        return new Sheet(name, List.of(header), new ArrayList<>());
    }

    Sheet row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /// One table after another, each with its header; more than one are parted by an empty line.
    static String csv(List<Sheet> sheets) {
        var text = new StringBuilder();
        for (Sheet sheet : sheets) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(String.join(",", sheet.header)).append('\n');
            for (List<Object> row : sheet.rows) {
                text.append(String.join(",", row.stream().map(Sheet::cell).toList()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /// An object with one array of objects per table.
    static String json(List<Sheet> sheets) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            var rows = new ArrayList<Map<String, Object>>();
            for (List<Object> cells : sheet.rows) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(sheet.header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            all.put(sheet.name, rows);
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static String cell(Object value) {
        String text = value.toString();
        boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n");
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
