package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// The area was recognised by a code or name of another day, or by a part of its name.
public record AreaByOtherName(String text, String area) implements Finding {

    @Override
    public String code() {
        return "registry.area-by-other-name";
    }

    @Override
    public Severity severity() {
        return Severity.NOTES;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("text", text, "area", area);
    }
}
