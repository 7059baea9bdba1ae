package fugong.reporting.sheets;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A row that names something the register does not have, or not within the loader's scope, or a word nobody
/// knows.
///
/// @param kind "enterprise", "project", "area", "obstacle", "want"
/// @param key  as it stood in the row
record Missing(String kind, String key) implements Finding {

    @Override
    public String code() {
        return "reporting.not-there";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("kind", kind, "key", key);
    }
}
