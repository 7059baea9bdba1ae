package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// An enterprise with this identity is in the register already.
public record AlreadyThere(String creditCode) implements Finding {

    @Override
    public String code() {
        return "registry.already-there";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("code", creditCode);
    }
}
