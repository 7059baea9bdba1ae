package fugong.reporting.sheets;

import fugong.importing.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a row tells; of a column its file does not have, what is stored. An empty cell tells "nothing".
///
/// @param stored the values under the row's key, by field; empty where nothing is stored
record Told(Row row, Map<String, ? extends @Nullable Object> stored) {

    @Nullable
    Object value(String field) {
        return row.has(field) ? row.value(field) : stored.get(field);
    }

    /// Empty where nothing is told.
    String text(String field) {
        return Objects.requireNonNullElse((String) value(field), "");
    }

    @Nullable
    BigDecimal number(String field) {
        return (BigDecimal) value(field);
    }

    @Nullable
    LocalDate day(String field) {
        return (LocalDate) value(field);
    }

    boolean yes(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    @Nullable
    Integer whole(String field) {
        var number = (Number) value(field);
        return number == null ? null : Integer.valueOf(Math.toIntExact(number.longValue()));
    }

    int count(String field) {
        return Objects.requireNonNullElse(whole(field), 0);
    }
}
