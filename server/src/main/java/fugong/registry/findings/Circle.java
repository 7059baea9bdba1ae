package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// An area or group lies below itself.
public record Circle(String key) implements Finding {

    @Override
    public String code() {
        return "registry.circle";
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
