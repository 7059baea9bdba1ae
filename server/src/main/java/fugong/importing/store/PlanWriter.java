package fugong.importing.store;

import fugong.kernel.Located;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Writes the plan of one resource as it is made, batch by batch. Findings and changes beyond the caps are counted
/// in the tally but not kept: nobody reads the two hundred thousandth.
public final class PlanWriter {

    public static final int MOST_FINDINGS = 200_000;
    public static final int MOST_SHOWN_CHANGES = 1_000;
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_VALUE = 400;

    private final JdbcClient jdbc;
    private final long load;
    private final String resource;
    private final boolean everyChange;
    private final ByteArrayOutputStream verdicts = new ByteArrayOutputStream();
    private final List<Located> findings = new ArrayList<>();
    private final List<KeptChange> changes = new ArrayList<>();
    private int pieces;
    private int findingsKept;
    private int changesKept;
    private int numberedFrom;

    /// @param everyChange whether all replaced values are kept (a commit, for its undo) or the first (a
    ///    preview)
    PlanWriter(JdbcClient jdbc, long load, String resource, boolean everyChange) {
        this.jdbc = jdbc;
        this.load = load;
        this.resource = resource;
        this.everyChange = everyChange;
    }

    /// Findings that come after those of the plan: from a refused undo.
    PlanWriter numberedFrom(int number) {
        numberedFrom = number;
        return this;
    }

    public void verdict(Verdict verdict) {
        verdicts.write(verdict.sign());
    }

    public void finding(Located found) {
        if (findingsKept < MOST_FINDINGS) {
            findingsKept++;
            findings.add(found);
        }
    }

    public void change(KeptChange change) {
        if (everyChange || changesKept < MOST_SHOWN_CHANGES) {
            changesKept++;
            changes.add(change);
        }
    }

    public void flush() {
        if (verdicts.size() > 0) {
            flushVerdicts();
        }
        if (!findings.isEmpty()) {
            flushFindings();
        }
        if (!changes.isEmpty()) {
            flushChanges();
        }
    }

    private void flushVerdicts() {
        jdbc.sql("""
                insert into importing_verdict (load, resource, piece, verdicts) values (:load, :resource, :piece, :bytes)
                """)
                .param("load", load)
                .param("resource", resource)
                .param("piece", pieces++)
                .param("bytes", verdicts.toByteArray())
                .update();
        verdicts.reset();
    }

    private void flushFindings() {
        jdbc.sql("""
                insert into importing_finding (load, resource, number, "row", "column", value, severity, code, facts)
                select :load, :resource, :first + f.ordinality, f.r, f.c, f.v, f.s, f.k, f.f::jsonb
                  from unnest(:rows::bigint[], :columns::text[], :values::text[], :severities::text[], :codes::text[],
                              :facts::text[]) with ordinality as f (r, c, v, s, k, f, ordinality)
                """)
                .param("load", load)
                .param("resource", resource)
                .param("first", numberedFrom + findingsKept - findings.size())
                .param("rows", findings.stream().map(Located::row).toArray(Long[]::new))
                .param("columns", texts(Located::column))
                .param("values", texts(Located::value))
                .param("severities", texts(it -> it.finding().severity().name()))
                .param("codes", texts(it -> it.finding().code()))
                .param(
                        "facts",
                        findings.stream().map(it -> json(it.finding().facts())).toArray(String[]::new))
                .update();
        findings.clear();
    }

    private String[] texts(java.util.function.Function<Located, String> part) {
        return findings.stream().map(part).map(PlanWriter::kept).toArray(String[]::new);
    }

    /// Short enough to show, and without what the database cannot hold.
    private static String kept(String text) {
        var clean = text.replace('\u0000', '\uFFFD');
        if (clean.length() <= LONGEST_VALUE) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return clean.substring(0, end) + "…";
    }

    private static String json(Map<String, ?> values) {
        var texts = new java.util.LinkedHashMap<String, String>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value).replace('\u0000', '\uFFFD')));
        return JSON.writeValueAsString(texts);
    }

    private void flushChanges() {
        jdbc.sql("""
                insert into importing_change (load, resource, number, "row", key, before, after)
                select :load, :resource, :first + c.ordinality, c.r, c.k, c.b::jsonb, c.a::jsonb
                  from unnest(:rows::bigint[], :keys::text[], :before::text[], :after::text[])
                       with ordinality as c (r, k, b, a, ordinality)
                """)
                .param("load", load)
                .param("resource", resource)
                .param("first", changesKept - changes.size())
                .param("rows", changes.stream().map(KeptChange::row).toArray(Long[]::new))
                .param("keys", changes.stream().map(KeptChange::key).toArray(String[]::new))
                .param("before", changes.stream().map(it -> json(it.before())).toArray(String[]::new))
                .param("after", changes.stream().map(it -> json(it.after())).toArray(String[]::new))
                .update();
        changes.clear();
    }
}
