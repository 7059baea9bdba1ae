package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.kernel.ProjectId;
import fugong.kernel.Severity;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.forms.ProjectReport.Outcome;
import fugong.reporting.forms.Want;
import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Door: daily reports of key projects. The same customs as for enterprises: only added to, corrected by a
/// further
/// revision, right in the figures at once.
@Component
public class ProjectReports {

    private record Found(String what, Map<String, Object> facts) implements Finding {
        @Override
        public String code() {
            return "reporting." + what;
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Projects projects;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Clock clock;

    ProjectReports(JdbcClient jdbc, JsonMapper json, Projects projects, Deadlines deadlines, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.projects = projects;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome submit(ProjectReport.Form form, Sending sending, Actor actor) {
        actor.require(Permission.REPORT);
        var project = projects.require(form.project(), actor);
        while (true) {
            var history = history(form.project(), form.day());
            var before = history.isEmpty() ? null : history.getLast();
            if (before != null
                    && before.source() != DailyReport.Source.UNDO
                    && before.said().equals(form)) {
                return new Outcome.Accepted(before, true);
            }
            var findings = check(form, project);
            if (!findings.isEmpty()) {
                return new Outcome.Refused(findings);
            }
            var report = report(form, project, before, sending, actor);
            if (add(report, project.area(), sending, actor)) {
                trail.wrote(
                        actor, "report.project", "project:" + form.project(), form.day() + " r" + report.revision());
                return new Outcome.Accepted(report, false);
            }
        }
    }

    /// What would keep the report from being taken.
    public List<Finding> check(ProjectReport.Form form, Actor actor) {
        return check(form, projects.require(form.project(), actor));
    }

    /// Takes a report back, as an undone load does: from now on as if nothing had been said.
    @Transactional
    public void withdraw(ProjectReport.Form form, Actor actor) {
        var project = projects.require(form.project(), actor);
        var last = history(form.project(), form.day());
        if (!last.isEmpty()) {
            var before = last.getLast();
            var gone = new ProjectReport(
                    before.said(),
                    before.revision() + 1,
                    clock.instant(),
                    actor.id(),
                    DailyReport.Source.UNDO,
                    before.ledBy(),
                    before.onTime());
            add(gone, project.area(), Sending.by(DailyReport.Source.UNDO), actor);
        }
    }

    /// Current reports of a project, the oldest first.
    public List<ProjectReport> all(ProjectId project) {
        var latest = new java.util.TreeMap<LocalDate, ProjectReport>();
        jdbc.sql("select * from reporting_project_report where project = :project order by day, revision")
                .param("project", project.value())
                .query((row, n) -> report(row))
                .list()
                .forEach(it -> latest.put(it.said().day(), it));
        latest.values().removeIf(it -> it.source() == DailyReport.Source.UNDO);
        return List.copyOf(latest.values());
    }

    private List<Finding> check(ProjectReport.Form form, Project project) {
        var found = new ArrayList<Finding>();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (form.day().isAfter(today)) {
            found.add(new Found("day-in-the-future", Map.of("day", form.day(), "today", today)));
        }
        if (!project.standsOn(form.day())) {
            found.add(new Found("not-on-the-register", Map.of("day", form.day())));
        }
        if (form.present() < 0
                || form.due() < 0
                || form.invested() != null && form.invested().signum() < 0) {
            found.add(new Found("negative-number", Map.of("field", form.invested() == null ? "own" : "output")));
        } else if (form.present() > form.due()) {
            found.add(new Found(
                    "more-present-than-due",
                    Map.of("staff", "OWN", "present", form.present(), "quarantined", 0, "due", form.due())));
        }
        if (!form.started() && (form.newStart() || form.resumed())) {
            found.add(new Found("resumed-before-started", Map.of("day", form.day())));
        }
        return found;
    }

    private ProjectReport report(
            ProjectReport.Form form, Project project, @Nullable ProjectReport before, Sending sending, Actor actor) {
        var now = clock.instant();
        boolean onTime =
                before != null ? before.onTime() : !now.isAfter(deadlines.of("project", project.area(), form.day()));
        int revision = before == null ? 1 : before.revision() + 1;
        return new ProjectReport(form, revision, now, actor.id(), sending.source(), project.responsible(), onTime);
    }

    private boolean add(ProjectReport report, AreaId area, Sending sending, Actor actor) {
        var said = report.said();
        return jdbc.sql("""
                with added as (
                    insert into reporting_project_report (known_at, invested, request, project, day, area, author, due,
                           present, revision, source, started, new_start, resumed, on_time, withdrawn, led_by,
                           obstacles, wants, note)
                    values (:knownAt, :invested::bigint, :request::bigint, :project, :day, :area, :author, :due,
                           :present, :revision, :source, :started, :newStart, :resumed, :onTime, :withdrawn, :ledBy,
                           :obstacles::jsonb, :wants::jsonb, :note::text)
                    on conflict (day, project, revision) do nothing
                    returning project, day, area, revision)
                insert into reporting_pending (subject, day, area, source, revision)
                select project, day, area, %d, revision from added
                """.formatted(Facts.PROJECT))
                        .param("knownAt", ReportStore.utc(report.knownAt()))
                        .param(
                                "invested",
                                said.invested() == null
                                        ? null
                                        : said.invested().movePointRight(4).longValueExact())
                        .param("request", RequestKey.hash(sending.key(), actor))
                        .param("project", said.project().value())
                        .param("day", said.day())
                        .param("area", area.value())
                        .param("author", report.author())
                        .param("due", said.due())
                        .param("present", said.present())
                        .param("revision", report.revision())
                        .param("source", report.source().ordinal())
                        .param("started", said.started())
                        .param("newStart", said.newStart())
                        .param("resumed", said.resumed())
                        .param("onTime", report.onTime())
                        .param("withdrawn", report.source() == DailyReport.Source.UNDO)
                        .param("ledBy", report.ledBy())
                        .param(
                                "obstacles",
                                said.obstacles().isEmpty() ? null : json.writeValueAsString(said.obstacles()))
                        .param("wants", said.wants().isEmpty() ? null : json.writeValueAsString(said.wants()))
                        .param("note", said.note().isEmpty() ? null : said.note())
                        .update()
                == 1;
    }

    public Optional<ProjectReport> find(ProjectId project, LocalDate day, Actor actor) {
        return history(project, day, actor).reversed().stream()
                .findFirst()
                .filter(it -> it.source() != DailyReport.Source.UNDO);
    }

    /// Every word on a day, the oldest first.
    public List<ProjectReport> history(ProjectId project, LocalDate day, Actor actor) {
        projects.require(project, actor);
        return history(project, day);
    }

    /// The last report before a day, for the new day; two weeks are searched.
    public Optional<ProjectReport.Form> prefilled(ProjectId project, LocalDate day, Actor actor) {
        projects.require(project, actor);
        return select(project, ReportStore.daysUpTo(day.minusDays(1), 13)).reversed().stream()
                .findFirst()
                .map(it -> it.said().on(day));
    }

    /// Current reports up to a day, the newest first.
    public List<ProjectReport> last(ProjectId project, LocalDate upTo, int days, Actor actor) {
        projects.require(project, actor);
        var latest = new java.util.TreeMap<LocalDate, ProjectReport>(java.util.Comparator.reverseOrder());
        select(project, ReportStore.daysUpTo(upTo, days - 1))
                .forEach(it -> latest.put(it.said().day(), it));
        return List.copyOf(latest.values());
    }

    private List<ProjectReport> history(ProjectId project, LocalDate day) {
        return select(project, List.of(day));
    }

    private List<ProjectReport> select(ProjectId project, List<LocalDate> days) {
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
