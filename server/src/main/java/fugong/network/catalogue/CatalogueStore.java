package fugong.network.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The catalogue in the database. It is public: it names no enterprise.
@Component
public class CatalogueStore {

    private record Known(long stamp, Catalogue catalogue) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Read anew only where somebody changed it since: every link that is told asks for it.
    public Catalogue load() {
        long stamp = jdbc.sql("select stamp from network_catalogue_stamp")
                .query(Long.class)
                .single();
        var last = known;
        if (last == null || last.stamp() != stamp) {
            last = new Known(stamp, new Catalogue(products(), inputs()));
            known = last;
        }
        return last.catalogue();
    }

    private void changed() {
        jdbc.sql("update network_catalogue_stamp set stamp = nextval('network_catalogue_stamp_seq')")
                .update();
    }

    public List<Product> products() {
        return jdbc.sql("select * from network_product order by code")
                .query((row, n) -> new Product(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("parent"),
                        Arrays.asList((String[]) row.getArray("industries").getArray()),
                        row.getBigDecimal("export_share"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    public List<SectorInput> inputs() {
        return jdbc.sql("select supplier, buyer, coefficient, importance from network_input order by supplier, buyer")
                .query((row, n) ->
                        new SectorInput(row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4)))
                .list();
    }

    public void put(Collection<Product> products) {
        changed();
        for (var it : products) {
            jdbc.sql("""
                    insert into network_product (code, name_zh, name_en, parent, industries, export_share, valid_from, source)
                    values (:code, :zh, :en, :parent, :industries, :share, :from, :source)
                    on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                        parent = excluded.parent, industries = excluded.industries, export_share = excluded.export_share,
                        valid_from = excluded.valid_from, source = excluded.source
                    """)
                    .param("code", it.code())
                    .param("zh", it.nameZh())
                    .param("en", it.nameEn())
                    .param("parent", it.parent())
                    .param("industries", it.industries().toArray(String[]::new))
                    .param("share", it.exportShare())
                    .param("from", it.validFrom())
                    .param("source", it.source())
                    .update();
        }
    }

    public void remove(Collection<Product> products) {
        changed();
        jdbc.sql("delete from network_product where code = any (:codes)")
                .param("codes", products.stream().map(Product::code).toArray(String[]::new))
                .update();
    }

    public void putInputs(Collection<SectorInput> inputs) {
        changed();
        jdbc.sql("""
                insert into network_input (supplier, buyer, coefficient, importance)
                select * from unnest(:suppliers::text[], :buyers::text[], :coefficients::float8[], :importance::float8[])
                on conflict (supplier, buyer) do update set coefficient = excluded.coefficient,
                    importance = excluded.importance
                """)
                .param("suppliers", inputs.stream().map(SectorInput::supplier).toArray(String[]::new))
                .param("buyers", inputs.stream().map(SectorInput::buyer).toArray(String[]::new))
                .param(
                        "coefficients",
                        inputs.stream().mapToDouble(SectorInput::coefficient).toArray())
                .param(
                        "importance",
                        inputs.stream().mapToDouble(SectorInput::importance).toArray())
                .update();
    }

    public void removeInputs(Collection<SectorInput> inputs) {
        changed();
        jdbc.sql("""
                delete from network_input
                 where (supplier, buyer) in (select * from unnest(:suppliers::text[], :buyers::text[]))
                """)
                .param("suppliers", inputs.stream().map(SectorInput::supplier).toArray(String[]::new))
                .param("buyers", inputs.stream().map(SectorInput::buyer).toArray(String[]::new))
                .update();
    }
}
