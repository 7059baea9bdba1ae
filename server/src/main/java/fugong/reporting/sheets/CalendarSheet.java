package fugong.reporting.sheets;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.reporting.Deadlines;
import fugong.reporting.calendar.CalendarStore.Moved;
import fugong.security.Actors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `calendar`: holidays, and the working days swapped for them, each with the day of its announcement.
@Component
class CalendarSheet extends Plain<Moved> {

    private static final TableSchema SCHEMA = TableSchema.of("calendar", "节假日与调休", "Holidays and swapped working days")
            .with(Field.text("calendar", "日历", "Calendar")
                    .needed()
                    .example("CN")
                    .longest(10))
            .with(Field.day("day", "日期", "Day").needed())
            .with(Field.day("announced", "公布日期", "Announced").needed())
            .with(Field.yesNo("off", "休息", "Day off").needed())
            .with(Field.text("name_zh", "名称", "Name").needed().longest(100))
            .with(Field.text("name_en", "英文名称", "English name").longest(100))
            .with(Field.text("source", "来源", "Source").longest(300))
            .keyed("calendar", "day", "announced");

    private final Deadlines deadlines;

    CalendarSheet(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public boolean allowed() {
        return Deadlines.mayMove(Actors.current());
    }

    @Override
    Book<Moved> look(List<Row> rows) {
        var stored = new HashMap<String, Moved>();
        deadlines.moved().forEach(it -> stored.put(it.calendar() + "|" + it.day() + "|" + it.announced(), it));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var it = stored.get(row.key());
                if (it == null) {
                    return null;
                }
                var values = new HashMap<String, @Nullable Object>();
                values.put("off", it.off());
                values.put("name_zh", it.nameZh());
                values.put("name_en", it.nameEn());
                values.put("source", it.source());
                return values;
            }

            @Override
            public Moved subject(Row row, List<Located> findings) {
                var stored = stored(row);
                var told = new Told(row, stored == null ? Map.of() : stored);
                return new Moved(
                        row.needText("calendar"),
                        row.needDay("day"),
                        row.needDay("announced"),
                        told.yes("off"),
                        row.needText("name_zh"),
                        told.text("name_en"),
                        (String) told.value("source"));
            }
        };
    }

    @Override
    void put(List<Moved> subjects) {
        deadlines.putMoved(subjects, Actors.current());
    }

    @Override
    void remove(List<Moved> subjects) {
        deadlines.removeMoved(subjects, Actors.current());
    }

    @Override
    public void export(RowSink out) {
        deadlines
                .moved()
                .forEach(it -> out.row(
                        it.calendar(), it.day(), it.announced(), it.off(), it.nameZh(), it.nameEn(), it.source()));
    }
}
