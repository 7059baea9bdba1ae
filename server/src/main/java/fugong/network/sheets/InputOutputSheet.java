package fugong.network.sheets;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.catalogue.SectorInput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `input_output`: what a sector buys of another, and how much it needs it.
@Component
class InputOutputSheet extends PlainSheet<SectorInput> {

    private static final TableSchema SCHEMA = TableSchema.of("input_output", "投入产出系数", "Input-output table")
            .with(Field.text("supplier", "投入部门", "Supplying sector")
                    .needed()
                    .example("14")
                    .longest(20))
            .with(Field.text("buyer", "使用部门", "Buying sector")
                    .needed()
                    .example("15")
                    .longest(20))
            .with(Field.number("coefficient", "直接消耗系数", "Coefficient")
                    .needed()
                    .atLeast(0)
                    .atMost(1)
                    .example("0.31"))
            .with(Field.number("importance", "重要程度", "Importance")
                    .needed()
                    .atLeast(0)
                    .atMost(1)
                    .example("0.5")
                    .notes("1 必需，0.5 重要，0 其他。", "1 essential, 0.5 important, 0 other."))
            .keyed("supplier", "buyer");

    private final CatalogueStore store;

    InputOutputSheet(CatalogueStore store) {
        this.store = store;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("products");
    }

    @Override
    Book<SectorInput> book(LoadContext context) {
        return new Book<>() {

            private final Map<String, SectorInput> known = new HashMap<>();

            @Override
            public void lookUp(List<Row> rows) {
                known.clear();
                store.inputs().forEach(it -> known.put(it.supplier() + "|" + it.buyer(), it));
            }

            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row, SectorInput subject) {
                var it = known.get(subject.supplier() + "|" + subject.buyer());
                return it == null
                        ? null
                        : Map.of(
                                "coefficient", BigDecimal.valueOf(it.coefficient()),
                                "importance", BigDecimal.valueOf(it.importance()));
            }

            @Override
            public SectorInput subject(Row row, List<Located> findings) {
                return input(row, Map.of());
            }
        };
    }

    private static SectorInput input(Row row, Map<String, @Nullable Object> before) {
        return new SectorInput(
                row.needText("supplier"),
                row.needText("buyer"),
                number(row, before, "coefficient"),
                number(row, before, "importance"));
    }

    private static double number(Row row, Map<String, @Nullable Object> before, String field) {
        return before.get(field) instanceof BigDecimal was
                ? was.doubleValue()
                : Objects.requireNonNull(row.number(field), field).doubleValue();
    }

    @Override
    void put(List<SectorInput> subjects) {
        store.putInputs(subjects);
    }

    @Override
    void remove(List<SectorInput> subjects) {
        store.removeInputs(subjects);
    }

    @Override
    SectorInput again(Row row, SectorInput subject, Map<String, @Nullable Object> before) {
        return input(row, before);
    }

    @Override
    public void export(RowSink out) {
        store.inputs()
                .forEach(it -> out.row(
                        it.supplier(),
                        it.buyer(),
                        BigDecimal.valueOf(it.coefficient()),
                        BigDecimal.valueOf(it.importance())));
    }
}
