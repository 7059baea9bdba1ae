package fugong.reporting.web;

import fugong.kernel.Finding;
import fugong.kernel.ProjectId;
import fugong.registry.Projects;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.Deadlines;
import fugong.reporting.ProjectReports;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.web.Json.FoundJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The daily report of a key project as a page.
@Controller
@RequestMapping("/report/project/{id:\\d+}")
@Needs(Permission.REPORT)
class ProjectReportPages {

    private final ProjectReports reports;
    private final Projects projects;
    private final Deadlines deadlines;
    private final Clock clock;

    ProjectReportPages(ProjectReports reports, Projects projects, Deadlines deadlines, Clock clock) {
        this.reports = reports;
        this.projects = projects;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Model model,
            Locale locale,
            Actor actor) {
        show(id(id), day == null ? LocalDate.now(clock).minusDays(1) : day, null, List.of(), model, locale, actor);
        return "reporting/project";
    }

    @PostMapping
    ModelAndView send(
            @PathVariable int id,
            @RequestParam LocalDate day,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Actor actor) {
        var typed = new FormFields(fields);
        var form = typed.project(id(id), day);
        var page = new ModelAndView("reporting/project");
        var model = new ExtendedModelMap();
        if (typed.wantsMoreLines()) {
            show(form.project(), day, form, List.of(), model, locale, actor);
            page.addAllObjects(model);
            return page;
        }
        var outcome = typed.flaws().isEmpty()
                ? reports.submit(form, Sending.by(DailyReport.Source.FORM), actor)
                : new ProjectReport.Outcome.Refused(typed.flaws());
        switch (outcome) {
            case ProjectReport.Outcome.Accepted _ -> {
                show(form.project(), day, null, List.of(), model, locale, actor);
                model.addAttribute("accepted", true);
            }
            case ProjectReport.Outcome.Refused(var findings) -> {
                show(form.project(), day, form, findings, model, locale, actor);
                model.addAttribute("refused", true);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        page.addAllObjects(model);
        return page;
    }

    private void show(
            ProjectId id,
            LocalDate day,
            ProjectReport.@Nullable Form typed,
            List<Finding> findings,
            Model model,
            Locale locale,
            Actor actor) {
        var project = projects.require(id, actor);
        var current = reports.find(id, day, actor).orElse(null);
        var empty = new ProjectReport.Form(
                id,
                day,
                project.startedBy(day),
                false,
                false,
                project.normalStaff(),
                0,
                null,
                List.of(),
                List.of(),
                "");
        var shown = typed != null
                ? typed
                : current != null
                        ? current.said()
                        : reports.prefilled(id, day, actor).orElse(empty);
        model.addAttribute("project", project);
        model.addAttribute("name", project.name(locale));
        model.addAttribute("day", day);
        model.addAttribute("form", shown);
        model.addAttribute("obstacles", FormFields.withOneMore(shown.obstacles()));
        model.addAttribute("wants", FormFields.withOneMore(shown.wants()));
        model.addAttribute("current", current);
        model.addAttribute("findings", FoundJson.of(findings, locale));
        model.addAttribute("kinds", Obstacle.Kind.values());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("due", deadlines.of("project", project.area(), day).atZone(clock.getZone()));
    }

    private static ProjectId id(int id) {
        if (id <= 0) {
            throw new NotInScope("project", id);
        }
        return new ProjectId(id);
    }
}
