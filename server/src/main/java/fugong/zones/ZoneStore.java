package fugong.zones;

import fugong.kernel.AreaId;
import fugong.zones.facts.AreaFacts;
import fugong.zones.measures.MeasureJson;
import fugong.zones.measures.MeasureTable;
import fugong.zones.rules.RuleBook;
import fugong.zones.rules.RuleSet;
import fugong.zones.rules.RuleSetJson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of the room. Rows are added, never changed.
@Component
class ZoneStore {

    private final JdbcClient jdbc;

    ZoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ZoneBook.Stamp stamp() {
        return jdbc.sql("""
                select (select coalesce(max(id), 0) from zones_fact),
                       (select coalesce(max(id), 0) from zones_rule),
                       (select coalesce(max(id), 0) from zones_override)
                """)
                .query((row, n) -> new ZoneBook.Stamp(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    ZoneBook read(LocalDate knownOn) {
        var stamp = stamp();
        return new ZoneBook(
                stamp,
                knownOn,
                facts(knownOn),
                new RuleBook(bodies("level", knownOn).stream()
                        .flatMap(it -> parsed(it).stream())
                        .toList()),
                bodies("measure", knownOn).stream()
                        .flatMap(it -> tables(it).stream())
                        .toList(),
                official(knownOn));
    }

    private static List<RuleSet> parsed(String body) {
        return RuleSetJson.read(body).rules();
    }

    private static List<MeasureTable> tables(String body) {
        return MeasureJson.read(body).tables();
    }

    private Map<Integer, AreaFacts> facts(LocalDate knownOn) {
        var facts = new HashMap<Integer, AreaFacts>();
        jdbc.sql("""
                select area, fact, part, day, value
                  from (select distinct on (area, fact, part, day) area, fact, part, day, value
                          from zones_fact where known_on <= :knownOn
                         order by area, fact, part, day, known_on desc, id desc) latest
                 where value is not null
                """).param("knownOn", knownOn).query(row -> {
            facts.computeIfAbsent(row.getInt("area"), it -> new AreaFacts("", ""))
                    .tell(
                            row.getString("fact"),
                            row.getString("part"),
                            row.getObject("day", LocalDate.class),
                            row.getDouble("value"));
        });
        return facts;
    }

    private List<String> bodies(String kind, LocalDate knownOn) {
        return jdbc.sql("""
                select body::text
                  from (select distinct on (rule) rule, body, withdrawn
                          from zones_rule where kind = :kind and known_on <= :knownOn
                         order by rule, known_on desc, id desc) latest
                 where not withdrawn
                 order by rule
                """)
                .param("kind", kind)
                .param("knownOn", knownOn)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<ZoneBook.Kept> official(LocalDate knownOn) {
        return jdbc.sql("""
                select id, area, level, valid_from, valid_to, document, link, reason, known_on, decided_by
                  from (select distinct on (area, valid_from) * from zones_override where known_on <= :knownOn
                         order by area, valid_from, known_on desc, id desc) latest
                 where not withdrawn
                """)
                .param("knownOn", knownOn)
                .query((row, n) -> new ZoneBook.Kept(
                        row.getLong("id"),
                        new OfficialLevel(
                                new AreaId(row.getInt("area")),
                                row.getString("level"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("document"),
                                row.getString("link"),
                                row.getString("reason")),
                        row.getObject("known_on", LocalDate.class),
                        row.getString("decided_by")))
                .list();
    }

    /// One statement for many words, as columns.
    void addFacts(List<FactWord> words) {
        jdbc.sql("""
                insert into zones_fact (area, fact, part, day, value, known_on, basis, source)
                select * from unnest(:area::int[], :fact::text[], :part::text[], :day::date[], :value::float8[],
                                     :known::date[], :basis::text[], :source::text[])
                """)
                .param("area", words.stream().map(it -> it.area().value()).toArray(Integer[]::new))
                .param("fact", words.stream().map(FactWord::fact).toArray(String[]::new))
                .param("part", words.stream().map(FactWord::part).toArray(String[]::new))
                .param("day", words.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .param("value", words.stream().map(FactWord::value).toArray(Double[]::new))
                .param(
                        "known",
                        words.stream().map(it -> it.knownOn().toString()).toArray(String[]::new))
                .param("basis", words.stream().map(FactWord::basis).toArray(String[]::new))
                .param("source", words.stream().map(FactWord::source).toArray(String[]::new))
                .update();
    }

    /// The word that counts now for each of these (area, fact, part, day).
    List<FactWord> latest() {
        return jdbc.sql("""
                select area, fact, part, day, value, known_on, basis, source
                  from (select distinct on (area, fact, part, day) * from zones_fact
                         order by area, fact, part, day, known_on desc, id desc) latest
                 where value is not null
                 order by area, fact, part, day
                """).query((row, n) -> word(row)).list();
    }

    /// All words ever said about an area, the newest first.
    List<FactWord> said(AreaId area) {
        return jdbc.sql("""
                select area, fact, part, day, value, known_on, basis, source from zones_fact
                 where area = :area order by day desc, known_on desc, id desc limit 500
                """)
                .param("area", area.value())
                .query((row, n) -> word(row))
                .list();
    }

    private static FactWord word(java.sql.ResultSet row) throws java.sql.SQLException {
        return new FactWord(
                new AreaId(row.getInt("area")),
                row.getString("fact"),
                row.getString("part"),
                row.getObject("day", LocalDate.class),
                row.getObject("value", Double.class),
                row.getObject("known_on", LocalDate.class),
                row.getString("basis"),
                row.getString("source"));
    }

    void addRule(String kind, String rule, @Nullable String body, LocalDate knownOn) {
        jdbc.sql("""
                insert into zones_rule (kind, rule, body, known_on, withdrawn)
                values (:kind, :rule, :body::jsonb, :knownOn, :withdrawn)
                """)
                .param("kind", kind)
                .param("rule", rule)
                .param("body", body == null ? "{}" : body)
                .param("knownOn", knownOn)
                .param("withdrawn", body == null)
                .update();
    }

    /// A rule as it was handed in, if it counts.
    Optional<RuleText> rule(String kind, String rule) {
        return rules(kind).stream().filter(it -> it.rule().equals(rule)).findFirst();
    }

    record RuleText(String rule, String body, LocalDate knownOn) {}

    List<RuleText> rules(String kind) {
        return jdbc.sql("""
                select rule, body::text as body, known_on
                  from (select distinct on (rule) * from zones_rule where kind = :kind
                         order by rule, known_on desc, id desc) latest
                 where not withdrawn order by rule
                """)
                .param("kind", kind)
                .query((row, n) -> new RuleText(
                        row.getString("rule"), row.getString("body"), row.getObject("known_on", LocalDate.class)))
                .list();
    }

    void addOverride(OfficialLevel level, LocalDate knownOn, String by, boolean withdrawn) {
        jdbc.sql("""
                insert into zones_override (area, level, valid_from, valid_to, document, link, reason, known_on,
                                            decided_by, withdrawn)
                values (:area, :level, :from, :to::date, :document, :link, :reason, :knownOn, :by, :withdrawn)
                """)
                .param("area", level.area().value())
                .param("level", level.level())
                .param("from", level.validFrom())
                .param("to", level.validTo())
                .param("document", level.document())
                .param("link", level.link())
                .param("reason", level.reason())
                .param("knownOn", knownOn)
                .param("by", by)
                .param("withdrawn", withdrawn)
                .update();
    }
}
