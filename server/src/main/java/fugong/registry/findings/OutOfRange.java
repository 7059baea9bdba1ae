package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A number or a day that nothing of the kind can have: minus five people, a site on the 200th meridian.
public record OutOfRange(String field, String value) implements Finding {

    @Override
    public String code() {
        return "registry.out-of-range";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("field", field, "value", value);
    }
}
