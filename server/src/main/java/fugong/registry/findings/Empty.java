package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A required word is empty.
public record Empty(String field) implements Finding {

    @Override
    public String code() {
        return "registry.empty";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("field", field);
    }
}
