package fugong.reporting;

import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many reports as columns, for one `insert … select from unnest`: about as fast as COPY, which tables with
/// row-level security refuse.
final class ReportRows {

    private static final String UNNESTED = """
            :knownAt::timestamptz[], :output::bigint[], :request::bigint[], :enterprise::int[], :day::date[],
            :profile::int[], :area::int[], :author::int[], :ownDue::int[], :ownPresent::int[], :ownQuarantined::int[],
            :contractDue::int[], :contractPresent::int[], :contractQuarantined::int[], :fullFrom::date[],
            :revision::smallint[], :source::smallint[], :status::smallint[], :linesRunning::smallint[],
            :linesTotal::smallint[], :stockDays::smallint[], :orders::smallint[], :maskDays::smallint[],
            :onTime::boolean[], :withdrawn::boolean[], :obstacles::jsonb[], :wants::jsonb[], :note::text[]""";

    private final List<ReportStore.Stored> rows;
    private final Function<List<?>, @Nullable String> json;

    ReportRows(List<ReportStore.Stored> rows, Function<List<?>, @Nullable String> json) {
        this.rows = rows;
        this.json = json;
    }

    int insert(JdbcClient jdbc, String columns) {
        return jdbc.sql("""
                insert into reporting_report (%s) select * from unnest(%s)
                on conflict (day, enterprise, revision) do nothing
                """.formatted(columns, UNNESTED))
                .param("knownAt", texts(it -> it.report().knownAt()))
                .param("output", wholes(it -> it.report().said().outputYuan()))
                .param("request", wholes(ReportStore.Stored::request))
                .param("enterprise", ints(it -> it.report().enterprise().value()))
                .param("day", texts(it -> it.report().day()))
                .param("profile", ints(ReportStore.Stored::profile))
                .param("area", ints(it -> it.report().area().value()))
                .param("author", ints(it -> it.report().author()))
                .param("ownDue", ints(it -> it.report().said().own().due()))
                .param("ownPresent", ints(it -> it.report().said().own().present()))
                .param("ownQuarantined", ints(it -> it.report().said().own().quarantined()))
                .param("contractDue", ints(it -> it.report().said().contract().due()))
                .param(
                        "contractPresent",
                        ints(it -> it.report().said().contract().present()))
                .param(
                        "contractQuarantined",
                        ints(it -> it.report().said().contract().quarantined()))
                .param("fullFrom", texts(it -> it.report().said().fullFrom()))
                .param("revision", ints(it -> it.report().revision()))
                .param("source", ints(it -> it.report().source().ordinal()))
                .param("status", ints(it -> it.report().said().status().ordinal()))
                .param("linesRunning", maybe(it -> lines(it, ReportForm.Lines::running)))
                .param("linesTotal", maybe(it -> lines(it, ReportForm.Lines::total)))
                .param("stockDays", maybe(it -> it.report().said().stockDays()))
                .param("orders", maybe(it -> it.report().said().orders()))
                .param("maskDays", maybe(it -> it.report().said().maskDays()))
                .param("onTime", texts(it -> it.report().onTime()))
                .param("withdrawn", texts(it -> it.report().withdrawn()))
                .param("obstacles", texts(it -> json.apply(it.report().said().obstacles())))
                .param("wants", texts(it -> json.apply(it.report().said().wants())))
                .param(
                        "note",
                        texts(it -> it.report().said().note().isEmpty()
                                ? null
                                : it.report().said().note()))
                .update();
    }

    private static @Nullable Integer lines(ReportStore.Stored row, Function<ReportForm.Lines, Integer> part) {
        var lines = row.report().said().lines();
        return lines == null ? null : part.apply(lines);
    }

    private int[] ints(ToIntFunction<ReportStore.Stored> part) {
        return rows.stream().mapToInt(part).toArray();
    }

    private @Nullable Integer[] maybe(Function<ReportStore.Stored, @Nullable Integer> part) {
        return rows.stream().map(part).toArray(Integer[]::new);
    }

    private @Nullable Long[] wholes(Function<ReportStore.Stored, @Nullable Long> part) {
        return rows.stream().map(part).toArray(Long[]::new);
    }

    /// Days, moments and truth values travel as text; the statement casts them.
    private @Nullable String[] texts(Function<ReportStore.Stored, @Nullable Object> part) {
        return rows.stream().map(part).map(it -> Objects.toString(it, null)).toArray(String[]::new);
    }
}
