package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Nobody said how many people work there: rates by staff count it as nobody.
public record StaffUnknown() implements Finding {

    @Override
    public String code() {
        return "registry.staff-unknown";
    }

    @Override
    public Severity severity() {
        return Severity.NOTES;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of();
    }
}
