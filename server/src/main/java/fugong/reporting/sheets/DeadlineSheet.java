package fugong.reporting.sheets;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.FieldType;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.AreaId;
import fugong.kernel.Located;
import fugong.registry.Areas;
import fugong.reporting.Deadlines;
import fugong.reporting.Deadlines.Line;
import fugong.security.Actors;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `deadlines`: until when reports are due, by area and kind. An empty area is everywhere.
@Component
class DeadlineSheet extends Plain<Line> {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final int MOST_DAYS = 30;

    private static final TableSchema SCHEMA = TableSchema.of("deadlines", "填报截止时间", "Deadlines")
            .notes("最近的上级区划优先；区划写作“*”为全部地区。", "The nearest area above wins; the area * is everywhere.")
            .with(Field.text("area", "区划", "Area").needed().longest(100).example("350582"))
            .with(Field.oneOf(
                            "kind",
                            "对象",
                            "Kind",
                            Choice.of("enterprise", "企业", "Enterprises"),
                            Choice.of("project", "项目", "Projects"))
                    .needed())
            .with(Field.of(FieldType.TIME, "due", "截止时刻", "Due").needed().example("12:00"))
            .with(Field.whole("days", "次日起第几天", "Days later")
                    .needed()
                    .atLeast(0)
                    .atMost(MOST_DAYS))
            .with(Field.yesNo("working_days", "只计工作日", "Working days only").needed())
            .with(Field.day("valid_from", "自", "Valid from").needed().example("2020-02-10"))
            .keyed("area", "kind", "valid_from");

    private final Deadlines deadlines;
    private final Areas areas;

    DeadlineSheet(Deadlines deadlines, Areas areas) {
        this.deadlines = deadlines;
        this.areas = areas;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "area_aliases");
    }

    @Override
    public boolean allowed() {
        return Actors.current().may(Permission.IMPORT) && Actors.current().may(Permission.DEFINE_INDICATORS);
    }

    @Override
    Book<Line> look(List<Row> rows) {
        var stored = new HashMap<String, Line>();
        deadlines.all().forEach(it -> stored.put(it.area() + "|" + it.kind() + "|" + it.validFrom(), it));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var area = area(row);
                var it = stored.get(area + "|" + row.needText("kind") + "|" + row.needDay("valid_from"));
                if (it == null) {
                    return null;
                }
                var values = new HashMap<String, @Nullable Object>();
                values.put("due", it.due());
                values.put("days", (long) it.days());
                values.put("working_days", it.workingDays());
                return values;
            }

            @Override
            public @Nullable Line subject(Row row, List<Located> findings) {
                var area = area(row);
                if (area == null || !deadlines.maySet(area, Actors.current())) {
                    findings.add(row.at("area", new Missing("area", row.needText("area"))));
                    return null;
                }
                return new Line(
                        area,
                        row.needText("kind"),
                        Objects.requireNonNull(row.time("due")),
                        Math.toIntExact(row.needWhole("days")),
                        Boolean.TRUE.equals(row.yesNo("working_days")),
                        row.needDay("valid_from"));
            }
        };
    }

    private @Nullable Integer area(Row row) {
        var text = row.needText("area");
        return text.equals("*")
                ? Integer.valueOf(0)
                : areas.tree()
                        .find(text, row.needDay("valid_from"))
                        .found()
                        .map(it -> it.id().value())
                        .orElse(null);
    }

    @Override
    void put(List<Line> subjects) {
        subjects.forEach(it -> deadlines.set(it, Actors.current()));
    }

    @Override
    void remove(List<Line> subjects) {
        subjects.forEach(it -> deadlines.remove(it, Actors.current()));
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        for (var it : deadlines.all()) {
            var area = it.area() == 0
                    ? "*"
                    : tree.at(new AreaId(it.area()), it.validFrom().isBefore(EVER) ? EVER : it.validFrom())
                            .code();
            out.row(area, it.kind(), it.due(), it.days(), it.workingDays(), it.validFrom());
        }
    }
}
