package fugong.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why an area has its level.
public sealed interface Ground {

    /// A rule set said so.
    ///
    /// @param stateOf   end of the day whose facts were looked at
    /// @param evidence  all that was looked at, steps between included: fact → value
    /// @param facts     of these the facts the rule set names, in its words
    /// @param otherwise clauses that would have decided if the missing facts were otherwise; the strictest was
    ///    taken
    record ByRule(
            String rule,
            String ruleZh,
            String ruleEn,
            String source,
            String clause,
            String clauseZh,
            String clauseEn,
            LocalDate stateOf,
            Map<String, String> evidence,
            List<Fact> facts,
            List<String> otherwise,
            List<String> missing)
            implements Ground {

        /// A fact in words: "Active cases", 1.
        public record Fact(String fact, String zh, String en, String value) {

            public String name(Locale locale) {
                return locale.getLanguage().equals("zh") ? zh : en;
            }
        }

        /// The facts nobody told, in the words of the rule set where it has some.
        public List<String> missing(Locale locale) {
            return missing.stream()
                    .map(name -> facts.stream()
                            .filter(it -> it.fact().equals(name))
                            .map(it -> it.name(locale))
                            .findFirst()
                            .orElse(name))
                    .toList();
        }

        public boolean sure() {
            return otherwise.isEmpty();
        }
    }

    /// An office said so, above every rule.
    record ByOffice(
            String document,
            String link,
            String reason,
            LocalDate from,
            @Nullable LocalDate to,
            String decidedBy) implements Ground {}

    /// The sentence for people.
    default String sentence(Locale locale) {
        return switch (this) {
            case ByRule it -> locale.getLanguage().equals("zh") ? it.clauseZh() : it.clauseEn();
            case ByOffice it -> it.reason().isEmpty() ? it.document() : it.document() + ": " + it.reason();
        };
    }

    /// Short, for lists: the clause, or "official".
    default String word() {
        return switch (this) {
            case ByRule it -> it.clause();
            case ByOffice it -> "official";
        };
    }

    /// Whose word it is.
    default String title(Locale locale) {
        return switch (this) {
            case ByRule it -> locale.getLanguage().equals("zh") ? it.ruleZh() : it.ruleEn();
            case ByOffice it -> it.document();
        };
    }
}
