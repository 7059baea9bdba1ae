package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// No area was given, so it was read from the credit code: where the enterprise was registered, maybe not
/// where it works.
public record AreaFromCreditCode(String digits, String area) implements Finding {

    @Override
    public String code() {
        return "registry.area-from-credit-code";
    }

    @Override
    public Severity severity() {
        return Severity.NOTES;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("digits", digits, "area", area);
    }
}
