package fugong.registry.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Areas;
import fugong.registry.Contacts;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.registry.Sites;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.web.Panel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// The list of enterprises and the page of one.
@Controller
@Needs(Permission.SEE_ENTERPRISES)
class EnterprisePages {

    private final Enterprises enterprises;
    private final Areas areas;
    private final Sites sites;
    private final Contacts contacts;
    private final Projects projects;
    private final Groups groups;
    private final Words words;
    private final List<Panel> panels;
    private final Clock clock;

    EnterprisePages(
            Enterprises enterprises,
            Areas areas,
            Sites sites,
            Contacts contacts,
            Projects projects,
            Groups groups,
            Words words,
            List<Panel> panels,
            Clock clock) {
        this.enterprises = enterprises;
        this.areas = areas;
        this.sites = sites;
        this.contacts = contacts;
        this.projects = projects;
        this.groups = groups;
        this.words = words;
        this.panels = panels.stream()
                .filter(it -> it.page().equals("enterprise"))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
        this.clock = clock;
    }

    /// What the list is filtered by, as the form shows it again.
    record Filter(
            LocalDate day,
            @Nullable Integer area,
            @Nullable Integer group,
            @Nullable String industry,
            @Nullable SizeClass size,
            @Nullable Ownership ownership,
            @Nullable Boolean scale,
            @Nullable String q) {

        public boolean narrowed() {
            return group != null || industry != null || size != null || ownership != null || scale != null;
        }
    }

    @GetMapping("/enterprises")
    String list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable Integer group,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable SizeClass size,
            @RequestParam(required = false) @Nullable Ownership ownership,
            @RequestParam(required = false) @Nullable Boolean scale,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model,
            Locale locale) {
        var today = LocalDate.now(clock);
        var filter =
                new Filter(day == null ? today : day, area, group, blank(industry), size, ownership, scale, blank(q));
        var page = enterprises.list(query(filter, after, actor), actor);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", words.rows(page.enterprises(), filter.day(), locale));
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        model.addAttribute("areas", words.areaChoices(actor, filter.day(), area, locale));
        model.addAttribute("industries", words.industryChoices(filter.industry(), locale));
        model.addAttribute("groups", groups.list(actor));
        model.addAttribute("sizes", SizeClass.values());
        model.addAttribute("ownerships", Ownership.values());
        model.addAttribute("mayEdit", actor.may(Permission.EDIT_REGISTER));
        return "registry/enterprises";
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private EnterpriseQuery query(Filter filter, @Nullable String after, Actor actor) {
        var where = filter.area() == null || filter.area() <= 0
                ? null
                : areas.require(new AreaId(filter.area()), filter.day(), actor).id();
        var whose = filter.group() == null || filter.group() <= 0 ? null : new GroupId(filter.group());
        return new EnterpriseQuery(
                filter.day(),
                where,
                whose,
                filter.industry(),
                filter.size(),
                filter.ownership(),
                filter.scale(),
                filter.q(),
                after,
                50);
    }

    /// A membership with its group.
    record Belongs(Group group, Group.Membership membership) {}

    /// A state of the past and what it changed.
    record Step(Enterprise state, String area, String industry, boolean first, List<String> changed) {}

    @GetMapping("/enterprises/{id}")
    String one(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Model model,
            Locale locale) {
        var on = day == null ? LocalDate.now(clock) : day;
        var latest = enterprises.require(Words.enterprise(id), actor);
        var history = enterprises.history(latest.id(), actor);
        var then = history.stream().filter(it -> it.standsOn(on)).findFirst();
        show(then.orElse(latest), on, model, locale);
        model.addAttribute("notThen", then.isEmpty());
        model.addAttribute("day", on);
        model.addAttribute("steps", steps(history, locale));
        model.addAttribute("sites", sites.of(latest.id()));
        model.addAttribute("contacts", contacts.masked(latest.id(), actor));
        model.addAttribute("mayOpen", actor.may(Permission.SEE_PERSONAL_DATA));
        model.addAttribute("mayReport", actor.may(Permission.REPORT));
        model.addAttribute("mayEdit", actor.may(Permission.EDIT_REGISTER) && areas.covers(actor, latest.area()));
        model.addAttribute(
                "projects",
                projects.list(new Project.Query(on, null, latest.id(), null, null, 50), actor)
                        .projects());
        model.addAttribute("groups", belongs(latest.id(), actor));
        model.addAttribute(
                "panels", panels.stream().filter(it -> actor.may(it.needs())).toList());
        return "registry/enterprise";
    }

    private void show(Enterprise it, LocalDate day, Model model, Locale locale) {
        model.addAttribute("it", it);
        model.addAttribute("name", it.name(locale));
        model.addAttribute("otherName", it.name(locale).equals(it.nameZh()) ? it.nameEn() : it.nameZh());
        model.addAttribute("areaPath", words.areaPath(it.area(), day, locale));
        model.addAttribute("industryPath", words.industryPath(it.industry(), locale));
        boolean chinese = areas.tree().at(it.area(), day).country().equals("CN");
        model.addAttribute("flawed", chinese && !it.creditCode().valid());
    }

    private List<Belongs> belongs(EnterpriseId id, Actor actor) {
        return groups.of(id).stream()
                .map(it -> new Belongs(groups.require(it.group(), actor), it))
                .toList();
    }

    private List<Step> steps(List<Enterprise> history, Locale locale) {
        var steps = new ArrayList<Step>();
        for (int i = history.size() - 1; i >= 0; i--) {
            var it = history.get(i);
            steps.add(new Step(
                    it,
                    words.area(it.area(), it.validFrom(), locale),
                    words.industry(it.industry(), locale),
                    i == 0,
                    i == 0 ? List.of() : changed(history.get(i - 1), it)));
        }
        return steps;
    }

    /// Which fields differ, by the keys of their names.
    private static List<String> changed(Enterprise was, Enterprise is) {
        var fields = new ArrayList<String>();
        for (var part : Enterprise.class.getRecordComponents()) {
            try {
                if (FIELDS.contains(part.getName())
                        && !java.util.Objects.equals(
                                part.getAccessor().invoke(was),
                                part.getAccessor().invoke(is))) {
                    fields.add(part.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    private static final List<String> FIELDS = List.of(
            "creditCode",
            "nameZh",
            "nameEn",
            "area",
            "address",
            "industry",
            "size",
            "ownership",
            "aboveScale",
            "staff",
            "contractStaff",
            "normalOutput",
            "normalPower",
            "revenue",
            "assets");

    /// Names and numbers in clear, on request; the door writes the reading into the trail.
    @PostMapping("/enterprises/{id}/contacts")
    @Needs(Permission.SEE_PERSONAL_DATA)
    String contacts(@PathVariable int id, Actor actor, Model model) {
        model.addAttribute("contacts", contacts.open(Words.enterprise(id), actor));
        model.addAttribute("opened", true);
        return "registry/enterprise-contacts";
    }
}
