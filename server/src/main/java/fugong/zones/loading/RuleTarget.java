package fugong.zones.loading;

import fugong.importing.Field;
import fugong.importing.FieldType;
import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.importing.Undone;
import fugong.kernel.Located;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.zones.ZoneRegister;
import fugong.zones.ZoneRegister.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Rule sets or tables of measures, one per row, each as JSON in one cell.
final class RuleTarget implements LoadTarget<String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Kind kind;
    private final TableSchema schema;
    private final ZoneRegister register;

    RuleTarget(Kind kind, String name, String zh, String en, ZoneRegister register) {
        this.kind = kind;
        this.register = register;
        this.schema = TableSchema.of(name, zh, en)
                .with(Field.text("rule", "规则", "Rule").needed().example("CN-national-3tier"))
                .with(Field.of(FieldType.OBJECT, "body", "内容(JSON)", "Body (JSON)")
                        .needed())
                .with(Field.day("known_on", "知悉日期", "Known on").needed().example("2020-02-17"))
                .keyed("rule");
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public boolean allowed() {
        return Actors.find().filter(it -> it.may(Permission.DECIDE_ZONES)).isPresent();
    }

    @Override
    public Loading<String> open(LoadContext context) {
        return new Open(Actors.current());
    }

    /// The database keeps JSON in its own order of members; two bodies are the same if they mean the same.
    private static String plain(String body) {
        return JSON.readTree(body).toString();
    }

    private static boolean same(String a, String b) {
        return JSON.readTree(a).equals(JSON.readTree(b));
    }

    private final class Open implements Loading<String> {

        private final Actor actor;

        Open(Actor actor) {
            this.actor = actor;
        }

        @Override
        public List<RowPlan<String>> plan(List<Row> rows) {
            var plans = new ArrayList<RowPlan<String>>();
            for (var row : rows) {
                plans.add(plan(row));
            }
            return plans;
        }

        private RowPlan<String> plan(Row row) {
            var body = row.needText("body");
            var rule = row.needText("rule");
            var findings = new ArrayList<Located>();
            register.judge(kind, rule, body, actor).forEach(it -> findings.add(row.at("body", it)));
            if (findings.isEmpty()) {
                var id = JSON.readTree(body).path("id").asString("");
                if (!id.equals(rule)) {
                    findings.add(row.at("rule", new LoadFinding.OtherId(rule, id)));
                }
            }
            var kept = register.rule(kind, rule);
            @Nullable Map<String, @Nullable Object> now = null;
            if (kept.isPresent()) {
                now = new HashMap<>();
                now.put(
                        "body",
                        findings.isEmpty() && same(body, kept.get().body())
                                ? body
                                : kept.get().body());
                now.put("known_on", kept.get().knownOn());
            }
            return RowPlan.of(row, body, now, findings);
        }

        @Override
        public void write(List<RowPlan<String>> plans) {
            plans.forEach(
                    it -> keep(it.row(), it.row().needText("body"), it.row().needDay("known_on")));
        }

        private void keep(Row row, String body, LocalDate knownOn) {
            register.keep(kind, row.needText("rule"), plain(body), knownOn, actor);
        }

        @Override
        public List<Located> undo(List<Undone> rows) {
            for (var undone : rows) {
                var before = undone.before();
                if (before == null) {
                    register.withdraw(
                            kind, undone.row().needText("rule"), undone.row().needDay("known_on"), actor);
                } else {
                    var body = before.getOrDefault("body", undone.row().needText("body"));
                    keep(undone.row(), String.valueOf(body), undone.row().needDay("known_on"));
                }
            }
            return List.of();
        }
    }

    @Override
    public void export(RowSink out) {
        register.rules(kind).forEach(it -> out.row(it.rule(), it.body(), it.knownOn()));
    }
}
