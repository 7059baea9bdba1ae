package fugong.registry.loading;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Finding;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Areas.Line;
import fugong.registry.Areas.Line.Ended;
import fugong.registry.findings.Circle;
import fugong.registry.findings.NotThere;
import fugong.registry.findings.PeriodEmpty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `areas`: what each area was called from when to when. A rename is two rows; a merge ends one and names the
/// other.
@Component
class AreaSheet extends Sheet<Line> {

    private static final TableSchema SCHEMA = TableSchema.of("areas", "行政区划", "Areas")
            .notes(
                    "每行是一个区划在一段时间内的代码和名称；更名、改码写成两行，合并的写明承接代码。",
                    "A row is what an area was called for a while; a rename is two rows, a merged area names its successor.")
            .with(Field.text("code", "区划代码", "Code").needed().example("350582").longest(30))
            .with(Field.text("name_zh", "中文名称", "Chinese name").example("晋江市").longest(100))
            .with(Field.text("name_en", "英文名称", "English name")
                    .example("Jinjiang")
                    .longest(100))
            .with(Field.oneOf(
                            "kind",
                            "级别",
                            "Kind",
                            Choice.of("nation", "国家", "Nation"),
                            Choice.of("province", "省级", "Province"),
                            Choice.of("prefecture", "地级", "Prefecture"),
                            Choice.of("county", "县级", "County"),
                            Choice.of("zone", "功能区", "Functional zone"),
                            Choice.of("town", "乡级", "Town"),
                            Choice.of("village", "村级", "Village"))
                    .needed()
                    .example("county"))
            .with(Field.text("country", "国家代码", "Country").example("CN").matching("[A-Z]{2}"))
            .with(Field.text("parent", "上级代码", "Parent code").example("350500").longest(30))
            .with(validFrom())
            .with(validTo())
            .with(Field.oneOf(
                    "ended",
                    "失效原因",
                    "Ended by",
                    Choice.of("renamed", "更名改码", "Renamed"),
                    Choice.of("merged", "合并", "Merged"),
                    Choice.of("closed", "撤销", "Closed")))
            .with(Field.text("successor", "承接代码", "Successor code").longest(30))
            .with(Field.whole("population", "常住人口", "Population").atLeast(0).example("2061551"))
            .with(Field.number("lon", "经度", "Longitude").atLeast(-180).atMost(180))
            .with(Field.number("lat", "纬度", "Latitude").atLeast(-90).atMost(90))
            .with(synthetic())
            .keyed("code", "valid_from");

    private final Areas areas;

    AreaSheet(PlatformTransactionManager transactions, Areas areas) {
        super(transactions);
        this.areas = areas;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    /// Rows name each other: all at once.
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
        var lines = areas.lines();
        var byKey = new HashMap<String, Line>();
        lines.forEach(it -> byKey.put(key(it.code(), it.from()), it));
        Set<String> codes = lines.stream().map(Line::code).collect(Collectors.toCollection(HashSet::new));
        rows.forEach(it -> codes.add(it.needText("code")));
        return new Book<>() {

            @Override
            public @Nullable Stored<Line> stored(Row row) {
                var from = row.day("valid_from");
                var line = byKey.get(key(row.needText("code"), from == null ? EVER : from));
                return line == null ? null : new Stored<>(line, values(line));
            }

            @Override
            public @Nullable Line subject(Cells cells, @Nullable Stored<Line> stored) {
                named(cells, "parent", codes);
                named(cells, "successor", codes);
                var to = cells.day("valid_to");
                if (to != null && !to.isAfter(cells.from())) {
                    cells.found("valid_to", new PeriodEmpty(cells.from(), to));
                }
                return line(cells, stored == null);
            }
        };
    }

    private static void named(Cells cells, String field, Set<String> codes) {
        var code = cells.word(field);
        if (code != null && !codes.contains(code)) {
            cells.found(field, new NotThere("area", code));
        }
    }

    private static Line line(Cells cells, boolean isNew) {
        var ended = cells.word("ended");
        var country = cells.word("country");
        var zh = cells.text("name_zh").isEmpty() ? cells.text("name_en") : cells.text("name_zh");
        var en = cells.text("name_en").isEmpty() ? zh : cells.text("name_en");
        return new Line(
                cells.text("code"),
                zh.isEmpty() ? cells.text("code") : zh,
                en.isEmpty() ? cells.text("code") : en,
                choice(Area.Kind.class, cells.text("kind")),
                country == null ? "CN" : country,
                cells.word("parent"),
                cells.from(),
                cells.day("valid_to"),
                ended == null ? cells.day("valid_to") == null ? null : Ended.CLOSED : choice(Ended.class, ended),
                cells.word("successor"),
                cells.count("population"),
                cells.degrees("lon"),
                cells.degrees("lat"),
                cells.yes("synthetic"));
    }

    private static String key(String code, LocalDate from) {
        return code + "|" + from;
    }

    private static Map<String, @Nullable Object> values(Line it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", it.code());
        values.put("name_zh", it.nameZh());
        values.put("name_en", it.nameEn());
        values.put("kind", word(it.kind()));
        values.put("country", it.country());
        values.put("parent", it.parent());
        values.put("valid_from", day(it.from()));
        values.put("valid_to", it.to());
        values.put("ended", it.ended() == null ? null : word(it.ended()));
        values.put("successor", it.successor());
        values.put("population", it.population());
        values.put("lon", it.lon());
        values.put("lat", it.lat());
        values.put("synthetic", it.synthetic());
        return values;
    }

    @Override
    void put(List<Line> subjects) {
        areas.put(subjects);
    }

    @Override
    void delete(List<Line> subjects) {
        areas.delete(subjects);
    }

    @Override
    List<Finding> settle() {
        return areas.circles(List.of()).stream()
                .sorted()
                .<Finding>map(Circle::new)
                .toList();
    }

    @Override
    public void export(RowSink out) {
        for (var it : areas.lines()) {
            var values = values(it);
            out.row(SCHEMA.fields().stream()
                    .map(field -> values.get(field.name()))
                    .toArray());
        }
    }
}
