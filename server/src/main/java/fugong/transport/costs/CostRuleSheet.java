package fugong.transport.costs;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.importing.Undone;
import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import fugong.registry.Areas;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `return_cost_rules`: who pays for the way back, by dated rule.
@Component
class CostRuleSheet implements LoadTarget<CostRule> {

    private static final TableSchema SCHEMA = TableSchema.of(
                    "return_cost_rules", "返岗费用分担规则", "Who pays for the way back")
            .with(Field.text("code", "规则编号", "Code")
                    .needed()
                    .example("QZ-2020-02")
                    .longest(40))
            .with(Field.day("valid_from", "起", "From").needed().example("2020-02-10"))
            .with(Field.day("valid_to", "止", "To"))
            .with(Field.text("area", "接收地", "Receiving area").notes("空白：其他各地。", "Empty: everywhere else."))
            .with(Field.whole("sending", "输出地（千分比）", "Sending place, per mille")
                    .needed()
                    .example("300")
                    .atLeast(0)
                    .atMost(1000))
            .with(Field.whole("receiving", "接收地（千分比）", "Receiving place, per mille")
                    .needed()
                    .example("500")
                    .atLeast(0)
                    .atMost(1000))
            .with(Field.whole("employer", "用工企业（千分比）", "Employer, per mille")
                    .needed()
                    .example("200")
                    .atLeast(0)
                    .atMost(1000))
            .with(Field.number("most", "两地每人最多（元）", "Both places at most, yuan per worker")
                    .atLeast(0))
            .with(Field.text("title_zh", "名称", "Title")
                    .needed()
                    .example("包车返岗费用分担")
                    .longest(200))
            .with(Field.text("title_en", "英文名称", "English title").longest(200))
            .with(Field.text("source", "来源", "Source").longest(400))
            .keyed("code");

    /// The three parts are not the whole.
    record NotTheWhole(long sum) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "transport.costs.not-the-whole";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("sum", sum);
        }
    }

    /// The receiving area is in no list.
    record NoSuchArea(String text) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "transport.costs.no-such-area";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text);
        }
    }

    /// Somebody changed the rule after the load.
    record ChangedSince(String value) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "transport.changed-since";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("value", value);
        }
    }

    /// The rule, as it is or as it would be, holds where this actor has no say.
    record NotYours(String value) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "transport.costs.not-yours";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("value", value);
        }
    }

    private final CostShares costs;
    private final Areas areas;

    CostRuleSheet(CostShares costs, Areas areas) {
        this.costs = costs;
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
    public Loading<CostRule> open(LoadContext context) {
        return new Loading<>() {

            @Override
            public List<RowPlan<CostRule>> plan(List<Row> rows) {
                var known = known();
                return rows.stream().map(it -> planned(it, known)).toList();
            }

            @Override
            public void write(List<RowPlan<CostRule>> plans) {
                RowPlan.written(plans).forEach(costs::put);
            }

            @Override
            public List<Located> undo(List<Undone> rows) {
                return takeBack(rows);
            }
        };
    }

    private Map<String, CostRule> known() {
        var known = new HashMap<String, CostRule>();
        costs.all().forEach(it -> known.put(it.code(), it));
        return known;
    }

    /// A new rule goes, a changed one is as it was; one that was changed since holds the whole back.
    private List<Located> takeBack(List<Undone> rows) {
        var known = known();
        var findings = new ArrayList<Located>();
        var again = new ArrayList<CostRule>();
        for (var undone : rows) {
            var row = undone.row();
            var now = known.get(row.needText("code"));
            var before = undone.before();
            if (now == null) {
                continue;
            }
            if (rule(row, new ArrayList<>()).filter(it -> same(it, now)).isEmpty()) {
                findings.add(row.whole(new ChangedSince(row.key())));
            } else if (before == null) {
                costs.delete(now.code());
            } else {
                rule(row.with(before), new ArrayList<>()).ifPresent(again::add);
            }
        }
        if (findings.isEmpty()) {
            again.forEach(costs::put);
        }
        return findings;
    }

    private RowPlan<CostRule> planned(Row row, Map<String, CostRule> known) {
        var findings = new ArrayList<Located>();
        var before = known.get(row.needText("code"));
        var rule = rule(row, findings);
        if (rule.isPresent() && !(mine(rule.get()) && (before == null || mine(before)))) {
            findings.add(row.at("area", new NotYours(row.key())));
        }
        if (rule.isEmpty() || !findings.isEmpty()) {
            return RowPlan.refused(row, findings);
        }
        if (before != null && same(before, rule.get())) {
            return new RowPlan.Unchanged<>(row, findings);
        }
        return RowPlan.of(row, rule.get(), before == null ? null : values(before), findings);
    }

    /// What a place pays is its own to say; what all others pay is the whole region's.
    private boolean mine(CostRule rule) {
        var actor = Actors.current();
        return actor.scope().everything() || rule.area() != null && areas.covers(actor, new AreaId(rule.area()));
    }

    private Optional<CostRule> rule(Row row, List<Located> findings) {
        long sum = row.needWhole("sending") + row.needWhole("receiving") + row.needWhole("employer");
        if (sum != 1000) {
            findings.add(row.at("employer", new NotTheWhole(sum)));
        }
        var day = row.needDay("valid_from");
        var word = row.text("area");
        var area = word == null ? null : areas.tree().find(word, day).found().orElse(null);
        if (word != null && area == null) {
            findings.add(row.at("area", new NoSuchArea(word)));
        }
        return findings.isEmpty()
                ? Optional.of(rule(row, day, area == null ? null : area.id().value()))
                : Optional.empty();
    }

    private static CostRule rule(Row row, LocalDate day, @Nullable Integer area) {
        return new CostRule(
                row.needText("code"),
                day,
                row.day("valid_to"),
                area,
                (int) row.needWhole("sending"),
                (int) row.needWhole("receiving"),
                (int) row.needWhole("employer"),
                row.number("most"),
                row.needText("title_zh"),
                Objects.requireNonNullElse(row.text("title_en"), ""),
                Objects.requireNonNullElse(row.text("source"), ""));
    }

    private static boolean same(CostRule a, CostRule b) {
        return plain(a).equals(plain(b));
    }

    private static CostRule plain(CostRule it) {
        return new CostRule(
                it.code(),
                it.validFrom(),
                it.validTo(),
                it.area(),
                it.sending(),
                it.receiving(),
                it.employer(),
                it.most() == null ? null : it.most().setScale(2, java.math.RoundingMode.HALF_UP),
                it.titleZh(),
                it.titleEn(),
                it.source());
    }

    private @Nullable String code(CostRule it) {
        return it.area() == null
                ? null
                : areas.tree().at(new AreaId(it.area()), it.validFrom()).code();
    }

    private Map<String, @Nullable Object> values(CostRule it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("area", code(it));
        values.put("valid_from", it.validFrom());
        values.put("valid_to", it.validTo());
        values.put("sending", (long) it.sending());
        values.put("receiving", (long) it.receiving());
        values.put("employer", (long) it.employer());
        BigDecimal most = it.most();
        values.put("most", most);
        values.put("title_zh", it.titleZh());
        values.put("title_en", it.titleEn());
        values.put("source", it.source());
        return values;
    }

    @Override
    public void export(RowSink out) {
        costs.all()
                .forEach(it -> out.row(
                        it.code(),
                        it.validFrom(),
                        it.validTo(),
                        code(it),
                        it.sending(),
                        it.receiving(),
                        it.employer(),
                        it.most(),
                        it.titleZh(),
                        it.titleEn(),
                        it.source()));
    }
}
