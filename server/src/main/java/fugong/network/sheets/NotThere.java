package fugong.network.sheets;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A row names something nobody knows.
///
/// @param kind "enterprise", "product", "kind"
/// @param key  as it stood in the row
record NotThere(String kind, String key) implements Finding {

    @Override
    public String code() {
        return "network.not-there." + kind;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("key", key);
    }
}
