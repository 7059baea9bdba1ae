package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A line names an enterprise, project, group or area that is not there, or lies outside the scope of who asks.
public record NotThere(String kind, String key) implements Finding {

    @Override
    public String code() {
        return "registry.no-" + kind;
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
