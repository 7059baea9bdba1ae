package fugong.zones.rules;

import fugong.zones.facts.AreaFacts;
import fugong.zones.facts.Series;
import fugong.zones.facts.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The facts of one area at the end of one day as one rule set sees them, and a record of what was looked at.
final class Evidence {

    private final AreaFacts facts;
    private final LocalDate day;
    private final Map<String, Input> inputs;
    private final Map<String, Span> seen = new LinkedHashMap<>();

    Evidence(AreaFacts facts, LocalDate day, Map<String, Input> inputs) {
        this.facts = facts;
        this.day = day;
        this.inputs = inputs;
    }

    Map<String, Span> seen() {
        return seen;
    }

    /// Every part is asked, also when the answer is clear already, so that the evidence is complete.
    Truth holds(Condition condition) {
        return switch (condition) {
            case Condition.Always() -> Truth.TRUE;
            case Condition.All(var parts) -> parts.stream().map(this::holds).reduce(Truth.TRUE, Truth::and);
            case Condition.Any(var parts) -> parts.stream().map(this::holds).reduce(Truth.FALSE, Truth::or);
            case Condition.Not(var part) -> holds(part).not();
            case Condition.Is(var quantity, var sign, var limit) -> sign.holds(value(quantity), limit);
        };
    }

    private Span value(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Fact(var name) -> seen(name, fact(name));
            case Quantity.Rise(var name, var days) ->
                seen("%s +%dd".formatted(name, days), orNone(name, told(name, it -> it.rise(day, days))));
            case Quantity.Highest(var name, var days) ->
                seen("%s max %dd".formatted(name, days), orNone(name, told(name, it -> it.highest(day, days))));
            case Quantity.DaysSinceRise(var name) -> seen(name + " still", told(name, it -> it.daysSinceRise(day)));
            case Quantity.Minus(var from, var less) ->
                less.stream().map(this::value).reduce(value(from), Span::minus);
            case Quantity.Per(var part, var whole, var scale) -> value(part).per(value(whole), scale);
        };
    }

    private Span fact(String name) {
        var input = inputs.get(name);
        int holds = input == null ? 0 : input.holds();
        var told = told(name, it -> holds == 0 ? it.latest(day) : it.latest(day, holds));
        if (!told.blank() || input == null) {
            return told;
        }
        var derived = input.derived() == null ? Span.UNKNOWN : value(input.derived());
        return derived.blank() ? input.absent() : derived;
    }

    private Span told(String name, Function<Series, Span> question) {
        return facts.sum(name, day, question);
    }

    /// Where nothing was ever told, nothing has grown, if nothing means none.
    private Span orNone(String name, Span told) {
        var input = inputs.get(name);
        return told.blank() && input != null && input.absent().known() ? Span.ZERO : told;
    }

    private Span seen(String what, Span span) {
        seen.put(what, span);
        return span;
    }
}
