package fugong.zones.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Everything told about one area. A fact may be told in parts by several reporters (a county's cases are reported
/// by the city where they were found); the parts add up.
public final class AreaFacts {

    private final String code;
    private final String name;
    private final Map<String, Map<String, Series>> facts = new LinkedHashMap<>();

    /// @param code the area's code; empty for a functional zone that has none
    public AreaFacts(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Set<String> facts() {
        return Collections.unmodifiableSet(facts.keySet());
    }

    public AreaFacts tell(String fact, String part, LocalDate day, double value) {
        facts.computeIfAbsent(fact, it -> new LinkedHashMap<>())
                .computeIfAbsent(part, it -> new Series())
                .tell(day, value);
        return this;
    }

    /// The sum over all reporters that had said something by then; unknown if nobody had.
    public Span sum(String fact, LocalDate day, Function<Series, Span> question) {
        return facts.getOrDefault(fact, Map.of()).values().stream()
                .filter(it -> it.told().floorKey(day) != null)
                .map(question)
                .reduce(Span::plus)
                .orElse(Span.UNKNOWN);
    }
}
