package fugong.zones.rules;

import fugong.kernel.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A node of a rule file with its path, so that every finding can say where it is: `[0].clauses[3].when.is`.
record Place(JsonNode node, String path, List<Finding> findings) {

    Place member(String name) {
        var member = node.get(name);
        if (member == null) {
            missing(name, "a value");
            return new Place(RuleSetJson.nothing(), path + "." + name, findings);
        }
        return new Place(member, path + "." + name, findings);
    }

    @Nullable
    Place find(String name) {
        var member = node.get(name);
        return member == null || member.isNull() ? null : new Place(member, path + "." + name, findings);
    }

    void each(String name, Consumer<Place> visit) {
        var list = node.get(name);
        if (list == null || !list.isArray() || list.isEmpty()) {
            missing(name, "a list");
            return;
        }
        eachIfThere(name, visit);
    }

    void eachIfThere(String name, Consumer<Place> visit) {
        var list = node.get(name);
        if (list != null && list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                visit.accept(new Place(list.get(i), "%s.%s[%d]".formatted(path, name, i), findings));
            }
        }
    }

    /// The one of these words that the node has as a member, in whatever order members stand; else its first
    /// member.
    String oneOf(List<String> words) {
        var known = words.stream().filter(node::has).findFirst();
        return known.orElseGet(() -> node.isObject() && !node.isEmpty()
                ? node.propertyNames().iterator().next()
                : "");
    }

    String text(String name) {
        var text = textOr(name, "");
        if (text.isBlank()) {
            missing(name, "a text");
        }
        return text;
    }

    String textOr(String name, String otherwise) {
        var member = node.get(name);
        return member != null && member.isString() ? member.asString() : otherwise;
    }

    double number(String name) {
        var member = node.get(name);
        if (member == null || !member.isNumber()) {
            missing(name, "a number");
            return 0;
        }
        return member.asDouble();
    }

    double numberOr(String name, double otherwise) {
        return node.has(name) ? number(name) : otherwise;
    }

    @Nullable
    LocalDate day(String name) {
        var day = dayOrNull(name);
        if (day == null && !node.has(name)) {
            missing(name, "a day such as 2020-02-17");
        }
        return day;
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        var text = textOr(name, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            missing(name, "a day such as 2020-02-17");
            return null;
        }
    }

    void missing(String name, String expected) {
        findings.add(new RuleFinding.Missing(path + "." + name, expected));
    }

    void unknown(String word, String known) {
        findings.add(new RuleFinding.Unknown(path, word, known));
    }
}
