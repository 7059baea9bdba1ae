package fugong.zones.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Something is wrong with a rule set that was handed in. All of them are heard at once.
sealed interface RuleFinding extends Finding {

    @Override
    default Severity severity() {
        return Severity.BLOCKS;
    }

    /// The file is not JSON at all.
    record NotJson(String says) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.not-json";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("says", says);
        }
    }

    /// A member that must be there is not, or has another type.
    record Missing(String path, String expected) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("path", path, "expected", expected);
        }
    }

    /// A word that the language does not have, or that this rule set does not declare.
    record Unknown(String path, String word, String known) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.unknown-word";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("path", path, "word", word, "known", known);
        }
    }

    /// Two levels, clauses or inputs of one name.
    record Twice(String path, String word) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.twice";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("path", path, "word", word);
        }
    }

    /// The last clause is not "always": some area could get no level at all.
    record NoLastClause(String rule) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.no-last-clause";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("rule", rule);
        }
    }

    /// A clause after an "always" can never decide.
    record Unreachable(String path, String clause) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.unreachable";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("path", path, "clause", clause);
        }
    }

    /// The last day lies before the first.
    record EndsBeforeItBegins(String rule, String from, String to) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.ends-before-it-begins";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("rule", rule, "from", from, "to", to);
        }
    }

    /// A fact is derived from itself.
    record Circle(String rule, String fact) implements RuleFinding {
        @Override
        public String code() {
            return "zones.rule.circle";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("rule", rule, "fact", fact);
        }
    }
}
