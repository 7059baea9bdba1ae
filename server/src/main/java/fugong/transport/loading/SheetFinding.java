package fugong.transport.loading;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A row that names something nobody knows, or that cannot be taken back.
///
/// @param what area-unknown, place-unknown, place-not-yours, calls-unreadable, stays, changed-since
record SheetFinding(String what, String value) implements Finding {

    @Override
    public String code() {
        return "transport." + what;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("value", value);
    }
}
