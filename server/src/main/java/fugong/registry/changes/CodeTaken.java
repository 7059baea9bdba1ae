package fugong.registry.changes;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A group or project with this code is in the register already.
record CodeTaken(String key) implements Finding {

    @Override
    public String code() {
        return "registry.code-taken";
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
