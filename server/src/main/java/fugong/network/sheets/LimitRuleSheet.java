package fugong.network.sheets;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.network.limits.LimitKind;
import fugong.network.limits.RuleNumberStore;
import fugong.network.limits.RuleNumbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `limit_rules`: the dated numbers by which a report becomes a limit.
@Component
class LimitRuleSheet extends PlainSheet<RuleNumbers.Number> {

    private static final TableSchema SCHEMA = TableSchema.of("limit_rules", "产能制约规则", "Limit rules")
            .with(Field.text("kind", "制约类别", "Kind").needed().example("WORKERS").longest(20))
            .with(Field.text("parameter", "参数", "Parameter")
                    .needed()
                    .example("full_at")
                    .longest(40))
            .with(Field.day("valid_from", "生效日期", "Valid from").needed().example("2020-01-01"))
            .with(Field.number("value", "数值", "Value").needed().example("0.92"))
            .with(Field.text("source", "来源", "Source").needed().example("proposal"))
            .keyed("kind", "parameter", "valid_from");

    private final RuleNumberStore store;

    LimitRuleSheet(RuleNumberStore store) {
        this.store = store;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    Book<RuleNumbers.Number> book(LoadContext context) {
        return new Book<>() {

            private final Map<String, RuleNumbers.Number> known = new HashMap<>();

            @Override
            public void lookUp(List<Row> rows) {
                known.clear();
                store.all().forEach(it -> known.put(key(it), it));
            }

            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row, RuleNumbers.Number subject) {
                var it = known.get(key(subject));
                return it == null ? null : Map.of("value", it.value(), "source", it.source());
            }

            @Override
            public RuleNumbers.@Nullable Number subject(Row row, List<Located> findings) {
                try {
                    LimitKind.valueOf(row.needText("kind"));
                } catch (IllegalArgumentException unknown) {
                    findings.add(row.at("kind", new NotThere("kind", row.needText("kind"))));
                    return null;
                }
                return number(row, Map.of());
            }
        };
    }

    private static String key(RuleNumbers.Number it) {
        return it.kind() + "|" + it.parameter() + "|" + it.validFrom();
    }

    private static RuleNumbers.Number number(Row row, Map<String, @Nullable Object> before) {
        return new RuleNumbers.Number(
                LimitKind.valueOf(row.needText("kind")),
                row.needText("parameter"),
                row.needDay("valid_from"),
                before.get("value") instanceof BigDecimal was
                        ? was
                        : Objects.requireNonNull(row.number("value"), "value"),
                String.valueOf(before.getOrDefault("source", row.needText("source"))));
    }

    @Override
    void put(List<RuleNumbers.Number> subjects) {
        store.put(subjects);
    }

    @Override
    void remove(List<RuleNumbers.Number> subjects) {
        store.remove(subjects);
    }

    @Override
    RuleNumbers.Number again(Row row, RuleNumbers.Number subject, Map<String, @Nullable Object> before) {
        return number(row, before);
    }

    @Override
    public void export(RowSink out) {
        store.all().forEach(it -> out.row(it.kind().name(), it.parameter(), it.validFrom(), it.value(), it.source()));
    }
}
