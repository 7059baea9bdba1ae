package fugong.network.sheets;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.catalogue.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `products`: the short catalogue.
@Component
class ProductSheet extends PlainSheet<Product> {

    private static final TableSchema SCHEMA = TableSchema.of("products", "产品目录", "Products")
            .with(Field.text("code", "产品编号", "Product").needed().example("1501").longest(20))
            .with(Field.text("name_zh", "中文名称", "Chinese name")
                    .needed()
                    .example("铁丝、铁线")
                    .longest(100))
            .with(Field.text("name_en", "英文名称", "English name")
                    .needed()
                    .example("Iron wire")
                    .longest(200))
            .with(Field.text("parent", "所属部门", "Sector").example("15").longest(20))
            .with(Field.list("industries", "对应行业代码", "Industry codes").example("3340"))
            .with(Field.number("export_share", "出口占产出比重", "Export share")
                    .atLeast(0)
                    .atMost(1)
                    .example("0.12"))
            .with(Field.day("valid_from", "生效日期", "Valid from").needed().example("2020-01-01"))
            .with(Field.text("source", "来源", "Source").needed().example("GB/T 4754-2017"))
            .keyed("code");

    private final CatalogueStore store;

    ProductSheet(CatalogueStore store) {
        this.store = store;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    Book<Product> book(LoadContext context) {
        return new Book<>() {

            private Map<String, Product> known = Map.of();

            @Override
            public void lookUp(List<Row> rows) {
                known = store.products().stream().collect(Collectors.toMap(Product::code, it -> it));
            }

            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row, Product subject) {
                var it = known.get(subject.code());
                return it == null ? null : values(it);
            }

            @Override
            public Product subject(Row row, List<Located> findings) {
                return product(row, Map.of());
            }
        };
    }

    private static Map<String, @Nullable Object> values(Product it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name_zh", it.nameZh());
        values.put("name_en", it.nameEn());
        values.put("parent", it.parent());
        values.put("industries", it.industries());
        values.put("export_share", it.exportShare());
        values.put("valid_from", it.validFrom());
        values.put("source", it.source());
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Product product(Row row, Map<String, @Nullable Object> before) {
        return new Product(
                0,
                row.needText("code"),
                String.valueOf(before.getOrDefault("name_zh", row.needText("name_zh"))),
                String.valueOf(before.getOrDefault("name_en", row.needText("name_en"))),
                (String) before.getOrDefault("parent", row.text("parent")),
                before.get("industries") instanceof List<?> list ? (List<String>) list : row.list("industries"),
                (BigDecimal) before.getOrDefault("export_share", row.number("export_share")),
                before.get("valid_from") instanceof LocalDate day ? day : row.needDay("valid_from"),
                String.valueOf(before.getOrDefault("source", row.needText("source"))));
    }

    @Override
    void put(List<Product> subjects) {
        store.put(subjects);
    }

    @Override
    void remove(List<Product> subjects) {
        store.remove(subjects);
    }

    @Override
    Product again(Row row, Product subject, Map<String, @Nullable Object> before) {
        return product(row, before);
    }

    @Override
    public void export(RowSink out) {
        store.products()
                .forEach(it -> out.row(
                        it.code(),
                        it.nameZh(),
                        it.nameEn(),
                        it.parent(),
                        it.industries(),
                        it.exportShare(),
                        it.validFrom(),
                        it.source()));
    }
}
