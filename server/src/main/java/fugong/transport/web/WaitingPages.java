package fugong.transport.web;

import fugong.kernel.AreaId;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.ReturnPlans;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.plan.PlanRun;
import fugong.transport.signup.Waiting;
import fugong.transport.wave.Wave;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board: who waits, where, and why; which travelling days there are and how far their plans.
@Controller
@Needs(Permission.SEE_TRANSPORT)
class WaitingPages {

    private static final int ENOUGH = 24;

    private final Boards boards;
    private final ReturnPlans plans;
    private final PlaceStore places;
    private final Areas areas;
    private final Clock clock;

    WaitingPages(Boards boards, ReturnPlans plans, PlaceStore places, Areas areas, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.places = places;
        this.areas = areas;
        this.clock = clock;
    }

    /// One line: a county or a destination.
    ///
    /// @param share of those who are on a trip or there, 0 to 100
    record Line(String name, @Nullable Integer area, int all, int waiting, int booked, int arrived, int share) {}

    record WaveLine(Wave wave, String area, @Nullable PlanRun latest) {}

    @GetMapping("/transport")
    String board(@RequestParam(required = false) @Nullable Integer area, Actor actor, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var tree = areas.tree();
        var sums = boards.of(area, within(area, tree, today, actor), today, actor);
        model.addAttribute("area", area);
        model.addAttribute("areaName", area == null ? "" : area(tree, area, today, locale));
        var names = places.all(sums.waiting().destinations().keySet());
        model.addAttribute("all", sums.all().all());
        model.addAttribute("waiting", sums.all().waiting());
        model.addAttribute("booked", sums.all().booked());
        model.addAttribute("aboard", sums.all().aboard());
        model.addAttribute("arrived", sums.all().arrived());
        model.addAttribute("reasons", sums.reasons());
        model.addAttribute("homes", lines(sums.waiting().homes(), it -> area(tree, it, today, locale), true));
        model.addAttribute("destinations", lines(sums.waiting().destinations(), it -> name(names, it, locale), false));
        model.addAttribute("waves", waves(tree, today, locale, actor));
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_TRANSPORT));
        model.addAttribute("maySignUp", actor.may(Permission.SIGN_UP_WORKERS));
        model.addAttribute("tops", tops(actor, today, locale));
        model.addAttribute("today", today);
        return "transport/board";
    }

    /// An area with all below it; empty where none was asked for.
    private Set<AreaId> within(@Nullable Integer area, AreaTree tree, LocalDate day, Actor actor) {
        if (area == null) {
            return Set.of();
        }
        if (area <= 0) {
            throw new NotInScope("area", area);
        }
        return tree.within(areas.require(new AreaId(area), day, actor).id(), day);
    }

    /// An area to choose from.
    record Choice(int id, String name) {}

    private List<Choice> tops(Actor actor, LocalDate day, Locale locale) {
        return areas.tops(actor, day).stream()
                .map(it -> new Choice(it.id().value(), it.name(locale)))
                .toList();
    }

    private List<WaveLine> waves(AreaTree tree, LocalDate day, Locale locale, Actor actor) {
        return plans.waves(actor).stream()
                .limit(ENOUGH)
                .map(it -> new WaveLine(
                        it,
                        area(tree, it.area(), day, locale),
                        plans.of(it).stream().findFirst().orElse(null)))
                .toList();
    }

    private static List<Line> lines(Map<Integer, Waiting.States> sums, IntFunction<String> name, boolean area) {
        return sums.entrySet().stream()
                .map(it -> line(name.apply(it.getKey()), area ? it.getKey() : null, it.getValue()))
                .sorted(Comparator.comparingInt(Line::all).reversed())
                .limit(ENOUGH)
                .toList();
    }

    private static Line line(String name, @Nullable Integer area, Waiting.States it) {
        int all = it.all();
        return new Line(
                name,
                area,
                all,
                it.waiting(),
                it.booked() + it.aboard(),
                it.arrived(),
                100 * (all - it.waiting()) / Math.max(1, all));
    }

    private static String area(AreaTree tree, int id, LocalDate day, Locale locale) {
        return tree.find(new AreaId(id), day).map(it -> it.name(locale)).orElse("");
    }

    private static String name(Map<Integer, Place> names, int id, Locale locale) {
        var place = names.get(id);
        return place == null ? "" : place.name(locale);
    }
}
