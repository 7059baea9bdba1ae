package fugong.cli.plan;

import fugong.engine.transport.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads numbers and names out of JSON; whatever is wrong is collected, and reading goes on.
final class TransportFields {

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return flaws;
    }

    void flaw(String where, Object value, String says) {
        flaws.add(new Flaw(where, String.valueOf(value), says));
    }

    void known(JsonNode node, String where, Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                flaw(where + "." + name, node.get(name), "There is no such field. Maybe it is misspelt.");
            }
        }
    }

    double number(JsonNode node, String where, String name, double otherwise) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            flaw(where + "." + name, value, "This must be a number. Maybe it is in quotes.");
            return otherwise;
        }
        return value.doubleValue();
    }

    int whole(JsonNode node, String where, String name, int otherwise) {
        double value = number(node, where, name, otherwise);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            flaw(
                    where + "." + name,
                    value,
                    "This must be a whole number below two thousand million. Maybe the unit is wrong.");
            return otherwise;
        }
        return (int) value;
    }

    String text(JsonNode node, String where, String name, String otherwise) {
        JsonNode value = node.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            flaw(where + "." + name, value, "This must be text. Maybe the quotes are missing.");
            return otherwise;
        }
        return value.stringValue();
    }

    List<JsonNode> list(JsonNode root, String name) {
        JsonNode value = root.get(name);
        if (value == null || !value.isArray()) {
            flaw(
                    name,
                    value == null ? "nothing" : value.getNodeType(),
                    "A list is needed here. Maybe the field is misspelt.");
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    /// Numbers of names; a name that stands twice is a flaw.
    Map<String, Integer> index(List<String> names, String where) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (index.putIfAbsent(names.get(i), i) != null) {
                flaw(where + "[" + i + "].name", names.get(i), "This name stands twice. Maybe add the county.");
            }
        }
        return index;
    }

    int place(JsonNode node, String where, String name, Map<String, Integer> index, int otherwise) {
        if (node.get(name) == null) {
            if (otherwise < -1) {
                flaw(where + "." + name, "nothing", "A place must be given. Maybe the field is misspelt.");
            }
            return Math.max(-1, otherwise);
        }
        String text = text(node, where, name, "");
        Integer found = index.get(text);
        if (found == null) {
            flaw(
                    where + "." + name,
                    text,
                    "There is no place of this name in \"places\". Maybe it is spelled differently.");
            return -1;
        }
        return found;
    }
}
