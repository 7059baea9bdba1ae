package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.FieldType;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.registry.Areas.Shape;
import fugong.registry.findings.AreaUnknown;
import fugong.registry.rows.GeoJson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `polygons`: the shapes of areas, where a pack may ship them. Without them the map is drawn from seats.
@Component
class PolygonSheet extends Sheet<Shape> {

    private static final TableSchema SCHEMA = TableSchema.of("polygons", "区划边界", "Polygons of areas")
            .with(Field.text("area", "区划", "Area").needed().example("350582").also("code"))
            .with(Field.of(FieldType.GEOJSON, "geometry", "边界", "Geometry").needed())
            .with(validFrom())
            .with(Field.text("source", "出处", "Source").longest(300))
            .keyed("area", "valid_from");

    private final Areas areas;

    PolygonSheet(PlatformTransactionManager transactions, Areas areas) {
        super(transactions);
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
        return everywhere();
    }

    @Override
    Book<Shape> look(List<Row> rows, LoadContext context) {
        var tree = areas.tree();
        var known = new HashMap<String, Shape>();
        areas.shapes().forEach(it -> known.put(key(it.area(), it.from()), canonical(it)));
        var today = LocalDate.ofInstant(context.at(), context.zone());
        return new Book<>() {

            @Override
            public @Nullable Stored<Shape> stored(Row row) {
                var from = Objects.requireNonNullElse(row.day("valid_from"), EVER);
                return area(tree, row.needText("area"), today)
                        .map(it -> known.get(key(it.id(), from)))
                        .map(it -> new Stored<>(it, values(it, row.needText("area"))))
                        .orElse(null);
            }

            @Override
            public @Nullable Shape subject(Cells cells, @Nullable Stored<Shape> stored) {
                var area = area(tree, cells.text("area"), today);
                if (area.isEmpty()) {
                    cells.found("area", new AreaUnknown(cells.text("area")));
                    return null;
                }
                var geometry = (org.locationtech.jts.geom.Geometry) Objects.requireNonNull(cells.value("geometry"));
                return new Shape(area.get().id(), cells.from(), GeoJson.write(geometry), cells.text("source"));
            }
        };
    }

    private static Optional<Area> area(AreaTree tree, String text, LocalDate day) {
        return tree.find(text, day).found();
    }

    /// The database writes JSON in its own way.
    private static Shape canonical(Shape it) {
        return new Shape(it.area(), it.from(), GeoJson.write(GeoJson.read(it.geometry())), it.source());
    }

    private static String key(AreaId area, LocalDate from) {
        return area + "|" + from;
    }

    private static Map<String, @Nullable Object> values(Shape shape, String area) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("area", area);
        values.put("geometry", GeoJson.read(shape.geometry()));
        values.put("valid_from", day(shape.from()));
        values.put("source", shape.source());
        return values;
    }

    @Override
    void put(List<Shape> subjects) {
        areas.putShapes(subjects);
    }

    @Override
    void delete(List<Shape> subjects) {
        subjects.forEach(areas::delete);
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        areas.shapes()
                .forEach(it -> out.row(
                        tree.at(it.area(), LocalDate.MAX).code(),
                        GeoJson.read(it.geometry()),
                        day(it.from()),
                        it.source()));
    }
}
