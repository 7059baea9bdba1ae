package fugong.registry.web;

import fugong.kernel.CreditCode;
import fugong.kernel.Finding;
import fugong.kernel.GroupId;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Registration;
import fugong.registry.changes.EnterpriseParts;
import fugong.registry.changes.GroupChanges;
import fugong.registry.findings.NotThere;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotAllowed;
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

/// Entering a group, park or association, changing it, and taking a member in by its credit code.
@Controller
@Needs(Permission.EDIT_REGISTER)
class GroupEdit {

    private final GroupChanges changes;
    private final EnterpriseParts parts;
    private final Groups groups;
    private final Enterprises enterprises;
    private final Words words;
    private final Clock clock;

    GroupEdit(
            GroupChanges changes,
            EnterpriseParts parts,
            Groups groups,
            Enterprises enterprises,
            Words words,
            Clock clock) {
        this.changes = changes;
        this.parts = parts;
        this.groups = groups;
        this.enterprises = enterprises;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/groups/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String parent, Actor actor, Locale locale) {
        var empty =
                new GroupChanges.Form("", Group.Kind.ASSOCIATION, "", "", parent, null, LocalDate.now(clock), null, 0);
        return form(null, empty, List.of(), false, actor, locale);
    }

    @PostMapping("/groups/new")
    ModelAndView enter(GroupChanges.Form form, Actor actor, Locale locale) {
        return after(null, form, actor, locale);
    }

    @GetMapping("/groups/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable int id, Actor actor, Locale locale) {
        var it = require(id, actor);
        var parent =
                it.parent() == null ? null : groups.require(it.parent(), actor).code();
        var filled = new GroupChanges.Form(
                it.code(),
                it.kind(),
                it.nameZh(),
                it.nameEn(),
                parent,
                it.area() == null ? null : it.area().value(),
                it.validFrom().equals(LocalDate.MIN) ? null : it.validFrom(),
                it.validTo(),
                it.version());
        return form(it, filled, List.of(), false, actor, locale);
    }

    @PostMapping("/groups/{id:\\d+}/edit")
    ModelAndView change(@PathVariable int id, GroupChanges.Form form, Actor actor, Locale locale) {
        return after(require(id, actor), form, actor, locale);
    }

    /// A member is known by its credit code; it must lie where the actor keeps the register.
    @PostMapping("/groups/{id:\\d+}/members")
    ModelAndView join(
            @PathVariable int id,
            @RequestParam String creditCode,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable LocalDate from,
            Actor actor,
            Locale locale) {
        var group = group(id, actor);
        var member = enterprises.find(CreditCode.of(creditCode));
        var found = member.isEmpty()
                ? List.<Finding>of(new NotThere("enterprise", creditCode))
                : parts.join(
                        member.get(),
                        new EnterpriseParts.MembershipForm(
                                group.code(), role, from == null ? LocalDate.now(clock) : from, null),
                        actor);
        if (found.isEmpty()) {
            return new ModelAndView("redirect:/groups/" + id);
        }
        var model = new ExtendedModelMap();
        model.addAttribute("it", group);
        model.addAttribute("name", group.name(locale));
        model.addAttribute("findings", Said.of(found, locale));
        model.addAttribute("creditCode", creditCode);
        model.addAttribute("role", role);
        model.addAttribute("from", from);
        return new ModelAndView("registry/group-join", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Group group(int id, Actor actor) {
        if (id <= 0) {
            throw new NotInScope("group", id);
        }
        return groups.require(new GroupId(id), actor);
    }

    private Group require(int id, Actor actor) {
        var it = group(id, actor);
        if (!changes.mayChange(it, actor)) {
            throw new NotAllowed(actor, Permission.EDIT_REGISTER);
        }
        return it;
    }

    private ModelAndView after(@Nullable Group before, GroupChanges.Form form, Actor actor, Locale locale) {
        return switch (changes.put(before, form, actor)) {
            case Registration.Done<Group>(var done, var _) -> new ModelAndView("redirect:/groups/" + done.id());
            case Registration.Refused<Group>(var findings) -> form(before, form, findings, false, actor, locale);
            case Registration.Stale<Group> _ -> form(before, form, List.of(), true, actor, locale);
        };
    }

    private ModelAndView form(
            @Nullable Group it,
            GroupChanges.Form form,
            List<Finding> findings,
            boolean stale,
            Actor actor,
            Locale locale) {
        var model = new ExtendedModelMap();
        model.addAttribute("it", it);
        model.addAttribute("f", form);
        model.addAttribute("kinds", Group.Kind.values());
        model.addAttribute("groups", groups.list(actor));
        model.addAttribute("areas", words.areaChoices(actor, LocalDate.now(clock), form.area(), locale));
        model.addAttribute("everywhere", actor.scope().everything());
        model.addAttribute("findings", Said.of(findings, locale));
        model.addAttribute("stale", stale);
        boolean fine = findings.isEmpty() && !stale;
        return new ModelAndView("registry/group-edit", model, fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
