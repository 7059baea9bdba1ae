package fugong.importing.store;

import static fugong.importing.store.PlanWriter.JSON;

import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Plans as they were made, for looking at and for taking back.
@Component
public class PlanStore {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private static final int OF_AN_UNDO = 1_000_000_000;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PlanWriter writer(long load, String resource, boolean everyChange) {
        return new PlanWriter(jdbc, load, resource, everyChange);
    }

    /// Forgets a plan before it is made again.
    ///
    /// @param keepPack whether findings about the pack itself stay: its files are read again, the pack is not
    public void clear(long load, boolean keepPack) {
        for (var table : List.of("importing_verdict", "importing_change")) {
            jdbc.sql("delete from " + table + " where load = :load")
                    .param("load", load)
                    .update();
        }
        jdbc.sql("delete from importing_finding where load = :load and not (:keep and resource = '')")
                .param("load", load)
                .param("keep", keepPack)
                .update();
    }

    /// Forgets the shown changes of a plan before a commit writes all of them.
    public void clearChanges(long load) {
        jdbc.sql("delete from importing_change where load = :load")
                .param("load", load)
                .update();
    }

    /// Keeps why a load could not be taken back, in the place of what was kept of an earlier attempt.
    public void undoRefused(long load, List<Located> findings) {
        jdbc.sql("delete from importing_finding where load = :load and number > :from")
                .param("load", load)
                .param("from", OF_AN_UNDO)
                .update();
        findings.stream().collect(Collectors.groupingBy(Located::resource)).forEach((resource, found) -> {
            var notes = writer(load, resource, false).numberedFrom(OF_AN_UNDO);
            found.forEach(notes::finding);
            notes.flush();
        });
    }

    /// @param resource only of this one; empty for all
    /// @param code     only of this code; empty for all
    /// @param from     how many to pass over
    public List<Located> findings(long load, String resource, String code, int from, int limit) {
        return jdbc.sql("""
                select resource, "row", "column", value, severity, code, facts::text as facts
                  from importing_finding
                 where load = :load and (:resource = '' or resource = :resource) and (:code = '' or code = :code)
                 order by array_position(array['BLOCKS', 'WARNS', 'NOTES'], severity), resource, number offset :from limit :limit
                """)
                .param("load", load)
                .param("resource", resource)
                .param("code", code)
                .param("from", from)
                .param("limit", limit)
                .query(PlanStore::finding)
                .list();
    }

    /// The findings of one resource whose rows lie in a range, in the order of the rows.
    public List<Located> findingsOfRows(long load, String resource, long first, long last) {
        return jdbc.sql("""
                select resource, "row", "column", value, severity, code, facts::text as facts
                  from importing_finding
                 where load = :load and resource = :resource and "row" between :first and :last
                 order by "row", number
                """)
                .param("load", load)
                .param("resource", resource)
                .param("first", first)
                .param("last", last)
                .query(PlanStore::finding)
                .list();
    }

    public List<CodeCount> counts(long load) {
        return jdbc.sql("""
                select resource, code, severity, count(*) as found from importing_finding
                 where load = :load group by resource, code, severity
                 order by array_position(array['BLOCKS', 'WARNS', 'NOTES'], severity), found desc
                """)
                .param("load", load)
                .query((row, number) -> new CodeCount(
                        row.getString("resource"),
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("found")))
                .list();
    }

    private static Located finding(ResultSet row, int number) throws SQLException {
        Map<String, Object> facts = JSON.readValue(row.getString("facts"), FACTS);
        var kept = new KeptFinding(row.getString("code"), Severity.valueOf(row.getString("severity")), facts);
        return new Located(
                kept, row.getString("resource"), row.getLong("row"), row.getString("column"), row.getString("value"));
    }

    /// @param row after this one
    public List<KeptChange> changes(long load, String resource, long row, int limit) {
        return jdbc.sql("""
                select "row", key, before::text as before, after::text as after from importing_change
                 where load = :load and resource = :resource and "row" > :row order by "row" limit :limit
                """)
                .param("load", load)
                .param("resource", resource)
                .param("row", row)
                .param("limit", limit)
                .query((it, number) -> new KeptChange(
                        it.getLong("row"),
                        it.getString("key"),
                        JSON.readValue(it.getString("before"), TEXTS),
                        JSON.readValue(it.getString("after"), TEXTS)))
                .list();
    }

    /// What was said of every row, in the order of the file; one byte per row.
    public Verdicts verdicts(long load, String resource) {
        return new Verdicts(piece -> jdbc.sql("""
                select verdicts from importing_verdict
                 where load = :load and resource = :resource and piece = :piece
                """)
                .param("load", load)
                .param("resource", resource)
                .param("piece", piece)
                .query(byte[].class)
                .optional());
    }
}
