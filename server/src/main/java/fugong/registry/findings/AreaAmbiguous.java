package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.List;
import java.util.Map;

/// Several areas are called so.
public record AreaAmbiguous(String text, List<String> areas) implements Finding {

    @Override
    public String code() {
        return "registry.area-ambiguous";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("text", text, "areas", String.join(", ", areas));
    }
}
