package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.registry.size.SizeRule;
import fugong.registry.size.SizeRule.Limits;
import fugong.registry.size.SizeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `size_rules`: lower limits of the size classes per group of industries.
@Component
class SizeRuleSheet extends Sheet<SizeRule> {

    private static final TableSchema SCHEMA = TableSchema.of("size_rules", "企业规模划分标准", "Size rules")
            .with(Field.text("scheme", "分类标准", "Classification")
                    .needed()
                    .example("gbt4754-2017")
                    .longest(40))
            .with(Field.text("prefix", "行业代码前缀", "Prefix of industries")
                    .longest(20)
                    .notes("空白表示其余所有行业；最长的前缀优先。", "Empty: all others; the longest prefix wins."))
            .with(Field.day("valid_from", "生效日期", "Valid from").needed().example("2018-01-03"))
            .with(Field.whole("staff_large", "大型从业人员(人)", "Staff of large").atLeast(0))
            .with(Field.whole("staff_medium", "中型从业人员(人)", "Staff of medium").atLeast(0))
            .with(Field.whole("staff_small", "小型从业人员(人)", "Staff of small").atLeast(0))
            .with(Field.number("revenue_large", "大型营业收入(万元)", "Revenue of large (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("revenue_medium", "中型营业收入(万元)", "Revenue of medium (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("revenue_small", "小型营业收入(万元)", "Revenue of small (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("assets_large", "大型资产总额(万元)", "Assets of large (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("assets_medium", "中型资产总额(万元)", "Assets of medium (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("assets_small", "小型资产总额(万元)", "Assets of small (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("above_scale_revenue", "规上营业收入(万元)", "Above-scale revenue (10,000 yuan)")
                    .atLeast(0))
            .with(Field.text("source", "出处", "Source").longest(300))
            .keyed("scheme", "prefix", "valid_from");

    private final SizeRules rules;

    SizeRuleSheet(PlatformTransactionManager transactions, SizeRules rules) {
        super(transactions);
        this.rules = rules;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public boolean allowed() {
        return everywhere();
    }

    @Override
    Book<SizeRule> look(List<Row> rows, LoadContext context) {
        var known = rules.all();
        return new Book<>() {

            @Override
            public @Nullable Stored<SizeRule> stored(Row row) {
                return known.stream()
                        .filter(it -> it.scheme().equals(row.needText("scheme"))
                                && it.prefix().equals(Objects.requireNonNullElse(row.text("prefix"), ""))
                                && it.validFrom().equals(row.needDay("valid_from")))
                        .findFirst()
                        .map(it -> new Stored<>(it, values(it)))
                        .orElse(null);
            }

            @Override
            public SizeRule subject(Cells cells, @Nullable Stored<SizeRule> stored) {
                return new SizeRule(
                        cells.text("scheme"),
                        cells.text("prefix"),
                        cells.from(),
                        limits(cells, "staff"),
                        limits(cells, "revenue"),
                        limits(cells, "assets"),
                        scaled(cells.number("above_scale_revenue"), 2),
                        cells.text("source"));
            }
        };
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount, int digits) {
        return amount == null ? null : amount.setScale(digits, java.math.RoundingMode.HALF_UP);
    }

    private static @Nullable Limits limits(Cells cells, String measure) {
        int digits = measure.equals("staff") ? 0 : 2;
        var large = scaled(cells.number(measure + "_large"), digits);
        var medium = scaled(cells.number(measure + "_medium"), digits);
        var small = scaled(cells.number(measure + "_small"), digits);
        return large == null || medium == null || small == null ? null : new Limits(large, medium, small);
    }

    private static Map<String, @Nullable Object> values(SizeRule it) {
        var values = Names.values(
                "scheme",
                it.scheme(),
                "prefix",
                it.prefix(),
                "valid_from",
                it.validFrom(),
                "above_scale_revenue",
                it.aboveScale(),
                "source",
                it.source());
        put(values, "staff", it.staff());
        put(values, "revenue", it.revenue());
        put(values, "assets", it.assets());
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String measure, @Nullable Limits limits) {
        values.put(measure + "_large", limits == null ? null : limits.large());
        values.put(measure + "_medium", limits == null ? null : limits.medium());
        values.put(measure + "_small", limits == null ? null : limits.small());
    }

    @Override
    void put(List<SizeRule> subjects) {
        subjects.forEach(rules::put);
    }

    @Override
    void delete(List<SizeRule> subjects) {
        subjects.forEach(rules::delete);
    }

    @Override
    public void export(RowSink out) {
        for (var rule : rules.all()) {
            var values = values(rule);
            out.row(SCHEMA.fields().stream()
                    .map(field -> values.get(field.name()))
                    .toArray());
        }
    }
}
