package fugong.registry.web;

import fugong.kernel.AreaId;
import fugong.kernel.ProjectId;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.registry.changes.ProjectChanges;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Panel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of projects and the page of one.
@Controller
@Needs(Permission.SEE_ENTERPRISES)
class ProjectPages {

    private final Projects projects;
    private final Enterprises enterprises;
    private final Areas areas;
    private final ProjectChanges changes;
    private final Words words;
    private final List<Panel> panels;
    private final Clock clock;

    ProjectPages(
            Projects projects,
            Enterprises enterprises,
            Areas areas,
            ProjectChanges changes,
            Words words,
            List<Panel> panels,
            Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.enterprises = enterprises;
        this.areas = areas;
        this.words = words;
        this.panels = panels.stream()
                .filter(it -> it.page().equals("project"))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
        this.clock = clock;
    }

    /// A project as the list shows it.
    record Row(Project it, String name, String area, boolean started) {}

    @GetMapping("/projects")
    String list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model,
            Locale locale) {
        var on = day == null ? LocalDate.now(clock) : day;
        var where = area == null || area <= 0
                ? null
                : areas.require(new AreaId(area), on, actor).id();
        var page = projects.list(new Project.Query(on, where, null, q, after, 50), actor);
        model.addAttribute("day", on);
        model.addAttribute("q", q);
        model.addAttribute("area", area);
        model.addAttribute("areas", words.areaChoices(actor, on, area, locale));
        model.addAttribute(
                "rows",
                page.projects().stream()
                        .map(it -> new Row(it, it.name(locale), words.area(it.area(), on, locale), it.startedBy(on)))
                        .toList());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("mayEdit", actor.may(Permission.EDIT_REGISTER));
        return "registry/projects";
    }

    /// A milestone and how it stands.
    record Step(Project.Milestone it, String name, String state) {}

    @GetMapping("/projects/{id:\\d+}")
    String one(@PathVariable int id, Actor actor, Model model, Locale locale) {
        var it = projects.require(id(id), actor);
        var today = LocalDate.now(clock);
        model.addAttribute("it", it);
        model.addAttribute("name", it.name(locale));
        model.addAttribute("areaPath", words.areaPath(it.area(), today, locale));
        model.addAttribute("builder", builder(it, actor));
        model.addAttribute("today", today);
        model.addAttribute(
                "steps",
                projects.milestones(it.id()).stream()
                        .map(step -> new Step(step, step.name(locale), state(step, today)))
                        .toList());
        model.addAttribute("mayEdit", changes.mayChange(it, actor));
        model.addAttribute("mayReport", actor.may(Permission.REPORT));
        model.addAttribute(
                "panels",
                panels.stream().filter(panel -> actor.may(panel.needs())).toList());
        return "registry/project";
    }

    private static String state(Project.Milestone step, LocalDate today) {
        return step.doneOn() != null && !step.doneOn().isAfter(today) ? "done" : step.late(today) ? "late" : "open";
    }

    /// The builder may lie outside the scope of who sees the project.
    private @Nullable Enterprise builder(Project it, Actor actor) {
        if (it.enterprise() == null) {
            return null;
        }
        var latest =
                enterprises.list(List.of(it.enterprise()), LocalDate.now(clock)).get(it.enterprise());
        return latest != null && actor.may(Permission.SEE_ENTERPRISES) ? latest : null;
    }

    @PostMapping("/projects/{id}/milestones/{position}")
    @Needs(Permission.EDIT_REGISTER)
    String reached(@PathVariable int id, @PathVariable int position, Actor actor) {
        projects.reached(id(id), position, LocalDate.now(clock), actor);
        return "redirect:/projects/" + id;
    }

    private static ProjectId id(int id) {
        if (id <= 0) {
            throw new NotInScope("project", id);
        }
        return new ProjectId(id);
    }
}
