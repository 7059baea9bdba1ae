package fugong.transport.loading;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.transport.wave.Wave;
import fugong.transport.wave.WaveStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `waves`: travelling days of an area.
@Component
class WaveSheet extends Plain<WaveSheet.Line> {

    record Line(Wave.Form form, boolean synthetic) {}

    private static final TableSchema SCHEMA = TableSchema.of("waves", "出行批次", "Travelling days")
            .with(Field.text("area", "输出地", "Home area").needed().example("510500"))
            .with(Field.text("name", "名称", "Name").needed().longest(100))
            .with(Field.oneOf(
                            "mode", "方式", "Mode", Choice.of("coach", "客车", "coach"), Choice.of("train", "专列", "train"))
                    .needed())
            .with(Field.day("day", "日期", "Day").needed())
            .with(Field.yesNo("synthetic", "合成数据", "Synthetic"))
            .keyed("area", "name", "day");

    private final WaveStore store;
    private final Names names;
    private final Clock clock;

    WaveSheet(WaveStore store, Names names, Clock clock) {
        super(SCHEMA);
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "sign_ups");
    }

    @Override
    public boolean allowed() {
        return Actors.find().filter(it -> it.may(Permission.PLAN_TRANSPORT)).isPresent();
    }

    @Override
    Book<Line> look(List<Row> rows) {
        var finder = names.open();
        var stored = new HashMap<String, Wave>();
        store.all().forEach(it -> stored.put(finder.code(it.area()) + "|" + it.name() + "|" + it.day(), it));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var it = stored.get(row.key());
                if (it == null) {
                    return null;
                }
                var values = new HashMap<String, @Nullable Object>();
                values.put("mode", it.mode().word());
                return values;
            }

            @Override
            public @Nullable Line subject(Row row, List<Located> findings) {
                Integer area = finder.area(row, "area", findings);
                return area == null
                        ? null
                        : new Line(
                                new Wave.Form(
                                        area,
                                        null,
                                        row.needText("name"),
                                        Wave.Mode.of(row.needText("mode")),
                                        row.needDay("day"),
                                        null,
                                        null),
                                Boolean.TRUE.equals(row.yesNo("synthetic")));
            }
        };
    }

    @Override
    void put(List<Line> subjects) {
        for (var it : subjects) {
            if (!store.change(it.form())) {
                store.put(it.form(), Actors.current().id(), clock.instant(), it.synthetic());
            }
        }
    }

    @Override
    boolean remove(Line subject) {
        return store.remove(subject.form());
    }

    @Override
    public void export(RowSink out) {
        var finder = names.open();
        store.all()
                .forEach(it ->
                        out.row(finder.code(it.area()), it.name(), it.mode().word(), it.day(), it.synthetic()));
    }
}
