package fugong.registry.web;

import fugong.kernel.GroupId;
import fugong.registry.Bases;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.changes.GroupChanges;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Panel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The tree of groups, parks and associations, and the page of one.
@Controller
@Needs(Permission.SEE_ENTERPRISES)
class GroupPages {

    private final Groups groups;
    private final Enterprises enterprises;
    private final Bases bases;
    private final GroupChanges changes;
    private final Words words;
    private final List<Panel> panels;
    private final Clock clock;

    GroupPages(
            Groups groups,
            Enterprises enterprises,
            Bases bases,
            GroupChanges changes,
            Words words,
            List<Panel> panels,
            Clock clock) {
        this.changes = changes;
        this.groups = groups;
        this.enterprises = enterprises;
        this.bases = bases;
        this.words = words;
        this.panels = panels.stream()
                .filter(it -> it.page().equals("group"))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
        this.clock = clock;
    }

    /// A group as the tree shows it.
    record Row(Group it, String name, int depth, int members) {}

    @GetMapping("/groups")
    String list(Actor actor, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var all = groups.list(actor);
        var below = new HashMap<@Nullable GroupId, List<Group>>();
        all.forEach(it -> below.computeIfAbsent(it.parent(), id -> new java.util.ArrayList<>())
                .add(it));
        var rows = new java.util.ArrayList<Row>();
        below.getOrDefault(null, List.of()).forEach(it -> add(rows, below, it, 0, today, locale));
        model.addAttribute("rows", rows);
        model.addAttribute("mayEdit", actor.may(Permission.EDIT_REGISTER));
        return "registry/groups";
    }

    private void add(
            List<Row> rows,
            HashMap<@Nullable GroupId, List<Group>> below,
            Group group,
            int depth,
            LocalDate day,
            Locale locale) {
        rows.add(new Row(
                group,
                group.name(locale),
                Math.min(depth, 4),
                groups.members(group.id(), day).size()));
        below.getOrDefault(group.id(), List.of()).forEach(it -> add(rows, below, it, depth + 1, day, locale));
    }

    @GetMapping("/groups/{id:\\d+}")
    String one(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Model model,
            Locale locale) {
        if (id <= 0) {
            throw new NotInScope("group", id);
        }
        var on = day == null ? LocalDate.now(clock) : day;
        var it = groups.require(new GroupId(id), actor);
        var page = enterprises.list(EnterpriseQuery.on(on).of(it.id()).limit(20), actor);
        model.addAttribute("it", it);
        model.addAttribute("mayEdit", changes.mayChange(it, actor));
        model.addAttribute("mayJoin", actor.may(Permission.EDIT_REGISTER));
        model.addAttribute("day", on);
        model.addAttribute("name", it.name(locale));
        model.addAttribute("area", it.area() == null ? null : words.areaPath(it.area(), on, locale));
        model.addAttribute(
                "path",
                groups.path(it.id()).stream()
                        .filter(up -> !up.id().equals(it.id()))
                        .toList());
        model.addAttribute(
                "below",
                groups.children(it.id()).stream()
                        .map(child -> new Row(
                                child,
                                child.name(locale),
                                0,
                                groups.members(child.id(), on).size()))
                        .toList());
        model.addAttribute("rows", words.rows(page.enterprises(), on, locale));
        model.addAttribute("total", page.total());
        model.addAttribute("base", bases.of(it.id(), on));
        model.addAttribute(
                "panels",
                panels.stream().filter(panel -> actor.may(panel.needs())).toList());
        return "registry/group";
    }
}
