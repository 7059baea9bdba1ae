package fugong.transport.web;

import fugong.kernel.AreaId;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.ReturnPlans;
import fugong.transport.Workers;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.Plans;
import fugong.transport.wave.Wave;
import fugong.transport.signup.Waiting;
import fugong.transport.signup.Worker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private final Workers workers;
    private final ReturnPlans plans;
    private final PlaceStore places;
    private final Areas areas;
    private final Clock clock;

    WaitingPages(Workers workers, ReturnPlans plans, PlaceStore places, Areas areas, Clock clock) {
        this.workers = workers;
        this.plans = plans;
        this.places = places;
        this.areas = areas;
        this.clock = clock;
    }

    /// One line: a county or a destination.
    ///
    /// @param share of those who are on a trip or there, 0 to 100
    record Line(String name, @Nullable Integer area, int all, int waiting, int booked, int arrived, int share) {}

    record Reason(String key, int people, int share) {}

    record WaveLine(Wave wave, String area, @Nullable PlanRun latest) {}

    @GetMapping("/transport")
    String board(@RequestParam(required = false) @Nullable Integer area, Actor actor, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var tree = areas.tree();
        var rows = rows(area, tree, today, actor);
        model.addAttribute("area", area);
        model.addAttribute("areaName", area == null ? "" : area(tree, area, today, locale));
        var names = places.all(rows.stream()
                .flatMap(it -> List.of(it.home(), it.destination()).stream())
                .distinct()
                .toList());
        model.addAttribute("all", sum(rows, it -> true));
        model.addAttribute("waiting", sum(rows, it -> it.state() == Worker.State.WAITING));
        model.addAttribute("booked", sum(rows, it -> it.state() == Worker.State.BOOKED));
        model.addAttribute("aboard", sum(rows, it -> it.state() == Worker.State.ABOARD));
        model.addAttribute("arrived", sum(rows, it -> it.state() == Worker.State.ARRIVED));
        model.addAttribute("reasons", reasons(rows, actor));
        model.addAttribute("homes", lines(rows, it -> area(tree, it.area(), today, locale), Waiting::area));
        model.addAttribute("destinations", lines(rows, it -> name(names, it.destination(), locale), it -> null));
        model.addAttribute("waves", waves(tree, today, locale, actor));
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_TRANSPORT));
        model.addAttribute("maySignUp", actor.may(Permission.SIGN_UP_WORKERS));
        model.addAttribute("tops", tops(actor, today, locale));
        model.addAttribute("today", today);
        return "transport/board";
    }

    /// Of an area as home or destination, or of all the actor sees.
    private List<Waiting> rows(@Nullable Integer area, AreaTree tree, LocalDate day, Actor actor) {
        var all = workers.waiting(day, actor);
        if (area == null) {
            return all;
        }
        if (area <= 0) {
            throw new NotInScope("area", area);
        }
        var within = tree.within(areas.require(new AreaId(area), day, actor).id(), day);
        return all.stream().filter(it -> it.concerns(within)).toList();
    }

    /// An area to choose from.
    record Choice(int id, String name) {}

    private List<Choice> tops(Actor actor, LocalDate day, Locale locale) {
        return areas.tops(actor, day).stream()
                .map(it -> new Choice(it.id().value(), it.name(locale)))
                .toList();
    }

    private interface Which {
        boolean is(Waiting row);
    }

    private static int sum(List<Waiting> rows, Which which) {
        return rows.stream().filter(which::is).mapToInt(Waiting::people).sum();
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

    /// Why those who wait do so: the first thing that would have to change.
    private List<Reason> reasons(List<Waiting> rows, Actor actor) {
        var left = leftBehind(actor);
        var health = plans.healthRule(LocalDate.now(clock), actor);
        Map<String, Integer> people = new HashMap<>();
        for (var row : rows) {
            if (row.state() == Worker.State.WAITING) {
                people.merge(reason(row, left, health), row.people(), Integer::sum);
            }
        }
        int all = people.values().stream().mapToInt(it -> it).sum();
        return people.entrySet().stream()
                .map(it -> new Reason(it.getKey(), it.getValue(), 100 * it.getValue() / Math.max(1, all)))
                .sorted(Comparator.comparingInt(Reason::people).reversed())
                .toList();
    }

    /// Who was not looked at waits for that only where a rule of the day asks for it.
    private static String reason(Waiting row, Map<String, String> left, Plans.HealthRule health) {
        if (row.health() == Worker.Health.ABNORMAL) {
            return "not-well";
        }
        if (row.health() == Worker.Health.UNKNOWN && health.asked(row.area(), row.destinationArea())) {
            return "no-health-check";
        }
        return row.later() ? "later" : left.getOrDefault(row.home() + ">" + row.destination(), "not-planned");
    }

    /// By home and destination, out of the approved plans.
    private Map<String, String> leftBehind(Actor actor) {
        var left = new HashMap<String, String>();
        for (var wave : plans.waves(actor).stream().limit(ENOUGH).toList()) {
            plans.of(wave).stream()
                    .filter(it -> it.state() == PlanRun.State.APPROVED)
                    .findFirst()
                    .filter(it -> Objects.requireNonNullElse(it.left(), 0) > 0)
                    .ifPresent(run -> {
                        var output = plans.output(run);
                        var groups = plans.keys(run).groups();
                        if (output.road() != null) {
                            output.road()
                                    .left()
                                    .forEach(it -> left.put(
                                            groups.get(it.group()).way(),
                                            it.reason().name()));
                        } else if (output.rail() != null) {
                            output.rail()
                                    .left()
                                    .forEach(it ->
                                            left.put(groups.get(it.group()).way(), "NO_TRAIN"));
                        }
                    });
        }
        return left;
    }

    private interface Naming {
        String of(Waiting row);
    }

    private interface Where {
        @Nullable
        Integer of(Waiting row);
    }

    private static List<Line> lines(List<Waiting> rows, Naming naming, Where where) {
        Map<String, List<Waiting>> groups = new LinkedHashMap<>();
        rows.forEach(it ->
                groups.computeIfAbsent(naming.of(it), name -> new ArrayList<>()).add(it));
        return groups.entrySet().stream()
                .map(it ->
                        line(it.getKey(), it.getValue(), where.of(it.getValue().getFirst())))
                .sorted(Comparator.comparingInt(Line::all).reversed())
                .limit(ENOUGH)
                .toList();
    }

    private static Line line(String name, List<Waiting> rows, @Nullable Integer area) {
        int all = sum(rows, it -> true);
        int waiting = sum(rows, it -> it.state() == Worker.State.WAITING);
        int arrived = sum(rows, it -> it.state() == Worker.State.ARRIVED);
        return new Line(
                name, area, all, waiting, all - waiting - arrived, arrived, 100 * (all - waiting) / Math.max(1, all));
    }

    private static String area(AreaTree tree, int id, LocalDate day, Locale locale) {
        return tree.find(new AreaId(id), day).map(it -> it.name(locale)).orElse("");
    }

    private static String name(Map<Integer, Place> names, int id, Locale locale) {
        var place = names.get(id);
        return place == null ? "" : place.name(locale);
    }
}
