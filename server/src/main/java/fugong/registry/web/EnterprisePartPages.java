package fugong.registry.web;

import fugong.kernel.Finding;
import fugong.kernel.GroupId;
import fugong.registry.Areas;
import fugong.registry.Contacts;
import fugong.registry.Enterprise;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Sites;
import fugong.registry.changes.EnterpriseParts;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sites, people and memberships of an enterprise: one page each, every line a small form of its own.
@Controller
@RequestMapping("/enterprises/{id:\\d+}")
@Needs(Permission.EDIT_REGISTER)
class EnterprisePartPages {

    private final EnterpriseParts parts;
    private final Sites sites;
    private final Contacts contacts;
    private final Groups groups;
    private final Areas areas;
    private final Clock clock;

    EnterprisePartPages(
            EnterpriseParts parts, Sites sites, Contacts contacts, Groups groups, Areas areas, Clock clock) {
        this.parts = parts;
        this.sites = sites;
        this.contacts = contacts;
        this.groups = groups;
        this.areas = areas;
        this.clock = clock;
    }

    /// A site with the name of its county as it is called now.
    record SiteLine(Sites.Site it, String area, @Nullable LocalDate from) {}

    record MemberLine(
            Group group, Group.Membership it, @Nullable LocalDate from, boolean now) {}

    @GetMapping("/sites")
    String sites(@PathVariable int id, Actor actor, Model model, Locale locale) {
        return showSites(parts.require(Words.enterprise(id), actor), model, locale);
    }

    private String showSites(Enterprise it, Model model, Locale locale) {
        model.addAttribute("it", it);
        model.addAttribute("name", it.name(locale));
        var tree = areas.tree();
        model.addAttribute(
                "sites",
                sites.of(it.id()).stream()
                        .map(site -> new SiteLine(
                                site, tree.at(site.area(), LocalDate.now(clock)).nameZh(), said(site.validFrom())))
                        .toList());
        model.addAttribute("area", tree.at(it.area(), LocalDate.now(clock)).nameZh());
        return "registry/sites";
    }

    @PostMapping("/sites")
    ModelAndView site(@PathVariable int id, EnterpriseParts.SiteForm form, Actor actor, Model model, Locale locale) {
        var it = parts.require(Words.enterprise(id), actor);
        return after(parts.site(it.id(), form, actor), id, "sites", locale, form, page -> showSites(it, page, locale));
    }

    @PostMapping("/sites/remove")
    String dropSite(@PathVariable int id, @RequestParam String code, Actor actor) {
        parts.dropSite(Words.enterprise(id), code, actor);
        return "redirect:/enterprises/" + id + "/sites";
    }

    /// Names and numbers in clear: the reading goes into the trail.
    @GetMapping("/people")
    @Needs(Permission.SEE_PERSONAL_DATA)
    String people(@PathVariable int id, Actor actor, Model model, Locale locale) {
        return showPeople(parts.require(Words.enterprise(id), actor), actor, model, locale);
    }

    private String showPeople(Enterprise it, Actor actor, Model model, Locale locale) {
        model.addAttribute("it", it);
        model.addAttribute("name", it.name(locale));
        model.addAttribute("people", contacts.open(it.id(), actor));
        return "registry/people";
    }

    @PostMapping("/people")
    @Needs(Permission.SEE_PERSONAL_DATA)
    ModelAndView person(@PathVariable int id, EnterpriseParts.ContactForm form, Actor actor, Locale locale) {
        var it = parts.require(Words.enterprise(id), actor);
        var found = parts.contact(it.id(), form, LocalDate.now(clock), actor);
        return after(found, id, "people", locale, form, page -> showPeople(it, actor, page, locale));
    }

    @PostMapping("/people/remove")
    @Needs(Permission.SEE_PERSONAL_DATA)
    String dropPerson(@PathVariable int id, @RequestParam String name, Actor actor) {
        parts.dropContact(Words.enterprise(id), name, actor);
        return "redirect:/enterprises/" + id + "/people";
    }

    @GetMapping("/memberships")
    String memberships(@PathVariable int id, Actor actor, Model model, Locale locale) {
        return showMemberships(parts.require(Words.enterprise(id), actor), actor, model, locale);
    }

    private String showMemberships(Enterprise it, Actor actor, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        model.addAttribute("it", it);
        model.addAttribute("name", it.name(locale));
        model.addAttribute("today", today);
        model.addAttribute("groups", groups.list(actor));
        model.addAttribute(
                "memberships",
                groups.of(it.id()).stream()
                        .map(of -> new MemberLine(
                                groups.require(of.group(), actor), of, said(of.validFrom()), of.holdsOn(today)))
                        .toList());
        return "registry/memberships";
    }

    @PostMapping("/memberships")
    ModelAndView join(@PathVariable int id, EnterpriseParts.MembershipForm form, Actor actor, Locale locale) {
        var it = parts.require(Words.enterprise(id), actor);
        var found = parts.join(it.id(), form, actor);
        return after(found, id, "memberships", locale, form, page -> showMemberships(it, actor, page, locale));
    }

    @PostMapping("/memberships/remove")
    String leave(
            @PathVariable int id,
            @RequestParam int group,
            @RequestParam(required = false) @Nullable LocalDate from,
            Actor actor) {
        if (group <= 0) {
            throw new NotInScope("group", group);
        }
        parts.leave(Words.enterprise(id), new GroupId(group), from == null ? LocalDate.MIN : from, actor);
        return "redirect:/enterprises/" + id + "/memberships";
    }

    private ModelAndView after(
            List<Finding> found,
            int id,
            String part,
            Locale locale,
            Record typed,
            java.util.function.Function<Model, String> again) {
        if (found.isEmpty()) {
            return new ModelAndView("redirect:/enterprises/" + id + "/" + part);
        }
        var model = new ExtendedModelMap();
        var page = new ModelAndView(again.apply(model), HttpStatus.UNPROCESSABLE_CONTENT);
        model.addAttribute("findings", Said.of(found, locale));
        model.addAttribute("typed", typed);
        page.addAllObjects(model);
        return page;
    }

    /// "Since ever" is an empty field.
    private static @Nullable LocalDate said(LocalDate day) {
        return day.equals(LocalDate.MIN) ? null : day;
    }
}
