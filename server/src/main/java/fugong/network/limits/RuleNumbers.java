package fugong.network.limits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The dated numbers of the rules. A later number has no effect on the days before it.
public final class RuleNumbers {

    /// @param source whose number it is, or "proposal"
    public record Number(LimitKind kind, String parameter, LocalDate validFrom, BigDecimal value, String source) {}

    private final Map<String, List<Number>> numbers = new HashMap<>();

    public RuleNumbers(List<Number> all) {
        all.forEach(it -> numbers.computeIfAbsent(it.kind() + " " + it.parameter(), key -> new ArrayList<>())
                .add(it));
        numbers.values().forEach(it -> it.sort(Comparator.comparing(Number::validFrom)));
    }

    /// @param otherwise where no number holds on that day
    public double at(LimitKind kind, String parameter, LocalDate day, double otherwise) {
        return numbers.getOrDefault(kind + " " + parameter, List.of()).stream()
                .filter(it -> !it.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(it -> it.value().doubleValue())
                .orElse(otherwise);
    }
}
