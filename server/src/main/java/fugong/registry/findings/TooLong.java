package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// More letters than any name has.
public record TooLong(String field, int most) implements Finding {

    @Override
    public String code() {
        return "registry.too-long";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("field", field, "most", most);
    }
}
