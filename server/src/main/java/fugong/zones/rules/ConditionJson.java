package fugong.zones.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads conditions and quantities:
/// ```
/// {"all": […]}  {"any": […]}  {"not": …}  {"always": true}  {"is": [quantity, "<=", 50]}
/// "fact"  {"rise": "fact", "days": 14}  {"highest": "fact", "days": 14}  {"daysSinceRise": "fact"}
/// {"minus": [q, q, …]}  {"per": [part, whole, scale]}
/// ```
final class ConditionJson {

    private static final List<String> CONDITIONS = List.of("all", "any", "not", "is", "always");
    private static final List<String> QUANTITIES = List.of("rise", "highest", "daysSinceRise", "minus", "per");
    private static final int DEEPEST = 20;

    /// Stands where a condition could not be read; the rule set is refused anyway.
    private static final Condition BROKEN = new Condition.Any(List.of());

    private final Set<String> facts;
    private int depth;

    ConditionJson(Set<String> facts) {
        this.facts = facts;
    }

    Condition condition(Place at) {
        if (++depth > DEEPEST) {
            at.unknown("…", "at most " + DEEPEST + " conditions inside each other");
            depth--;
            return BROKEN;
        }
        try {
            return inside(at);
        } finally {
            depth--;
        }
    }

    private Condition inside(Place at) {
        return switch (at.oneOf(CONDITIONS)) {
            case "always" -> new Condition.Always();
            case "all" -> new Condition.All(conditions(at, "all"));
            case "any" -> new Condition.Any(conditions(at, "any"));
            case "not" -> new Condition.Not(condition(at.member("not")));
            case "is" -> comparison(at);
            default -> {
                at.unknown(at.oneOf(CONDITIONS), String.join(", ", CONDITIONS));
                yield BROKEN;
            }
        };
    }

    private List<Condition> conditions(Place at, String name) {
        var parts = new ArrayList<Condition>();
        at.each(name, it -> parts.add(condition(it)));
        return List.copyOf(parts);
    }

    private Condition comparison(Place at) {
        var parts = new ArrayList<Place>();
        at.each("is", parts::add);
        if (parts.size() != 3 || !parts.get(2).node().isNumber()) {
            at.missing("is", "[quantity, sign, number]");
            return BROKEN;
        }
        var quantity = quantity(parts.get(0));
        var word = parts.get(1).node().asString("");
        var sign = Sign.find(word);
        if (sign.isEmpty()) {
            parts.get(1).unknown(word, "=, <, <=, >, >=");
            return BROKEN;
        }
        return new Condition.Is(quantity, sign.get(), parts.get(2).node().asDouble());
    }

    Quantity quantity(Place at) {
        if (at.node().isString()) {
            return new Quantity.Fact(known(at, at.node().asString()));
        }
        return switch (at.oneOf(QUANTITIES)) {
            case "rise" -> new Quantity.Rise(known(at, at.text("rise")), days(at));
            case "highest" -> new Quantity.Highest(known(at, at.text("highest")), days(at));
            case "daysSinceRise" -> new Quantity.DaysSinceRise(known(at, at.text("daysSinceRise")));
            case "minus" -> minus(at);
            case "per" -> per(at);
            default -> {
                at.unknown(at.oneOf(QUANTITIES), String.join(", ", QUANTITIES));
                yield new Quantity.Fact("");
            }
        };
    }

    private Quantity minus(Place at) {
        var parts = new ArrayList<Quantity>();
        at.each("minus", it -> parts.add(quantity(it)));
        if (parts.size() < 2) {
            at.missing("minus", "two quantities or more");
            return new Quantity.Fact("");
        }
        return new Quantity.Minus(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())));
    }

    private Quantity per(Place at) {
        var parts = new ArrayList<Place>();
        at.each("per", parts::add);
        if (parts.size() != 3 || !parts.get(2).node().isNumber()) {
            at.missing("per", "[part, whole, scale]");
            return new Quantity.Fact("");
        }
        return new Quantity.Per(
                quantity(parts.get(0)),
                quantity(parts.get(1)),
                parts.get(2).node().asDouble());
    }

    private static int days(Place at) {
        int days = (int) at.number("days");
        if (days < 1) {
            at.missing("days", "1 or more");
        }
        return days;
    }

    private String known(Place at, String fact) {
        if (!facts.contains(fact)) {
            at.unknown(fact, String.join(", ", facts));
        }
        return fact;
    }
}
