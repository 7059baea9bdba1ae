package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// The code is in no list; only the larger area is known (an abolished county, an office of a city).
public record AreaOnlyBroadly(String text, String area) implements Finding {

    @Override
    public String code() {
        return "registry.area-only-broadly";
    }

    @Override
    public Severity severity() {
        return Severity.WARNS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("text", text, "area", area);
    }
}
