package fugong.zones.rules;

import fugong.kernel.Finding;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Derived facts must not lead back to themselves, or an evaluation would not end.
final class Circles {

    private Circles() {}

    static Optional<Finding> find(String rule, Map<String, Input> inputs) {
        return inputs.keySet().stream()
                .filter(it -> leadsTo(it, it, inputs, new HashSet<>()))
                .findFirst()
                .map(it -> new RuleFinding.Circle(rule, it));
    }

    private static boolean leadsTo(String goal, String from, Map<String, Input> inputs, Set<String> seen) {
        var input = inputs.get(from);
        if (input == null || input.derived() == null || !seen.add(from)) {
            return false;
        }
        return reads(input.derived()).stream().anyMatch(it -> it.equals(goal) || leadsTo(goal, it, inputs, seen));
    }

    /// Rises and highs read what was told, never what is derived: only a plain fact leads on.
    private static Set<String> reads(Quantity quantity) {
        var names = new HashSet<String>();
        switch (quantity) {
            case Quantity.Fact(var name) -> names.add(name);
            case Quantity.Minus(var from, var less) -> {
                names.addAll(reads(from));
                less.forEach(it -> names.addAll(reads(it)));
            }
            case Quantity.Per(var part, var whole, var scale) -> {
                names.addAll(reads(part));
                names.addAll(reads(whole));
            }
            case Quantity.Rise rise -> {}
            case Quantity.Highest highest -> {}
            case Quantity.DaysSinceRise since -> {}
        }
        return names;
    }
}
