package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.registry.Areas.Alias;
import fugong.registry.findings.AreaUnknown;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `area_aliases`: other spellings and other code lists. A functional zone is spelled differently from list to
/// list.
@Component
class AliasSheet extends Sheet<Alias> {

    private static final TableSchema SCHEMA = TableSchema.of("area_aliases", "区划别名", "Aliases of areas")
            .with(Field.text("alias", "别名或其他代码", "Alias or other code")
                    .needed()
                    .example("台商投资区")
                    .longest(100))
            .with(Field.text("area", "区划", "Area").needed().example("泉州台商投资区").also("code"))
            .with(Field.text("source", "出处", "Source").longest(300))
            .keyed("alias", "area");

    private final Areas areas;

    AliasSheet(PlatformTransactionManager transactions, Areas areas) {
        super(transactions);
        this.areas = areas;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas");
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
    Book<Alias> look(List<Row> rows, LoadContext context) {
        var tree = areas.tree();
        var known = areas.aliases();
        var today = LocalDate.ofInstant(context.at(), context.zone());
        return new Book<>() {

            @Override
            public @Nullable Stored<Alias> stored(Row row) {
                var area = tree.find(row.needText("area"), today).found();
                return known.stream()
                        .filter(it -> it.alias().equals(row.needText("alias"))
                                && area.isPresent()
                                && it.area().equals(area.get().id()))
                        .findFirst()
                        .map(it -> new Stored<>(it, values(it, row.needText("area"))))
                        .orElse(null);
            }

            @Override
            public @Nullable Alias subject(Cells cells, @Nullable Stored<Alias> stored) {
                var area = area(cells, tree, today);
                return area == null ? null : new Alias(cells.text("alias"), area.id(), cells.text("source"));
            }
        };
    }

    private static @Nullable Area area(Cells cells, AreaTree tree, LocalDate day) {
        var found = tree.find(cells.text("area"), day).found();
        if (found.isEmpty()) {
            cells.found("area", new AreaUnknown(cells.text("area")));
        }
        return found.orElse(null);
    }

    private static Map<String, @Nullable Object> values(Alias alias, String area) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("alias", alias.alias());
        values.put("area", area);
        values.put("source", alias.source());
        return values;
    }

    @Override
    void put(List<Alias> subjects) {
        areas.putAliases(subjects);
    }

    @Override
    void delete(List<Alias> subjects) {
        areas.deleteAliases(subjects);
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        areas.aliases()
                .forEach(it ->
                        out.row(it.alias(), tree.at(it.area(), LocalDate.MAX).code(), it.source()));
    }
}
