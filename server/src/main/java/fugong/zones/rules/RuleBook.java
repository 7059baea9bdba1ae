package fugong.zones.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Several rule sets, and which of them speaks for an area on a day.
public record RuleBook(List<RuleSet> rules) {

    private static final Comparator<RuleSet> LATER =
            Comparator.comparing((RuleSet it) -> it.heading().validFrom()).thenComparing(RuleSet::id);

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /// The rule made for the smallest jurisdiction, and of two of the same the later one. By code alone, for lists
    /// made without a tree of areas; a single rule set speaks for every area it is given.
    public Optional<RuleSet> byCode(String code, LocalDate day) {
        if (rules.size() == 1) {
            return Optional.of(rules.getFirst());
        }
        return rules.stream()
                .filter(it -> it.heading().inForce(day) && it.heading().fits(code) >= 0)
                .max(Comparator.comparingInt((RuleSet it) -> it.heading().fits(code))
                        .thenComparing(LATER));
    }

    /// The rule in force of the nearest jurisdiction.
    ///
    /// @param line codes of the area and of those above it, the nearest first
    public Optional<RuleSet> byLine(List<String> line, LocalDate day) {
        return line.stream().flatMap(it -> of(it, day).stream()).findFirst();
    }

    /// The rules in force of all jurisdictions above an area, the nearest first.
    public List<RuleSet> allByLine(List<String> line, LocalDate day) {
        return line.stream().flatMap(it -> of(it, day).stream()).toList();
    }

    private Optional<RuleSet> of(String jurisdiction, LocalDate day) {
        return rules.stream()
                .filter(it -> it.heading().jurisdiction().equals(jurisdiction)
                        && it.heading().inForce(day))
                .max(LATER);
    }

    public Optional<RuleSet> byId(String id) {
        return rules.stream().filter(it -> it.id().equals(id)).max(LATER);
    }
}
