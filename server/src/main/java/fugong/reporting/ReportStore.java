package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Want;
import fugong.reporting.forms.WorkStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reports in the database. Only ever added to.
@Component
class ReportStore {

    /// A report as it is stored.
    ///
    /// @param request hash of the Idempotency-Key that brought it; null without one
    record Stored(DailyReport report, int profile, @Nullable Long request) {}

    private static final String COLUMNS = """
            known_at, output, request, enterprise, day, profile, area, author, own_due, own_present, own_quarantined,
            contract_due, contract_present, contract_quarantined, full_from, revision, source, status, lines_running,
            lines_total, stock_days, orders, mask_days, on_time, withdrawn, obstacles, wants, note""";

    private static final String VALUES = """
            :knownAt::timestamptz, :output::bigint, :request::bigint, :enterprise::int, :day::date, :profile::int, :area::int, :author::int,
            :ownDue::int, :ownPresent::int, :ownQuarantined::int, :contractDue::int, :contractPresent::int,
            :contractQuarantined::int, :fullFrom::date, :revision::smallint, :source::smallint, :status::smallint,
            :linesRunning::smallint, :linesTotal::smallint, :stockDays::smallint, :orders::smallint,
            :maskDays::smallint, :onTime::boolean, :withdrawn::boolean, :obstacles::jsonb, :wants::jsonb, :note::text""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Adds one revision and its line for the roll-up.
    ///
    /// @return false where that revision is there already: somebody else was faster
    boolean add(Stored stored) {
        var report = stored.report();
        var said = report.said();
        var lines = said.lines();
        return jdbc.sql("""
                with added as (
                    insert into reporting_report (%s) values (%s)
                    on conflict (day, enterprise, revision) do nothing
                    returning enterprise, day, area, revision)
                insert into reporting_pending (subject, day, area, source, revision)
                select enterprise, day, area, %d, revision from added
                """.formatted(COLUMNS, VALUES, Facts.REPORT))
                        .param("knownAt", utc(report.knownAt()))
                        .param("output", said.outputYuan())
                        .param("request", stored.request())
                        .param("enterprise", said.enterprise().value())
                        .param("day", said.day())
                        .param("profile", stored.profile())
                        .param("area", report.area().value())
                        .param("author", report.author())
                        .param("ownDue", said.own().due())
                        .param("ownPresent", said.own().present())
                        .param("ownQuarantined", said.own().quarantined())
                        .param("contractDue", said.contract().due())
                        .param("contractPresent", said.contract().present())
                        .param("contractQuarantined", said.contract().quarantined())
                        .param("fullFrom", said.fullFrom())
                        .param("revision", report.revision())
                        .param("source", report.source().ordinal())
                        .param("status", said.status().ordinal())
                        .param("linesRunning", lines == null ? null : lines.running())
                        .param("linesTotal", lines == null ? null : lines.total())
                        .param("stockDays", said.stockDays())
                        .param("orders", said.orders())
                        .param("maskDays", said.maskDays())
                        .param("onTime", report.onTime())
                        .param("withdrawn", report.withdrawn())
                        .param("obstacles", list(said.obstacles()))
                        .param("wants", list(said.wants()))
                        .param("note", said.note().isEmpty() ? null : said.note())
                        .update()
                == 1;
    }

    /// Adds many in one statement. Their roll-up is the caller's business.
    ///
    /// @return how many were new; fewer than given where somebody else was faster
    int addAll(List<Stored> stored) {
        return new ReportRows(stored, this::list).insert(jdbc, COLUMNS);
    }

    /// All revisions of these days, oldest day first, then by revision.
    List<Stored> of(EnterpriseId enterprise, Collection<LocalDate> days) {
        return jdbc.sql("""
                select %s from reporting_report
                 where day = any (:days::date[]) and enterprise = :enterprise
                 order by day, revision
                """.formatted(COLUMNS))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("enterprise", enterprise.value())
                .query((row, n) -> stored(row))
                .list();
    }

    /// The current revision of each of these enterprises on one day.
    List<Stored> current(LocalDate day, int[] enterprises) {
        return jdbc.sql("""
                select distinct on (enterprise) %s from reporting_report
                 where day = :day and enterprise = any (:enterprises::int[])
                 order by enterprise, revision desc
                """.formatted(COLUMNS))
                .param("day", day)
                .param("enterprises", enterprises)
                .query((row, n) -> stored(row))
                .list();
    }

    /// The current revisions of the newest days.
    List<Stored> newest(int days) {
        return jdbc.sql("""
                select distinct on (day, enterprise) %s from reporting_report
                 where day > (select max(day) from reporting_report) - :days
                 order by day, enterprise, revision desc
                """.formatted(COLUMNS))
                .param("days", days)
                .query((row, n) -> stored(row))
                .list();
    }

    /// The report as it was known at a moment.
    Optional<Stored> asKnown(EnterpriseId enterprise, LocalDate day, Instant moment) {
        return of(enterprise, List.of(day)).stream()
                .filter(it -> !it.report().knownAt().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /// Counts words and the corrections among them.
    long stamp(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) * 1000003 + coalesce(sum(revision), 0) from reporting_report where day between :from and :to
                """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private @Nullable String list(List<?> list) {
        return list.isEmpty() ? null : json.writeValueAsString(list);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static List<LocalDate> daysUpTo(LocalDate day, int count) {
        return IntStream.rangeClosed(0, count).mapToObj(day::minusDays).toList();
    }

    private Stored stored(ResultSet row) throws SQLException {
        var said = new ReportForm(
                new EnterpriseId(row.getInt("enterprise")),
                row.getObject("day", LocalDate.class),
                WorkStatus.of(row.getInt("status")),
                heads(row, "own"),
                heads(row, "contract"),
                lines(row),
                output(row),
                row.getObject("full_from", LocalDate.class),
                whole(row, "stock_days"),
                whole(row, "orders"),
                whole(row, "mask_days"),
                read(row.getString("obstacles"), text -> List.of(json.readValue(text, Obstacle[].class))),
                read(row.getString("wants"), text -> List.of(json.readValue(text, Want[].class))),
                row.getString("note") == null ? "" : row.getString("note"));
        var report = new DailyReport(
                said,
                row.getInt("revision"),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getInt("author"),
                DailyReport.Source.of(row.getInt("source")),
                new AreaId(row.getInt("area")),
                row.getBoolean("on_time"),
                row.getBoolean("withdrawn"));
        long request = row.getLong("request");
        return new Stored(report, row.getInt("profile"), row.wasNull() ? null : request);
    }

    private static Headcount heads(ResultSet row, String of) throws SQLException {
        return new Headcount(row.getInt(of + "_due"), row.getInt(of + "_present"), row.getInt(of + "_quarantined"));
    }

    private static ReportForm.@Nullable Lines lines(ResultSet row) throws SQLException {
        var total = whole(row, "lines_total");
        return total == null ? null : new ReportForm.Lines(row.getInt("lines_running"), total);
    }

    private static @Nullable BigDecimal output(ResultSet row) throws SQLException {
        long yuan = row.getLong("output");
        return row.wasNull() ? null : BigDecimal.valueOf(yuan, 4);
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static <T> List<T> read(@Nullable String text, Function<String, List<T>> reader) {
        return text == null ? List.of() : reader.apply(text);
    }
}
