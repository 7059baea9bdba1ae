package fugong.reporting.sheets;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// What a load brought was changed since by somebody else; undoing the load would undo his work too.
record Changed(String key) implements Finding {

    @Override
    public String code() {
        return "reporting.changed-since-load";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("key", key);
    }
}
