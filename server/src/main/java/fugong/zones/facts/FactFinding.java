package fugong.zones.facts;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Something in a facts file that cannot be used as it stands.
public sealed interface FactFinding extends Finding {

    /// The file has no column that says which area, or none that says which day.
    record NoColumn(String wanted, String accepted) implements FactFinding {
        @Override
        public String code() {
            return "zones.fact.no-column";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("wanted", wanted, "accepted", accepted);
        }
    }

    /// A cell that should hold a day does not; the row is left out.
    record NotADay(String cell) implements FactFinding {
        @Override
        public String code() {
            return "zones.fact.not-a-day";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("cell", cell);
        }
    }

    /// A fact the rule reads is written as something that is no number; the cell is left out.
    record NotANumber(String fact, String cell) implements FactFinding {
        @Override
        public String code() {
            return "zones.fact.not-a-number";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("fact", fact, "cell", cell);
        }
    }

    /// A row names neither a code nor a name; it is left out.
    record NoArea() implements FactFinding {
        @Override
        public String code() {
            return "zones.fact.no-area";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }
}
