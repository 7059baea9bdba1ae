package fugong.registry.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.ProjectId;
import fugong.registry.Enterprises;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.registry.Registration;
import fugong.registry.changes.ProjectChanges;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Entering a project, changing it, and its milestones line by line.
@Controller
@Needs(Permission.EDIT_REGISTER)
class ProjectEdit {

    private final ProjectChanges changes;
    private final Projects projects;
    private final Enterprises enterprises;
    private final Words words;
    private final Clock clock;

    ProjectEdit(ProjectChanges changes, Projects projects, Enterprises enterprises, Words words, Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.enterprises = enterprises;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/projects/new")
    ModelAndView blank(Actor actor, Locale locale) {
        var today = LocalDate.now(clock);
        var empty = new ProjectChanges.Form("", "", "", "", null, "", "", null, null, null, null, null, today, null, 0);
        return form(null, empty, List.of(), false, actor, locale);
    }

    @PostMapping("/projects/new")
    ModelAndView enter(ProjectChanges.Form form, Actor actor, Locale locale) {
        return after(null, form, actor, locale);
    }

    @GetMapping("/projects/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable int id, Actor actor, Locale locale) {
        var it = changes.require(id(id), actor);
        var filled = new ProjectChanges.Form(
                it.code(),
                it.nameZh(),
                it.nameEn(),
                it.kind(),
                it.area().value(),
                builder(it.enterprise()),
                it.responsible(),
                it.investment(),
                it.investmentYear(),
                it.normalStaff(),
                it.startedOn(),
                it.plannedEnd(),
                it.validFrom().equals(LocalDate.MIN) ? null : it.validFrom(),
                it.validTo(),
                it.version());
        return form(it, filled, List.of(), false, actor, locale);
    }

    private String builder(@Nullable EnterpriseId id) {
        if (id == null) {
            return "";
        }
        var seen = enterprises.list(List.of(id), LocalDate.now(clock)).get(id);
        return seen == null ? ProjectChanges.OUT_OF_SIGHT : seen.creditCode().value();
    }

    @PostMapping("/projects/{id:\\d+}/edit")
    ModelAndView change(@PathVariable int id, ProjectChanges.Form form, Actor actor, Locale locale) {
        return after(changes.require(id(id), actor), form, actor, locale);
    }

    @PostMapping("/projects/{id:\\d+}/milestones")
    ModelAndView milestone(@PathVariable int id, ProjectChanges.MilestoneForm step, Actor actor, Locale locale) {
        var findings = changes.milestone(id(id), step, actor);
        if (findings.isEmpty()) {
            return new ModelAndView("redirect:/projects/" + id + "/edit#steps");
        }
        var page = edit(id, actor, locale);
        page.addObject("findings", Said.of(findings, locale));
        page.addObject("typed", step);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/projects/{id:\\d+}/milestones/remove")
    String dropMilestone(@PathVariable int id, @RequestParam int position, Actor actor) {
        changes.dropMilestone(id(id), position, actor);
        return "redirect:/projects/" + id + "/edit#steps";
    }

    private static ProjectId id(int id) {
        if (id <= 0) {
            throw new NotInScope("project", id);
        }
        return new ProjectId(id);
    }

    private ModelAndView after(@Nullable Project before, ProjectChanges.Form form, Actor actor, Locale locale) {
        return switch (changes.put(before, form, actor)) {
            case Registration.Done<Project>(var done, var _) -> new ModelAndView("redirect:/projects/" + done.id());
            case Registration.Refused<Project>(var findings) -> form(before, form, findings, false, actor, locale);
            case Registration.Stale<Project> _ -> form(before, form, List.of(), true, actor, locale);
        };
    }

    private ModelAndView form(
            @Nullable Project it,
            ProjectChanges.Form form,
            List<Finding> findings,
            boolean stale,
            Actor actor,
            Locale locale) {
        var model = new ExtendedModelMap();
        model.addAttribute("it", it);
        model.addAttribute("f", form);
        model.addAttribute("steps", it == null ? List.of() : projects.milestones(it.id()));
        model.addAttribute("areas", words.areaChoices(actor, LocalDate.now(clock), form.area(), locale));
        model.addAttribute("findings", Said.of(findings, locale));
        model.addAttribute("stale", stale);
        boolean fine = findings.isEmpty() && !stale;
        return new ModelAndView(
                "registry/project-edit", model, fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
