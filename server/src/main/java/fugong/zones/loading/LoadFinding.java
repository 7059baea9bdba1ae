package fugong.zones.loading;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A row about zones that cannot be taken.
sealed interface LoadFinding extends Finding {

    @Override
    default Severity severity() {
        return Severity.BLOCKS;
    }

    /// The area of the row is in no list, or the name stands for several.
    record UnknownArea(String text, String day) implements LoadFinding {
        @Override
        public String code() {
            return "zones.load.unknown-area";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text, "day", day);
        }
    }

    /// The rule's own id is not the one in the column beside it.
    record OtherId(String column, String body) implements LoadFinding {
        @Override
        public String code() {
            return "zones.load.other-id";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("column", column, "body", body);
        }
    }

    /// The last day lies before the first.
    record EndsBeforeItBegins(String from, String to) implements LoadFinding {
        @Override
        public String code() {
            return "zones.load.ends-before-it-begins";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from, "to", to);
        }
    }
}
