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
import fugong.zones.FactWord;
import fugong.zones.ZoneRegister;
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

/// Facts, one per row: area, day, fact, value. A changed value is a new word; the old one stays for those who ask
/// how things were known before.
@Component
class FactsTarget implements LoadTarget<FactWord> {

    private static final TableSchema SCHEMA = TableSchema.of("zone_facts", "分区事实", "Zone facts")
            .notes("每行一地一日一项事实；为当日 24 时的状况。", "One fact of one area per row, as things stood at 24:00 of the day.")
            .with(Field.text("area", "地区", "Area").needed().example("510521").also("code", "地区代码", "区划代码"))
            .with(Field.day("day", "日期", "Day").needed().example("2020-02-19").also("date", "as_of"))
            .with(Field.text("fact", "事实", "Fact")
                    .needed()
                    .example("cumulative_confirmed")
                    .matching("[a-z0-9_]+"))
            .with(Field.text("part", "填报方", "Reported by").notes("由几方分别填报时相加。", "Words of several reporters add up."))
            .with(Field.number("value", "数值", "Value").needed().example("6"))
            .with(Field.day("known_on", "知悉日期", "Known on").notes("缺省为当日。", "The day itself where it is left out."))
            .with(Field.text("basis", "依据", "Basis").example("published"))
            .with(Field.text("source", "来源", "Source"))
            .keyed("area", "fact", "part", "day");

    private final AreaNames areas;
    private final ZoneRegister register;

    FactsTarget(AreaNames areas, ZoneRegister register) {
        this.areas = areas;
        this.register = register;
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
    public boolean allowed() {
        return Actors.find().filter(it -> it.may(Permission.DECIDE_ZONES)).isPresent();
    }

    private record Key(int area, String fact, String part, LocalDate day) {
        static Key of(FactWord word) {
            return new Key(word.area().value(), word.fact(), word.part(), word.day());
        }
    }

    @Override
    public Loading<FactWord> open(LoadContext context) {
        return new Open(Actors.current());
    }

    private final class Open implements Loading<FactWord> {

        private final Actor actor;
        private @Nullable Map<Key, FactWord> told;

        Open(Actor actor) {
            this.actor = actor;
        }

        private Map<Key, FactWord> told() {
            var known = told;
            if (known == null) {
                known = new HashMap<>();
                for (var word : register.told()) {
                    known.put(Key.of(word), word);
                }
                told = known;
            }
            return known;
        }

        @Override
        public List<RowPlan<FactWord>> plan(List<Row> rows) {
            var finder = areas.open();
            var plans = new ArrayList<RowPlan<FactWord>>(rows.size());
            for (var row : rows) {
                var findings = new ArrayList<Located>();
                var word = word(row, finder, findings);
                plans.add(
                        word.isEmpty()
                                ? RowPlan.refused(row, findings)
                                : RowPlan.of(row, word.get(), now(told().get(Key.of(word.get()))), findings));
            }
            return plans;
        }

        private Optional<FactWord> word(Row row, AreaNames.Finder finder, List<Located> findings) {
            var day = row.needDay("day");
            var known = row.day("known_on");
            var before = known == null ? day : known;
            return finder.find(row, day, findings)
                    .map(area -> new FactWord(
                            area,
                            row.needText("fact"),
                            Objects.requireNonNullElse(row.text("part"), ""),
                            day,
                            Objects.requireNonNull(row.number("value")).doubleValue(),
                            before,
                            Objects.requireNonNullElse(row.text("basis"), "published"),
                            Objects.requireNonNullElse(row.text("source"), "")));
        }

        private @Nullable Map<String, @Nullable Object> now(@Nullable FactWord word) {
            if (word == null) {
                return null;
            }
            var values = new HashMap<String, @Nullable Object>();
            values.put("value", word.value());
            values.put("basis", word.basis());
            values.put("source", word.source());
            values.put("known_on", word.knownOn());
            return values;
        }

        @Override
        public void write(List<RowPlan<FactWord>> plans) {
            var words = new ArrayList<FactWord>();
            for (var plan : plans) {
                if (plan instanceof RowPlan.Created<FactWord>(var _, var word, var _)) {
                    words.add(word);
                } else if (plan instanceof RowPlan.Changed<FactWord>(var _, var word, var _, var _)) {
                    words.add(word);
                }
            }
            words.forEach(it -> told().put(Key.of(it), it));
            register.tell(words, actor);
        }

        /// Nothing is deleted: the words are followed by the ones that held before.
        @Override
        public List<Located> undo(List<Undone> rows) {
            var findings = new ArrayList<Located>();
            var finder = areas.open();
            var words = new ArrayList<FactWord>();
            for (var undone : rows) {
                word(undone.row(), finder, findings).ifPresent(it -> words.add(back(it, undone)));
            }
            if (findings.isEmpty()) {
                register.tell(words, actor);
            }
            return findings;
        }

        private FactWord back(FactWord word, Undone undone) {
            var before = undone.before();
            @Nullable Double value = word.value();
            if (before == null) {
                value = null;
            } else if (before.get("value") instanceof Number number) {
                value = number.doubleValue();
            }
            return new FactWord(
                    word.area(),
                    word.fact(),
                    word.part(),
                    word.day(),
                    value,
                    word.knownOn(),
                    word.basis(),
                    word.source());
        }
    }

    @Override
    public void export(RowSink out) {
        for (var word : register.told()) {
            out.row(
                    areas.codeOf(word.area(), word.day()),
                    word.day(),
                    word.fact(),
                    word.part(),
                    word.value() == null ? null : BigDecimal.valueOf(word.value()),
                    word.knownOn(),
                    word.basis(),
                    word.source());
        }
    }
}
