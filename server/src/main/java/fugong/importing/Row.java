package fugong.importing;

import fugong.importing.words.Values;
import fugong.kernel.Finding;
import fugong.kernel.Located;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One row after its cells were read by the schema: every value has the field's type, required ones are there.
///
/// A column the file does not have ([#has] is false) says nothing: what is stored stays. A cell that is there and
/// empty says "nothing": [#has] is true and the value is null.
public final class Row {

    private final Columns columns;
    private final long number;
    private final @Nullable Object[] values;
    private final String[] cells;

    Row(Columns columns, long number, @Nullable Object[] values, String[] cells) {
        this.columns = columns;
        this.number = number;
        this.values = values;
        this.cells = cells;
    }

    /// As the person sees it: the heading is row 1.
    public long number() {
        return number;
    }

    public TableSchema schema() {
        return columns.schema();
    }

    public boolean has(String field) {
        return columns.given(columns.place(field));
    }

    public @Nullable Object value(String field) {
        return values[columns.place(field)];
    }

    public @Nullable String text(String field) {
        return (String) value(field);
    }

    public @Nullable Long whole(String field) {
        return (Long) value(field);
    }

    public @Nullable BigDecimal number(String field) {
        return (BigDecimal) value(field);
    }

    public @Nullable Boolean yesNo(String field) {
        return (Boolean) value(field);
    }

    public @Nullable LocalDate day(String field) {
        return (LocalDate) value(field);
    }

    public @Nullable LocalTime time(String field) {
        return (LocalTime) value(field);
    }

    public @Nullable OffsetDateTime moment(String field) {
        return (OffsetDateTime) value(field);
    }

    public @Nullable Geometry shape(String field) {
        return (Geometry) value(field);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String field) {
        var list = (List<String>) value(field);
        return list == null ? List.of() : list;
    }

    /// The value of a field the schema requires.
    public String needText(String field) {
        return Objects.requireNonNull(text(field), field);
    }

    public long needWhole(String field) {
        return Objects.requireNonNull(whole(field), field);
    }

    public LocalDate needDay(String field) {
        return Objects.requireNonNull(day(field), field);
    }

    /// The same row with other values: what it would have said to put these back.
    public Row with(Map<String, ? extends @Nullable Object> others) {
        var changed = values.clone();
        others.forEach((field, value) -> changed[columns.place(field)] = value);
        return new Row(columns, number, changed, cells);
    }

    /// The natural key as one text; parts are joined by a bar.
    public String key() {
        var key = schema().key();
        if (key.size() == 1) {
            return Values.written(value(key.getFirst()));
        }
        var parts = new ArrayList<String>(key.size());
        key.forEach(field -> parts.add(Values.written(value(field))));
        return String.join("|", parts);
    }

    /// The cell as it stood in the file; empty where the file has no such column.
    public String cell(String field) {
        return cells[columns.place(field)];
    }

    /// A finding about one cell of this row.
    public Located at(String field, Finding finding) {
        return new Located(finding, schema().name(), number, columns.heading(field), cell(field));
    }

    /// A finding about the row as a whole.
    public Located whole(Finding finding) {
        return new Located(finding, schema().name(), number, "", "");
    }

    /// What this row would change: field → value as it stands now, for every column the file has and whose value
    /// differs. Compared by value: 12.50 is 12.5, and an empty text is nothing. Fields that `now` does not name are
    /// left out.
    public Map<String, @Nullable Object> differsFrom(Map<String, ? extends @Nullable Object> now) {
        var before = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            var field = schema().fields().get(i).name();
            if (columns.given(i) && now.containsKey(field) && !Values.same(values[i], now.get(field))) {
                before.put(field, now.get(field));
            }
        }
        return before;
    }

    @Override
    public String toString() {
        return "%s row %d: %s".formatted(schema().name(), number, key());
    }
}
