package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Sites;
import fugong.registry.Sites.Line;
import fugong.registry.Sites.Site;
import fugong.registry.rows.Bulk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `sites`: where enterprises really work.
@Component
class SiteSheet extends Sheet<Line> {

    private static final TableSchema SCHEMA = TableSchema.of("sites", "厂区", "Sites")
            .with(Field.text("enterprise", "企业信用代码", "Credit code of enterprise")
                    .needed()
                    .example("91350524MA2XN0KT5F"))
            .with(Field.text("code", "厂区编号", "Site code").needed().example("1").longest(40))
            .with(Field.text("name_zh", "厂区名称", "Name").needed().example("城东厂区").longest(200))
            .with(Field.text("name_en", "英文名称", "English name").longest(200))
            .with(Field.text("area", "所在区划", "Area").needed().example("安溪县"))
            .with(Field.text("address", "地址", "Address").longest(300))
            .with(Field.number("lon", "经度", "Longitude").atLeast(-180).atMost(180))
            .with(Field.number("lat", "纬度", "Latitude").atLeast(-90).atMost(90))
            .with(Field.whole("staff", "员工人数", "Staff").atLeast(0).atMost(5_000_000))
            .with(validFrom())
            .with(validTo())
            .with(synthetic())
            .keyed("enterprise", "code");

    private final Sites sites;
    private final Areas areas;
    private final Enterprises enterprises;

    SiteSheet(PlatformTransactionManager transactions, Sites sites, Areas areas, Enterprises enterprises) {
        super(transactions);
        this.sites = sites;
        this.areas = areas;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "area_aliases", "enterprises");
    }

    @Override
    Book<Line> look(List<Row> rows, LoadContext context) {
        var names = new Names(areas, enterprises, rows, "enterprise");
        var today = LocalDate.ofInstant(context.at(), context.zone());
        var known = new HashMap<String, Site>();
        sites.all().forEach(it -> known.put(it.enterprise() + "|" + it.code(), it));
        return new Book<>() {

            @Override
            public @Nullable Stored<Line> stored(Row row) {
                var site = known.get(names.enterprise(row.text("enterprise")) + "|" + row.needText("code"));
                return site == null ? null : new Stored<>(line(site), values(row, site, names, today));
            }

            @Override
            public @Nullable Line subject(Cells cells, @Nullable Stored<Line> stored) {
                var enterprise = names.enterprise(cells, "enterprise");
                var area = names.area(cells, "area", today);
                return enterprise == null || area == null
                        ? null
                        : new Line(
                                enterprise.value(),
                                cells.text("code"),
                                cells.text("name_zh"),
                                cells.text("name_en"),
                                area.id().value(),
                                cells.text("address"),
                                cells.degrees("lon"),
                                cells.degrees("lat"),
                                cells.whole("staff"),
                                Objects.requireNonNull(Bulk.day(cells.from())),
                                Bulk.day(cells.day("valid_to")),
                                cells.yes("synthetic"));
            }
        };
    }

    private static Line line(Site it) {
        return new Line(
                it.enterprise().value(),
                it.code(),
                it.nameZh(),
                it.nameEn(),
                it.area().value(),
                it.address(),
                it.lon(),
                it.lat(),
                it.staff(),
                Objects.requireNonNull(Bulk.day(it.validFrom())),
                Bulk.day(it.validTo()),
                it.synthetic());
    }

    private static Map<String, @Nullable Object> values(Row row, Site it, Names names, LocalDate today) {
        var area = names.tree().at(it.area(), today);
        return Names.values(
                "enterprise",
                row.text("enterprise"),
                "code",
                it.code(),
                "name_zh",
                it.nameZh(),
                "name_en",
                it.nameEn(),
                "area",
                sameOr(names.isArea(row.value("area"), area, today), row, "area", area.code()),
                "address",
                it.address(),
                "lon",
                it.lon(),
                "lat",
                it.lat(),
                "staff",
                it.staff(),
                "valid_from",
                day(it.validFrom()),
                "valid_to",
                it.validTo(),
                "synthetic",
                it.synthetic());
    }

    @Override
    void put(List<Line> subjects) {
        sites.put(subjects);
    }

    @Override
    void delete(List<Line> subjects) {
        subjects.forEach(it -> sites.delete(new fugong.kernel.EnterpriseId(it.enterprise()), it.code()));
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        var codes = enterprises.codes();
        sites.all()
                .forEach(it -> out.row(
                        codes.get(it.enterprise()),
                        it.code(),
                        it.nameZh(),
                        it.nameEn(),
                        tree.at(it.area(), LocalDate.MAX).code(),
                        it.address(),
                        it.lon(),
                        it.lat(),
                        it.staff(),
                        day(it.validFrom()),
                        it.validTo(),
                        it.synthetic()));
    }
}
