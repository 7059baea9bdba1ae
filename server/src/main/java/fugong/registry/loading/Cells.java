package fugong.registry.loading;

import fugong.importing.Row;
import fugong.kernel.Finding;
import fugong.kernel.Located;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row together with what is stored: a column the file does not have keeps its stored value.
final class Cells {

    private final Row row;
    private final Map<String, @Nullable Object> instead;
    private final List<Located> findings = new ArrayList<>();

    /// @param now   what is stored for the row's key; null where nothing is
    /// @param again values that win over the row: when a load is taken back
    Cells(Row row, @Nullable Map<String, @Nullable Object> now, Map<String, @Nullable Object> again) {
        this.row = row;
        this.instead = new HashMap<>();
        if (now != null) {
            now.forEach((field, value) -> {
                if (!row.has(field)) {
                    instead.put(field, value);
                }
            });
        }
        instead.putAll(again);
    }

    Row row() {
        return row;
    }

    @Nullable
    Object value(String field) {
        return instead.containsKey(field) ? instead.get(field) : row.value(field);
    }

    /// Empty where there is nothing.
    String text(String field) {
        return value(field) instanceof String text ? text.strip() : "";
    }

    @Nullable
    String word(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate day(String field) {
        return (LocalDate) value(field);
    }

    /// An empty first day means: since ever.
    LocalDate from() {
        var day = day("valid_from");
        return day == null ? LocalDate.MIN : day;
    }

    @Nullable
    BigDecimal number(String field) {
        return switch (value(field)) {
            case null -> null;
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case Object other -> throw new IllegalStateException(field + " holds " + other);
        };
    }

    @Nullable
    Integer whole(String field) {
        var number = number(field);
        return number == null ? null : number.intValue();
    }

    @Nullable
    Long count(String field) {
        var number = number(field);
        return number == null ? null : number.longValue();
    }

    @Nullable
    Double degrees(String field) {
        var number = number(field);
        return number == null ? null : number.doubleValue();
    }

    boolean yes(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    @Nullable
    Boolean yesNo(String field) {
        return (Boolean) value(field);
    }

    void found(String field, Finding finding) {
        findings.add(row.at(field, finding));
    }

    List<Located> findings() {
        return findings;
    }
}
