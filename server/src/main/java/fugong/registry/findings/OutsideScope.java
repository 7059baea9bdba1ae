package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// The area lies outside the scope of who wants to write there.
public record OutsideScope(String area) implements Finding {

    @Override
    public String code() {
        return "registry.outside-scope";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("area", area);
    }
}
