package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.kernel.SizeClass;
import java.util.Locale;
import java.util.Map;

/// The size class given is not the one the statistical rule gives.
public record SizeDiffers(SizeClass given, SizeClass byRule) implements Finding {

    @Override
    public String code() {
        return "registry.size-is-" + byRule.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Severity severity() {
        return Severity.WARNS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("given", given.name(), "rule", byRule.name());
    }
}
