package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// No industry is given.
public record IndustryMissing() implements Finding {

    @Override
    public String code() {
        return "registry.industry-missing";
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
