package fugong.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a committed load that is to be taken back.
///
/// @param row    as it was loaded
/// @param before null where the load created the row; else the values to put back, by field
public record Undone(Row row, @Nullable Map<String, @Nullable Object> before) {

    public boolean created() {
        return before == null;
    }
}
