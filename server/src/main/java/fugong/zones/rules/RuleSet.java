package fugong.zones.rules;

import fugong.zones.facts.AreaFacts;
import fugong.zones.facts.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A dated rule of one jurisdiction: levels, the facts it reads, and clauses of which the first that holds
/// decides.
public final class RuleSet {

    /// A fact that was looked at, in the words of the rule set. A value that is not known reads "?".
    public record Named(String fact, String zh, String en, String value) {}

    private final Heading heading;
    private final List<Level> levels;
    private final Map<String, Input> inputs;
    private final List<Clause> clauses;

    RuleSet(Heading heading, List<Level> levels, Map<String, Input> inputs, List<Clause> clauses) {
        this.heading = heading;
        this.levels = List.copyOf(levels);
        this.inputs = new LinkedHashMap<>(inputs);
        this.clauses = List.copyOf(clauses);
    }

    public Heading heading() {
        return heading;
    }

    public String id() {
        return heading.id();
    }

    public List<Level> levels() {
        return levels;
    }

    public List<Clause> clauses() {
        return clauses;
    }

    public Optional<Level> level(String code) {
        return levels.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// Headings of facts files that this rule set knows by another name, lower case: `confirmed`, `累计确诊` →
    /// `cumulative_confirmed`. Every fact stands there under its own name as well.
    public Map<String, String> aliases() {
        var names = new LinkedHashMap<String, String>();
        for (var input : inputs.values()) {
            input.aliases().forEach(it -> names.put(it, input.name()));
            names.put(input.zh(), input.name());
            names.put(input.name(), input.name());
        }
        return names;
    }

    /// The level by the state of affairs at the end of the day. Empty only where no clause can hold, which the last
    /// clause "always" of a sound rule set excludes.
    public Optional<Decision> decide(AreaFacts facts, LocalDate day) {
        var candidates = new ArrayList<Clause>();
        Set<String> missing = new LinkedHashSet<>();
        Map<String, Span> looked = new LinkedHashMap<>();
        for (var clause : clauses) {
            var evidence = new Evidence(facts, day, inputs);
            var truth = evidence.holds(clause.when());
            looked.putAll(evidence.seen());
            if (truth == Truth.UNKNOWN) {
                evidence.seen().forEach((what, span) -> collect(missing, what, span));
            }
            if (truth != Truth.FALSE) {
                candidates.add(clause);
            }
            if (truth == Truth.TRUE) {
                break;
            }
        }
        return strictest(candidates).map(it -> {
            candidates.remove(it);
            return new Decision(it, candidates, List.copyOf(missing), looked);
        });
    }

    private static void collect(Set<String> missing, String what, Span span) {
        if (!span.known()) {
            missing.add(what);
        }
    }

    private static Optional<Clause> strictest(List<Clause> candidates) {
        return candidates.stream()
                .reduce((a, b) -> b.level().grade() > a.level().grade() ? b : a);
    }

    /// What a decision of these rules looked at: the facts that have a name here, without the steps in between.
    public List<Named> named(Decision decision) {
        return inputs.values().stream()
                .filter(it -> decision.evidence().containsKey(it.name()))
                .map(it -> new Named(
                        it.name(),
                        it.zh(),
                        it.en(),
                        Objects.requireNonNull(decision.evidence().get(it.name()))
                                .toString()))
                .toList();
    }
}
