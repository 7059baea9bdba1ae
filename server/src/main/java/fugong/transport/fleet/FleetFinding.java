package fugong.transport.fleet;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Locale;
import java.util.Map;

/// Why something said about the fleet makes no coach or train.
public record FleetFinding(Kind kind, String value) implements Finding {

    /// One line of the messages each.
    public enum Kind {
        COACH_WRONG,
        TAKEN_ELSEWHERE,
        TRAIN_WRONG,
        CALLS_TOO_FEW,
        CALL_UNREADABLE,
        STATION_UNKNOWN,
        TRAIN_ORDERED
    }

    @Override
    public String code() {
        return "transport.fleet." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
