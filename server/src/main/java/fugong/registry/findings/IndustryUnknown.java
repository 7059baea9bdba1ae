package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// The industry is in no classification that is loaded.
public record IndustryUnknown(String text) implements Finding {

    @Override
    public String code() {
        return "registry.industry-unknown";
    }

    @Override
    public Severity severity() {
        return Severity.WARNS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("text", text);
    }
}
