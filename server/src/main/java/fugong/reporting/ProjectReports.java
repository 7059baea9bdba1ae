package fugong.reporting;

import fugong.kernel.Finding;
import fugong.kernel.ProjectId;
import fugong.kernel.Severity;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.forms.ProjectReport.Outcome;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: daily reports of key projects. The same customs as for enterprises: only added to, corrected by a further
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

    /// 10,000 yuan: a thousand milliard yuan in one project.
    private static final BigDecimal MOST_INVESTED = BigDecimal.valueOf(100_000_000);

    private final ProjectReportRows rows;
    private final Projects projects;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Clock clock;

    ProjectReports(ProjectReportRows rows, Projects projects, Deadlines deadlines, Trail trail, Clock clock) {
        this.rows = rows;
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
            boolean synthetic = sending.source() == DailyReport.Source.SYNTHETIC;
            if (before != null
                    && !before.withdrawn()
                    && before.said().equals(form)
                    && before.synthetic() == synthetic) {
                return new Outcome.Accepted(before, true);
            }
            var findings = check(form, project);
            if (!findings.isEmpty()) {
                return new Outcome.Refused(findings);
            }
            var report = report(form, project, before, punctual(project, form), sending, actor);
            if (rows.add(List.of(new ProjectReportRows.Line(report, project.area())), sending, actor) == 1) {
                trail.wrote(
                        actor, "report.project", "project:" + form.project(), form.day() + " r" + report.revision());
                return new Outcome.Accepted(report, false);
            }
        }
    }

    /// Many reports of a sheet: their projects and what was said before are looked up at once.
    public final class Many {

        private final Map<ProjectId, Project> known;
        private final Map<String, ProjectReport> before;
        private final Actor actor;

        private Many(Map<ProjectId, Project> known, Map<String, ProjectReport> before, Actor actor) {
            this.known = known;
            this.before = before;
            this.actor = actor;
        }

        /// What stands for that day.
        public Optional<ProjectReport> find(ProjectId project, LocalDate day) {
            return Optional.ofNullable(before.get(project + " " + day)).filter(it -> !it.withdrawn());
        }

        /// What would keep the report from being taken.
        public List<Finding> check(ProjectReport.Form form) {
            return ProjectReports.this.check(form, project(form));
        }

        private Project project(ProjectReport.Form form) {
            var project = known.get(form.project());
            if (project == null) {
                throw new NotInScope("project", form.project());
            }
            return project;
        }

        /// Takes those that were found without fault and say something new; one line of the trail for all.
        @Transactional
        public void submit(List<ProjectReport.Form> forms, Sending sending) {
            actor.require(Permission.REPORT);
            var due = new HashMap<String, Boolean>();
            var lines = new ArrayList<ProjectReportRows.Line>(forms.size());
            for (var form : forms) {
                var project = project(form);
                var earlier = before.get(form.project() + " " + form.day());
                boolean punctual =
                        due.computeIfAbsent(project.area() + " " + form.day(), it -> punctual(project, form));
                lines.add(new ProjectReportRows.Line(
                        report(form, project, earlier, punctual, sending, actor), project.area()));
            }
            if (rows.add(lines, sending, actor) < lines.size()) {
                throw new OptimisticLockingFailureException(
                        "Some of these %d project reports were sent by somebody else at the same moment."
                                .formatted(lines.size()));
            }
            trail.wrote(
                    actor,
                    "report.projects",
                    "reports:" + lines.size(),
                    sending.source().name());
        }
    }

    /// @param days the days of the sheet
    public Many many(Collection<LocalDate> days, Actor actor) {
        var known = projects.all(actor).stream().collect(Collectors.toMap(Project::id, it -> it));
        return new Many(known, rows.latest(days), actor);
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
            rows.add(
                    List.of(new ProjectReportRows.Line(gone, project.area())),
                    Sending.by(DailyReport.Source.UNDO),
                    actor);
        }
    }

    /// Current reports of a project, the oldest first.
    public List<ProjectReport> all(ProjectId project) {
        var latest = new java.util.TreeMap<LocalDate, ProjectReport>();
        rows.of(project).forEach(it -> latest.put(it.said().day(), it));
        latest.values().removeIf(ProjectReport::withdrawn);
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
        if (form.invested() != null && form.invested().abs().compareTo(MOST_INVESTED) > 0) {
            found.add(new Found(
                    "number-too-large", Map.of("field", "invested", "number", form.invested(), "most", MOST_INVESTED)));
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
            ProjectReport.Form form,
            Project project,
            @Nullable ProjectReport before,
            boolean punctual,
            Sending sending,
            Actor actor) {
        int revision = before == null ? 1 : before.revision() + 1;
        boolean onTime = before != null ? before.onTime() : punctual;
        return new ProjectReport(
                form, revision, clock.instant(), actor.id(), sending.source(), project.responsible(), onTime);
    }

    private boolean punctual(Project project, ProjectReport.Form form) {
        return !clock.instant().isAfter(deadlines.of("project", project.area(), form.day()));
    }

    public Optional<ProjectReport> find(ProjectId project, LocalDate day, Actor actor) {
        return history(project, day, actor).reversed().stream().findFirst().filter(it -> !it.withdrawn());
    }

    /// Every word on a day, the oldest first.
    public List<ProjectReport> history(ProjectId project, LocalDate day, Actor actor) {
        projects.require(project, actor);
        return history(project, day);
    }

    /// The last report before a day, for the new day; two weeks are searched.
    public Optional<ProjectReport.Form> prefilled(ProjectId project, LocalDate day, Actor actor) {
        projects.require(project, actor);
        return rows.of(project, ReportStore.daysUpTo(day.minusDays(1), 13)).reversed().stream()
                .findFirst()
                .map(it -> it.said().on(day));
    }

    /// Current reports up to a day, the newest first.
    public List<ProjectReport> last(ProjectId project, LocalDate upTo, int days, Actor actor) {
        projects.require(project, actor);
        var latest = new java.util.TreeMap<LocalDate, ProjectReport>(java.util.Comparator.reverseOrder());
        rows.of(project, ReportStore.daysUpTo(upTo, days - 1))
                .forEach(it -> latest.put(it.said().day(), it));
        return List.copyOf(latest.values());
    }

    private List<ProjectReport> history(ProjectId project, LocalDate day) {
        return rows.of(project, List.of(day));
    }
}
