package fugong.supply.loading;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// What can be wrong with a row of a supply sheet beyond its columns.
sealed interface SupplyFinding extends Finding {

    @Override
    default Severity severity() {
        return Severity.BLOCKS;
    }

    /// No enterprise of that code within what the actor sees.
    record NoSuchEnterprise(String text) implements SupplyFinding {
        @Override
        public String code() {
            return "supply.no-such-enterprise";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text);
        }
    }

    /// The row was changed after the load that is to be taken back.
    record ChangedSince(String key) implements SupplyFinding {
        @Override
        public String code() {
            return "supply.changed-since";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("key", key);
        }
    }
}
