package fugong.transport.loading;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `places`: home stops, workplaces, stations, depots. Plans of every county lean on them, so each county loads
/// those within its own area; places outside the register are for whoever keeps the whole region.
@Component
class PlaceSheet extends Plain<Place> {

    private static final TableSchema SCHEMA = TableSchema.of("places", "出行地点", "Places of travel")
            .with(Field.text("code", "代码", "Code").needed().example("510521-1").longest(40))
            .with(Field.oneOf(
                            "kind",
                            "类别",
                            "Kind",
                            Choice.of("home", "上车点", "home stop"),
                            Choice.of("work", "务工地", "workplace"),
                            Choice.of("station", "车站", "station"),
                            Choice.of("depot", "停车场", "depot"))
                    .needed())
            .with(Field.text("name_zh", "名称", "Name").needed().longest(100))
            .with(Field.text("name_en", "英文名称", "English name").longest(100))
            .with(Field.text("area", "所属区划", "Area")
                    .notes("在册地区填写代码, 外地留空", "Code of a registered area, empty outside the register"))
            .with(Field.number("lon", "经度", "Longitude").needed())
            .with(Field.number("lat", "纬度", "Latitude").needed())
            .keyed("code");

    private final PlaceStore store;
    private final Names names;

    PlaceSheet(PlaceStore store, Names names) {
        super(SCHEMA);
        this.store = store;
        this.names = names;
    }

    @Override
    public List<String> after() {
        return List.of("areas");
    }

    @Override
    Book<Place> look(List<Row> rows) {
        var finder = names.open();
        var stored = new HashMap<String, Place>();
        store.all().forEach(it -> stored.put(it.code(), it));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var it = stored.get(row.key());
                return it == null ? null : values(it, finder);
            }

            @Override
            public @Nullable Place subject(Row row, List<Located> findings) {
                Integer area = row.text("area") == null ? null : finder.area(row, "area", findings);
                var old = stored.get(row.key());
                var place = place(row, area, old == null ? 0 : old.id());
                if (findings.isEmpty() && !(finder.mine(place) && (old == null || finder.mine(old)))) {
                    findings.add(row.at("code", new SheetFinding("place-not-yours", row.key())));
                }
                return findings.isEmpty() ? place : null;
            }
        };
    }

    private static Place place(Row row, @Nullable Integer area, int id) {
        return new Place(
                id,
                row.needText("code"),
                Place.Kind.of(row.needText("kind")),
                row.needText("name_zh"),
                Objects.requireNonNullElse(row.text("name_en"), ""),
                area,
                number(row, "lon"),
                number(row, "lat"));
    }

    private static double number(Row row, String field) {
        return Objects.requireNonNull(row.number(field), field).doubleValue();
    }

    private static Map<String, @Nullable Object> values(Place it, Names.Finder finder) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", it.kind().word());
        values.put("name_zh", it.nameZh());
        values.put("name_en", it.nameEn());
        values.put("area", it.area() == null ? null : finder.code(it.area()));
        values.put("lon", java.math.BigDecimal.valueOf(it.lon()));
        values.put("lat", java.math.BigDecimal.valueOf(it.lat()));
        return values;
    }

    @Override
    void put(List<Place> subjects) {
        store.put(subjects);
    }

    @Override
    boolean remove(Place subject) {
        return store.remove(subject.code());
    }

    @Override
    public void export(RowSink out) {
        var finder = names.open();
        store.all()
                .forEach(it -> out.row(
                        it.code(),
                        it.kind().word(),
                        it.nameZh(),
                        it.nameEn(),
                        it.area() == null ? null : finder.code(it.area()),
                        java.math.BigDecimal.valueOf(it.lon()),
                        java.math.BigDecimal.valueOf(it.lat())));
    }
}
