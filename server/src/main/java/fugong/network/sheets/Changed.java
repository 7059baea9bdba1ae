package fugong.network.sheets;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// What a load brought was changed since; undoing the load would undo that work too.
record Changed(String key) implements Finding {

    @Override
    public String code() {
        return "network.changed-since-load";
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
