package fugong.zones.rules;

import fugong.zones.facts.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a rule set says of one area on one day, with the clause that said it.
///
/// @param alternatives clauses that would have decided if the missing facts were otherwise; empty where all is
///    known
/// @param missing      facts that are not known well enough
/// @param evidence     what was looked at, in order: fact and value
public record Decision(Clause clause, List<Clause> alternatives, List<String> missing, Map<String, Span> evidence) {

    public Decision {
        alternatives = List.copyOf(alternatives);
        missing = List.copyOf(missing);
        evidence = new LinkedHashMap<>(evidence);
    }

    public Level level() {
        return clause.level();
    }

    /// False where the strictest of several possible levels was taken.
    public boolean sure() {
        return alternatives.stream().allMatch(it -> it.level().equals(level()));
    }
}
