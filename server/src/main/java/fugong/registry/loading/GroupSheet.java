package fugong.registry.loading;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Groups.Line;
import fugong.registry.findings.AreaUnknown;
import fugong.registry.findings.Circle;
import fugong.registry.findings.NotThere;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `groups`: groups of companies, parks, associations, chains and lists, to any depth.
@Component
class GroupSheet extends Sheet<Line> {

    private static final TableSchema SCHEMA = TableSchema.of("groups", "集团、园区与协会", "Groups")
            .with(Field.text("code", "编号", "Code")
                    .needed()
                    .example("park-anxi-1")
                    .longest(60))
            .with(Field.oneOf(
                            "kind",
                            "类别",
                            "Kind",
                            Choice.of("group", "集团", "Group of companies"),
                            Choice.of("park", "园区", "Park"),
                            Choice.of("association", "协会", "Association", "商会"),
                            Choice.of("chain", "产业链", "Supply chain"),
                            Choice.of("list", "名单", "List"))
                    .needed()
                    .example("park"))
            .with(Field.text("name_zh", "名称", "Name").needed().longest(200))
            .with(Field.text("name_en", "英文名称", "English name").longest(200))
            .with(Field.text("parent", "上级编号", "Parent code").longest(60))
            .with(Field.text("area", "所在区划", "Area"))
            .with(validFrom())
            .with(validTo())
            .with(synthetic())
            .keyed("code");

    private final Groups groups;
    private final Areas areas;

    GroupSheet(PlatformTransactionManager transactions, Groups groups, Areas areas) {
        super(transactions);
        this.groups = groups;
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
    public int batch() {
        return 100_000;
    }

    @Override
    public boolean allowed() {
        return everywhere();
    }

    @Override
    Book<Line> look(List<Row> rows, LoadContext context) {
        var tree = areas.tree();
        var today = LocalDate.ofInstant(context.at(), context.zone());
        var known = new HashMap<String, Line>();
        lines().forEach(it -> known.put(it.code(), it));
        var codes = new HashSet<>(known.keySet());
        rows.forEach(it -> codes.add(it.needText("code")));
        return new Book<>() {

            @Override
            public @Nullable Stored<Line> stored(Row row) {
                var line = known.get(row.needText("code"));
                if (line == null) {
                    return null;
                }
                var values = values(
                        line,
                        line.area() == null ? null : tree.at(line.area(), today).code());
                var said = row.text("area");
                if (said != null
                        && tree.find(said, today)
                                .found()
                                .filter(it -> it.id().equals(line.area()))
                                .isPresent()) {
                    values.put("area", said);
                }
                return new Stored<>(line, values);
            }

            @Override
            public Line subject(Cells cells, @Nullable Stored<Line> stored) {
                var parent = cells.word("parent");
                if (parent != null && !codes.contains(parent)) {
                    cells.found("parent", new NotThere("group", parent));
                }
                var area = cells.word("area");
                var seat = area == null ? null : tree.find(area, today).found().orElse(null);
                if (area != null && seat == null) {
                    cells.found("area", new AreaUnknown(area));
                }
                return line(cells, parent, seat == null ? null : seat.id());
            }
        };
    }

    private static Line line(Cells cells, @Nullable String parent, @Nullable AreaId area) {
        return new Line(
                cells.text("code"),
                choice(Group.Kind.class, cells.text("kind")),
                cells.text("name_zh"),
                cells.text("name_en"),
                parent,
                area,
                cells.from(),
                cells.day("valid_to"),
                cells.yes("synthetic"));
    }

    private List<Line> lines() {
        var all = groups.all();
        var codes = new HashMap<fugong.kernel.GroupId, String>();
        all.forEach(it -> codes.put(it.id(), it.code()));
        return all.stream()
                .map(it -> new Line(
                        it.code(),
                        it.kind(),
                        it.nameZh(),
                        it.nameEn(),
                        it.parent() == null ? null : codes.get(it.parent()),
                        it.area(),
                        it.validFrom(),
                        it.validTo(),
                        it.synthetic()))
                .toList();
    }

    private static Map<String, @Nullable Object> values(Line it, @Nullable String area) {
        return Names.values(
                "code",
                it.code(),
                "kind",
                word(it.kind()),
                "name_zh",
                it.nameZh(),
                "name_en",
                it.nameEn(),
                "parent",
                it.parent(),
                "area",
                area,
                "valid_from",
                day(it.from()),
                "valid_to",
                it.to(),
                "synthetic",
                it.synthetic());
    }

    @Override
    void put(List<Line> subjects) {
        groups.put(subjects);
    }

    @Override
    void delete(List<Line> subjects) {
        subjects.forEach(it -> groups.delete(it.code()));
        groups.derive();
    }

    @Override
    List<Finding> settle() {
        return groups.derive().stream().<Finding>map(Circle::new).toList();
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        for (var line : lines()) {
            var values = values(
                    line,
                    line.area() == null
                            ? null
                            : tree.at(line.area(), LocalDate.MAX).code());
            out.row(SCHEMA.fields().stream()
                    .map(field -> values.get(field.name()))
                    .toArray());
        }
    }
}
