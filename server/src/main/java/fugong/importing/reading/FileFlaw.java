package fugong.importing.reading;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Something wrong with a file, a line or a cell before its meaning is known.
public record FileFlaw(String code, Severity severity, Map<String, Object> facts) implements Finding {

    public static FileFlaw blocks(String code) {
        return new FileFlaw("importing." + code, Severity.BLOCKS, Map.of());
    }

    public static FileFlaw blocks(String code, String fact, Object value) {
        return new FileFlaw("importing." + code, Severity.BLOCKS, Map.of(fact, value));
    }

    public static FileFlaw warns(String code) {
        return new FileFlaw("importing." + code, Severity.WARNS, Map.of());
    }
}
