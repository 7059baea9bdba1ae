package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Neither a code of any vintage nor an alias nor a name of an area.
public record AreaUnknown(String text) implements Finding {

    @Override
    public String code() {
        return "registry.area-unknown";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("text", text);
    }
}
