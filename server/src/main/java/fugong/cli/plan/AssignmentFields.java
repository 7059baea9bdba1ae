package fugong.cli.plan;

import fugong.engine.assignment.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads values out of JSON and collects what is wrong with them instead of stopping at the first mistake.
final class AssignmentFields {

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return flaws;
    }

    void flaw(String place, @Nullable Object value, String mend) {
        flaws.add(new Flaw(place, String.valueOf(value), mend));
    }

    /// Hears of fields nobody reads: most are misspelt.
    void known(JsonNode node, String place, Set<String> names) {
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                flaw(
                        place.isEmpty() ? name : place + "." + name,
                        node.get(name),
                        "is no field of the format. Maybe it is misspelt.");
            }
        }
    }

    long whole(JsonNode node, String place, String name, long otherwise) {
        var value = node.get(name);
        return value == null ? otherwise : whole(value, place + "." + name);
    }

    long whole(JsonNode node, String place, String name) {
        var value = node.get(name);
        if (value == null) {
            flaw(place + "." + name, "nothing", "must be given.");
            return 0;
        }
        return whole(value, place + "." + name);
    }

    long whole(JsonNode value, String place) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        flaw(place, value, "must be a whole number. Maybe use a smaller unit.");
        return 0;
    }

    int small(JsonNode value, String place) {
        long whole = whole(value, place);
        if (whole != (int) whole) {
            flaw(place, value, "is too large.");
            return -1;
        }
        return (int) whole;
    }

    String text(JsonNode node, String place, String name) {
        var value = node.get(name);
        if (value == null) {
            return "";
        }
        if (!value.isString()) {
            flaw(place + "." + name, value, "must be a text.");
            return "";
        }
        return value.stringValue();
    }

    /// Reads a list, each element with its place; nothing given is an empty list.
    <T> List<T> list(JsonNode node, String name, String place, Element<T> reader) {
        var value = node.get(name);
        var where = place.isEmpty() ? name : place + "." + name;
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            flaw(where, value, "must be a list.");
            return List.of();
        }
        List<T> found = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            found.add(reader.read(value.get(i), where + "[" + i + "]"));
        }
        return found;
    }

    /// Reads a row of whole numbers of a fixed length, missing ones filled from `otherwise`.
    long[] row(JsonNode node, String place, int least, long... otherwise) {
        long[] row = otherwise.clone();
        if (!node.isArray() || node.size() < least || node.size() > row.length) {
            flaw(place, node, "must be a row of %d to %d numbers.".formatted(least, row.length));
            return row;
        }
        for (int i = 0; i < node.size(); i++) {
            row[i] = whole(node.get(i), place + "[" + i + "]");
        }
        return row;
    }

    /// Finds names in a declared list; an unknown one is a flaw and -1.
    Function<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        names.forEach(it -> index.putIfAbsent(it, index.size()));
        return name -> index.getOrDefault(name, -1);
    }

    /// Reads one element of a list.
    @FunctionalInterface
    interface Element<T> {
        T read(JsonNode node, String place);
    }
}
