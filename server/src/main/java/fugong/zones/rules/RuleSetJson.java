package fugong.zones.rules;

import fugong.kernel.Finding;
import fugong.zones.facts.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads rule sets from JSON: one object, or an array of them. Everything wrong is found in one go.
public final class RuleSetJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<RuleSet> rules = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private RuleSetJson() {}

    /// What was read: sound rule sets, and what is wrong with the others.
    public record Reading(List<RuleSet> rules, List<Finding> findings) {}

    public static Reading read(String text) {
        var reader = new RuleSetJson();
        try {
            var root = JSON.readTree(text);
            if (root.isArray()) {
                int i = 0;
                for (var each : root) {
                    reader.rule(new Place(each, "[" + i++ + "]", reader.findings));
                }
            } else {
                reader.rule(new Place(root, "", reader.findings));
            }
        } catch (JacksonException e) {
            reader.findings.add(new RuleFinding.NotJson(String.valueOf(e.getOriginalMessage())));
        }
        return new Reading(List.copyOf(reader.rules), List.copyOf(reader.findings));
    }

    private void rule(Place at) {
        int before = findings.size();
        var heading = heading(at);
        var levels = levels(at);
        var inputs = inputs(at);
        var clauses = clauses(at, levels, new ConditionJson(inputs.keySet()));
        soundOrder(heading, clauses, at);
        Circles.find(heading.id(), inputs).ifPresent(findings::add);
        if (findings.size() == before) {
            rules.add(new RuleSet(heading, List.copyOf(levels.values()), inputs, clauses));
        }
    }

    private Heading heading(Place at) {
        var from = at.day("validFrom");
        var to = at.dayOrNull("validTo");
        var codes = new ArrayList<String>();
        at.each("codes", it -> codes.add(it.node().asString("")));
        var heading = new Heading(
                at.text("id"),
                at.text("jurisdiction"),
                codes,
                at.text("unit"),
                (int) at.numberOr("lag", 1),
                from == null ? LocalDate.EPOCH : from,
                to,
                at.text("zh"),
                at.text("en"),
                at.text("source"));
        if (from != null && to != null && to.isBefore(from)) {
            findings.add(new RuleFinding.EndsBeforeItBegins(heading.id(), from.toString(), to.toString()));
        }
        return heading;
    }

    private Map<String, Level> levels(Place at) {
        var levels = new LinkedHashMap<String, Level>();
        at.each("levels", it -> {
            var level = new Level(
                    it.text("code"),
                    it.textOr("broad", it.textOr("code", "")),
                    (int) it.number("grade"),
                    it.text("colour"),
                    it.text("zh"),
                    it.text("en"));
            once(it, levels.put(level.code(), level), level.code());
        });
        return levels;
    }

    private Map<String, Input> inputs(Place at) {
        var names = new HashMap<String, Boolean>();
        at.each("inputs", it -> names.put(it.textOr("fact", ""), true));
        var inputs = new LinkedHashMap<String, Input>();
        var conditions = new ConditionJson(names.keySet());
        at.each("inputs", it -> {
            var aliases = new ArrayList<String>();
            it.eachIfThere("aliases", alias -> aliases.add(alias.node().asString("")));
            var derived = it.find("derived");
            var input = new Input(
                    it.text("fact"),
                    it.text("zh"),
                    it.text("en"),
                    aliases,
                    absent(it),
                    (int) it.numberOr("holds", 0),
                    derived == null ? null : conditions.quantity(derived));
            once(it, inputs.put(input.name(), input), input.name());
        });
        return inputs;
    }

    /// A number, or "unknown" where an untold fact must not be taken for none.
    private static Span absent(Place at) {
        return at.textOr("absent", "").equals("unknown") ? Span.UNKNOWN : Span.exactly(at.number("absent"));
    }

    private List<Clause> clauses(Place at, Map<String, Level> levels, ConditionJson conditions) {
        var clauses = new LinkedHashMap<String, Clause>();
        at.each("clauses", it -> {
            var level = levels.get(it.text("level"));
            var when = conditions.condition(it.member("when"));
            if (level == null) {
                findings.add(new RuleFinding.Unknown(
                        it.path() + ".level", it.textOr("level", ""), String.join(", ", levels.keySet())));
                return;
            }
            var clause = new Clause(it.text("id"), level, when, it.text("zh"), it.text("en"));
            once(it, clauses.put(clause.id(), clause), clause.id());
        });
        return List.copyOf(clauses.values());
    }

    private void once(Place at, @Nullable Object before, String word) {
        if (before != null) {
            findings.add(new RuleFinding.Twice(at.path(), word));
        }
    }

    private void soundOrder(Heading heading, List<Clause> clauses, Place at) {
        if (clauses.isEmpty() || !(clauses.getLast().when() instanceof Condition.Always)) {
            findings.add(new RuleFinding.NoLastClause(heading.id()));
        }
        for (int i = 1; i < clauses.size(); i++) {
            if (clauses.get(i - 1).when() instanceof Condition.Always) {
                findings.add(new RuleFinding.Unreachable(
                        at.path() + ".clauses[" + i + "]", clauses.get(i).id()));
            }
        }
    }

    static JsonNode nothing() {
        return JSON.getNodeFactory().missingNode();
    }
}
