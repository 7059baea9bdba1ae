package fugong.reporting.web;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.reporting.Deadlines;
import fugong.reporting.Deadlines.Line;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Until when reports are due: by area and kind, from a day on. The nearest area above the reporter wins.
@Controller
@RequestMapping("/reports/deadlines")
class DeadlinePages {

    private static final List<String> KINDS = List.of("enterprise", "project");
    private static final int MOST_DAYS = 30;

    private final Deadlines deadlines;
    private final Areas areas;
    private final Clock clock;

    DeadlinePages(Deadlines deadlines, Areas areas, Clock clock) {
        this.deadlines = deadlines;
        this.areas = areas;
        this.clock = clock;
    }

    /// @param ever the line that cannot be taken away: everywhere, since ever
    record Shown(Line it, String area, boolean mine, boolean ever) {}

    record Choice(int id, String name) {}

    @GetMapping
    @Needs(Permission.SEE_ENTERPRISES)
    String list(Model model, Locale locale, Actor actor) {
        var tree = areas.tree();
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("mayDefine", actor.may(Permission.DEFINE_INDICATORS));
        model.addAttribute("everywhere", actor.scope().everything());
        model.addAttribute("choices", choices(actor, today, locale));
        model.addAttribute(
                "lines",
                deadlines.all().stream()
                        .sorted(Comparator.comparing(Line::kind)
                                .thenComparing(Line::area)
                                .thenComparing(Line::validFrom, Comparator.reverseOrder()))
                        .map(it -> new Shown(
                                it,
                                it.area() == 0
                                        ? ""
                                        : tree.at(new AreaId(it.area()), today).name(locale),
                                deadlines.maySet(it.area(), actor),
                                it.validFrom().getYear() <= 1900))
                        .toList());
        return "reporting/deadlines";
    }

    private List<Choice> choices(Actor actor, LocalDate day, Locale locale) {
        var list = new ArrayList<Choice>();
        for (Area top : areas.tops(actor, day)) {
            list.add(new Choice(top.id().value(), top.name(locale)));
            for (Area child : areas.tree().children(top.id(), day)) {
                list.add(new Choice(child.id().value(), "\u2003" + child.name(locale)));
            }
        }
        return list;
    }

    @PostMapping
    @Needs(Permission.DEFINE_INDICATORS)
    String set(
            @RequestParam int area,
            @RequestParam String kind,
            @RequestParam LocalTime due,
            @RequestParam int days,
            @RequestParam(defaultValue = "false") boolean workingDays,
            @RequestParam LocalDate from,
            Actor actor) {
        if (!KINDS.contains(kind) || days < 0 || days > MOST_DAYS || from.getYear() < 1900 || from.getYear() > 2200) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "kind, days or from cannot be");
        }
        deadlines.set(new Line(area, kind, due, days, workingDays, from), actor);
        return "redirect:/reports/deadlines";
    }

    @PostMapping("/remove")
    @Needs(Permission.DEFINE_INDICATORS)
    String remove(@RequestParam int area, @RequestParam String kind, @RequestParam LocalDate from, Actor actor) {
        deadlines.remove(new Line(area, kind, LocalTime.NOON, 1, false, from), actor);
        return "redirect:/reports/deadlines";
    }
}
