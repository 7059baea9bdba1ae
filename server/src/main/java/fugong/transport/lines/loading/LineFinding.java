package fugong.transport.lines.loading;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// What can be wrong with a row of home places or shifts.
sealed interface LineFinding extends Finding {

    @Override
    default Severity severity() {
        return Severity.BLOCKS;
    }

    /// No enterprise with that credit code within the scope.
    record NoSuchEnterprise(String creditCode) implements LineFinding {
        @Override
        public String code() {
            return "transport.lines.no-such-enterprise";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("creditCode", creditCode);
        }
    }

    /// The hours cannot be read.
    record HoursUnreadable(String text) implements LineFinding {
        @Override
        public String code() {
            return "transport.lines.hours-unreadable";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text);
        }
    }
}
