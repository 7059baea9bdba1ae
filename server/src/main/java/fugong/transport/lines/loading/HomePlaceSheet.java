package fugong.transport.lines.loading;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import fugong.transport.lines.CommuterBook;
import fugong.transport.lines.HomePlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `commuter_homes`: how many people of an enterprise live in which village or block.
@Component
class HomePlaceSheet extends EnterpriseSheet<HomePlace> {

    private static final TableSchema SCHEMA = TableSchema.of("commuter_homes", "通勤居住点", "Where commuters live")
            .with(Field.text("enterprise", "企业信用代码", "Credit code of enterprise")
                    .needed()
                    .example("91350524MA2XN0KT5F"))
            .with(Field.text("place", "居住点", "Village or block")
                    .needed()
                    .example("城东村")
                    .longest(80))
            .with(Field.text("place_en", "英文名称", "English name").longest(80))
            .with(Field.number("lon", "经度", "Longitude").needed().atLeast(-180).atMost(180))
            .with(Field.number("lat", "纬度", "Latitude").needed().atLeast(-90).atMost(90))
            .with(Field.whole("people", "人数", "People").needed().atLeast(1).atMost(50_000))
            .with(Field.yesNo("synthetic", "合成数据", "Synthetic"))
            .keyed("enterprise", "place");

    private final CommuterBook book;

    HomePlaceSheet(Enterprises enterprises, CommuterBook book) {
        super(enterprises);
        this.book = book;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    Optional<HomePlace> make(Row row, EnterpriseId enterprise, List<Located> findings) {
        return Optional.of(new HomePlace(
                enterprise,
                row.needText("place").strip(),
                Objects.requireNonNullElse(row.text("place_en"), ""),
                degrees(row, "lon"),
                degrees(row, "lat"),
                (int) row.needWhole("people"),
                Boolean.TRUE.equals(row.yesNo("synthetic"))));
    }

    @Override
    Map<String, HomePlace> stored() {
        var stored = new HashMap<String, HomePlace>();
        book.homes().forEach(it -> stored.put(keyOf(it), it));
        return stored;
    }

    @Override
    String keyOf(HomePlace it) {
        return it.enterprise() + "|" + it.nameZh();
    }

    @Override
    Map<String, @Nullable Object> values(HomePlace it) {
        return map("place_en", it.nameEn(), "lon", it.lon(), "lat", it.lat(), "people", (long) it.people());
    }

    @Override
    HomePlace changedBack(HomePlace now, Map<String, @Nullable Object> before) {
        return new HomePlace(
                now.enterprise(),
                now.nameZh(),
                (String) or(before, "place_en", now.nameEn()),
                degrees(before, "lon", now.lon()),
                degrees(before, "lat", now.lat()),
                whole(before, "people", now.people()),
                now.synthetic());
    }

    @Override
    void put(List<HomePlace> all) {
        book.putHomes(all);
    }

    @Override
    void delete(List<HomePlace> all) {
        book.deleteHomes(all);
    }

    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        book.homes()
                .forEach(it -> out.row(
                        codes.get(it.enterprise()),
                        it.nameZh(),
                        it.nameEn(),
                        it.lon(),
                        it.lat(),
                        it.people(),
                        it.synthetic()));
    }
}
