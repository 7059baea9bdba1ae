package fugong.zones.measures;

import fugong.kernel.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a table of measures from JSON.
public final class MeasureJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> WORDS = Set.of("subject", "trip", "origin", "destination", "ends", "level");

    private final List<Finding> findings = new ArrayList<>();

    private MeasureJson() {}

    /// One table if nothing is wrong with it, and what is wrong.
    public record Reading(List<MeasureTable> tables, List<Finding> findings) {}

    public static Reading read(String text) {
        var reader = new MeasureJson();
        try {
            var table = reader.table(JSON.readTree(text));
            return new Reading(reader.findings.isEmpty() ? List.of(table) : List.of(), List.copyOf(reader.findings));
        } catch (JacksonException e) {
            return new Reading(List.of(), List.of(new MeasureFinding.NotJson(String.valueOf(e.getOriginalMessage()))));
        }
    }

    private MeasureTable table(JsonNode root) {
        var rows = new ArrayList<MeasureTable.Row>();
        for (var row : root.path("rows")) {
            rows.add(row(row, "rows[" + rows.size() + "]"));
        }
        if (rows.isEmpty()) {
            findings.add(new MeasureFinding.Missing("rows"));
        }
        var codes = new ArrayList<String>();
        root.path("codes").forEach(it -> codes.add(it.asString("")));
        var to = root.path("validTo").asString("");
        return new MeasureTable(
                text(root, "", "id"),
                text(root, "", "jurisdiction"),
                codes,
                day(text(root, "", "validFrom"), "validFrom"),
                to.isEmpty() ? null : day(to, "validTo"),
                text(root, "", "zh"),
                text(root, "", "en"),
                text(root, "", "source"),
                rows);
    }

    private MeasureTable.Row row(JsonNode row, String path) {
        Map<String, Set<String>> when = new LinkedHashMap<>();
        for (var each : row.path("when").properties()) {
            if (!WORDS.contains(each.getKey())) {
                findings.add(new MeasureFinding.UnknownWord(path + ".when", each.getKey(), String.join(", ", WORDS)));
            }
            var accepted = new HashSet<String>();
            each.getValue().forEach(it -> accepted.add(it.asString("")));
            when.put(each.getKey(), accepted);
        }
        Map<String, Object> gives = new LinkedHashMap<>();
        for (var each : row.path("gives").properties()) {
            var value = each.getValue();
            gives.put(each.getKey(), value.isNumber() ? (Object) value.asDouble() : value.asString(""));
        }
        return new MeasureTable.Row(
                text(row, path + ".", "id"), when, gives, text(row, path + ".", "zh"), text(row, path + ".", "en"));
    }

    private String text(JsonNode node, String path, String name) {
        var text = node.path(name).asString("");
        if (text.isBlank()) {
            findings.add(new MeasureFinding.Missing(path + name));
        }
        return text;
    }

    private LocalDate day(String text, String path) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            findings.add(new MeasureFinding.Missing(path));
            return LocalDate.EPOCH;
        }
    }
}
