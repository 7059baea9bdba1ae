package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.ProjectId;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.forms.Want;
import fugong.security.Actor;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reports of projects in the database. Only ever added to.
@Component
class ProjectReportRows {

    /// @param area of the project, for the policies and the roll-up
    record Line(ProjectReport report, AreaId area) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectReportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Adds revisions and their lines for the roll-up, in one statement.
    ///
    /// @return how many were new; fewer than given where somebody else was faster
    int add(List<Line> lines, Sending sending, Actor actor) {
        return jdbc.sql("""
                with added as (
                    insert into reporting_project_report (known_at, invested, project, day, area, due, present, revision,
                           source, started, new_start, resumed, on_time, withdrawn, led_by, obstacles, wants, note,
                           author, request)
                    select *, :author, :request::bigint
                      from unnest(:knownAt::timestamptz[], :invested::bigint[], :project::int[], :day::date[],
                           :area::int[], :due::int[], :present::int[], :revision::smallint[], :source::smallint[],
                           :started::boolean[], :newStart::boolean[], :resumed::boolean[], :onTime::boolean[],
                           :withdrawn::boolean[], :ledBy::text[], :obstacles::jsonb[], :wants::jsonb[], :note::text[])
                    on conflict (day, project, revision) do nothing
                    returning project, day, area, revision)
                insert into reporting_pending (subject, day, area, source, revision)
                select project, day, area, %d, revision from added
                """.formatted(Facts.PROJECT))
                .param("knownAt", texts(lines, it -> it.report().knownAt()))
                .param("invested", lines.stream().map(ProjectReportRows::yuan).toArray(Long[]::new))
                .param("project", ints(lines, it -> it.report().said().project().value()))
                .param("day", texts(lines, it -> it.report().said().day()))
                .param("area", ints(lines, it -> it.area().value()))
                .param("due", ints(lines, it -> it.report().said().due()))
                .param("present", ints(lines, it -> it.report().said().present()))
                .param("revision", ints(lines, it -> it.report().revision()))
                .param("source", ints(lines, it -> it.report().source().ordinal()))
                .param("started", texts(lines, it -> it.report().said().started()))
                .param("newStart", texts(lines, it -> it.report().said().newStart()))
                .param("resumed", texts(lines, it -> it.report().said().resumed()))
                .param("onTime", texts(lines, it -> it.report().onTime()))
                .param("withdrawn", texts(lines, it -> it.report().withdrawn()))
                .param("ledBy", texts(lines, it -> it.report().ledBy()))
                .param("obstacles", texts(lines, it -> list(it.report().said().obstacles())))
                .param("wants", texts(lines, it -> list(it.report().said().wants())))
                .param(
                        "note",
                        texts(
                                lines,
                                it -> it.report().said().note().isEmpty()
                                        ? null
                                        : it.report().said().note()))
                .param("author", actor.id())
                .param("request", RequestKey.hash(sending.key(), actor))
                .update();
    }

    private static @Nullable Long yuan(Line line) {
        var invested = line.report().said().invested();
        return invested == null ? null : invested.movePointRight(4).longValueExact();
    }

    private @Nullable String list(List<?> list) {
        return list.isEmpty() ? null : json.writeValueAsString(list);
    }

    private static int[] ints(List<Line> lines, ToIntFunction<Line> part) {
        return lines.stream().mapToInt(part).toArray();
    }

    /// Days, moments and truth values travel as text; the statement casts them.
    private static @Nullable String[] texts(List<Line> lines, Function<Line, @Nullable Object> part) {
        return lines.stream().map(part).map(it -> Objects.toString(it, null)).toArray(String[]::new);
    }

    /// Every revision there is, the oldest first.
    List<ProjectReport> of(ProjectId project) {
        return jdbc.sql("select * from reporting_project_report where project = :project order by day, revision")
                .param("project", project.value())
                .query((row, n) -> report(row))
                .list();
    }

    /// All revisions of these days, oldest day first, then by revision.
    List<ProjectReport> of(ProjectId project, List<LocalDate> days) {
        return jdbc.sql("""
                select * from reporting_project_report
                 where day = any (:days::date[]) and project = :project
                 order by day, revision
                """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("project", project.value())
                .query((row, n) -> report(row))
                .list();
    }

    /// The last revision of every project's day, under "project day".
    Map<String, ProjectReport> latest(Collection<LocalDate> days) {
        var latest = new HashMap<String, ProjectReport>();
        jdbc.sql("""
                select distinct on (day, project) * from reporting_project_report
                 where day = any (:days::date[]) order by day, project, revision desc
                """)
                .param("days", days.stream().distinct().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> report(row))
                .list()
                .forEach(it -> latest.put(it.said().project() + " " + it.said().day(), it));
        return latest;
    }

    private ProjectReport report(ResultSet row) throws SQLException {
        long invested = row.getLong("invested");
        var money = row.wasNull() ? null : BigDecimal.valueOf(invested, 4);
        var obstacles = row.getString("obstacles");
        var wants = row.getString("wants");
        var note = row.getString("note");
        var form = new ProjectReport.Form(
                new ProjectId(row.getInt("project")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("started"),
                row.getBoolean("new_start"),
                row.getBoolean("resumed"),
                row.getInt("due"),
                row.getInt("present"),
                money,
                obstacles == null ? List.of() : List.of(json.readValue(obstacles, Obstacle[].class)),
                wants == null ? List.of() : List.of(json.readValue(wants, Want[].class)),
                note == null ? "" : note);
        return new ProjectReport(
                form,
                row.getInt("revision"),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getInt("author"),
                DailyReport.Source.of(row.getInt("source")),
                row.getString("led_by"),
                row.getBoolean("on_time"));
    }
}
