package fugong.zones.measures;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Something is wrong with a table of measures that was handed in.
sealed interface MeasureFinding extends Finding {

    @Override
    default Severity severity() {
        return Severity.BLOCKS;
    }

    /// The file is not JSON at all.
    record NotJson(String says) implements MeasureFinding {
        @Override
        public String code() {
            return "zones.measure.not-json";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("says", says);
        }
    }

    /// A member that must be there is not, or cannot be read.
    record Missing(String path) implements MeasureFinding {
        @Override
        public String code() {
            return "zones.measure.missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("path", path);
        }
    }

    /// A condition about something that nobody is ever asked.
    record UnknownWord(String path, String word, String known) implements MeasureFinding {
        @Override
        public String code() {
            return "zones.measure.unknown-word";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("path", path, "word", word, "known", known);
        }
    }
}
