package fugong.zones.loading;

import fugong.importing.Field;
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
import fugong.zones.OfficialLevel;
import fugong.zones.ZoneRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Levels that offices decided, each with its document.
@Component
class OfficialTarget implements LoadTarget<OfficialLevel> {

    private static final TableSchema SCHEMA = TableSchema.of("zone_overrides", "官方认定等级", "Official levels")
            .with(Field.text("area", "地区", "Area").needed().example("350582").also("code"))
            .with(Field.text("level", "等级", "Level").needed().example("medium"))
            .with(Field.day("valid_from", "起", "From")
                    .needed()
                    .example("2020-02-23")
                    .also("from"))
            .with(Field.day("valid_to", "止", "To").also("to"))
            .with(Field.text("document", "文件", "Document").needed().example("闽应急〔2020〕3号"))
            .with(Field.text("link", "网址", "Link"))
            .with(Field.text("reason", "理由", "Reason"))
            .with(Field.day("known_on", "知悉日期", "Known on"))
            .keyed("area", "valid_from");

    private final AreaNames areas;
    private final ZoneRegister register;

    OfficialTarget(AreaNames areas, ZoneRegister register) {
        this.areas = areas;
        this.register = register;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "zone_rules");
    }

    @Override
    public boolean allowed() {
        return Actors.find().filter(it -> it.may(Permission.DECIDE_ZONES)).isPresent();
    }

    @Override
    public Loading<OfficialLevel> open(LoadContext context) {
        return new Open(Actors.current());
    }

    private final class Open implements Loading<OfficialLevel> {

        private final Actor actor;

        Open(Actor actor) {
            this.actor = actor;
        }

        @Override
        public List<RowPlan<OfficialLevel>> plan(List<Row> rows) {
            var finder = areas.open();
            var official = register.official();
            var plans = new ArrayList<RowPlan<OfficialLevel>>();
            for (var row : rows) {
                var findings = new ArrayList<Located>();
                var level = level(row, finder, findings);
                plans.add(
                        level.isEmpty()
                                ? RowPlan.refused(row, findings)
                                : RowPlan.of(row, level.get(), now(official, level.get()), findings));
            }
            return plans;
        }

        private static Optional<OfficialLevel> level(Row row, AreaNames.Finder finder, List<Located> findings) {
            var from = row.needDay("valid_from");
            var to = row.day("valid_to");
            if (to != null && to.isBefore(from)) {
                findings.add(row.at("valid_to", new LoadFinding.EndsBeforeItBegins(from.toString(), to.toString())));
            }
            return finder.find(row, from, findings)
                    .map(area -> new OfficialLevel(
                            area,
                            row.needText("level"),
                            from,
                            to,
                            row.needText("document"),
                            Objects.requireNonNullElse(row.text("link"), ""),
                            Objects.requireNonNullElse(row.text("reason"), "")));
        }

        private static @Nullable Map<String, @Nullable Object> now(List<OfficialLevel> official, OfficialLevel level) {
            return official.stream()
                    .filter(it ->
                            it.area().equals(level.area()) && it.validFrom().equals(level.validFrom()))
                    .findFirst()
                    .map(Open::values)
                    .orElse(null);
        }

        private static Map<String, @Nullable Object> values(OfficialLevel level) {
            var values = new HashMap<String, @Nullable Object>();
            values.put("level", level.level());
            values.put("valid_to", level.validTo());
            values.put("document", level.document());
            values.put("link", level.link());
            values.put("reason", level.reason());
            return values;
        }

        @Override
        public void write(List<RowPlan<OfficialLevel>> plans) {
            for (var plan : plans) {
                if (plan instanceof RowPlan.Created<OfficialLevel>(var row, var level, var _)) {
                    register.decide(level, known(row), actor);
                } else if (plan instanceof RowPlan.Changed<OfficialLevel>(var row, var level, var _, var _)) {
                    register.decide(level, known(row), actor);
                }
            }
        }

        private static LocalDate known(Row row) {
            return Objects.requireNonNullElse(row.day("known_on"), row.needDay("valid_from"));
        }

        @Override
        public List<Located> undo(List<Undone> rows) {
            var findings = new ArrayList<Located>();
            var finder = areas.open();
            for (var undone : rows) {
                level(undone.row(), finder, findings).ifPresent(it -> back(it, undone));
            }
            return findings;
        }

        private void back(OfficialLevel level, Undone undone) {
            var before = undone.before();
            if (before == null) {
                register.takeBack(level, known(undone.row()), actor);
                return;
            }
            register.decide(
                    new OfficialLevel(
                            level.area(),
                            (String) Objects.requireNonNull(before.getOrDefault("level", level.level())),
                            level.validFrom(),
                            before.containsKey("valid_to") ? (LocalDate) before.get("valid_to") : level.validTo(),
                            (String) Objects.requireNonNull(before.getOrDefault("document", level.document())),
                            Objects.requireNonNullElse((String) before.getOrDefault("link", level.link()), ""),
                            Objects.requireNonNullElse((String) before.getOrDefault("reason", level.reason()), "")),
                    known(undone.row()),
                    actor);
        }
    }

    @Override
    public void export(RowSink out) {
        register.official()
                .forEach(it -> out.row(
                        areas.codeOf(it.area(), it.validFrom()),
                        it.level(),
                        it.validFrom(),
                        it.validTo(),
                        it.document(),
                        it.link(),
                        it.reason(),
                        null));
    }
}
