package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A row cannot be taken back because others lean on it or changed it.
public record LeanedOn(String key) implements Finding {

    @Override
    public String code() {
        return "registry.leaned-on";
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
