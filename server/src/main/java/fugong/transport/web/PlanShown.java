package fugong.transport.web;

import static java.util.Objects.requireNonNull;

import fugong.engine.transport.PlanDifference;
import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailProblem;
import fugong.transport.ReturnPlans;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.plan.PlanKeys;
import fugong.transport.plan.PlanRules;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.TripDraft;
import fugong.transport.plan.TripDrafts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A plan in the words of a page.
@Component
class PlanShown {

    private static final int DAY = 1440;
    private static final int HOUR = 60;
    /// Places that are named in one line.
    private static final int NAMED = 4;

    private final ReturnPlans plans;
    private final PlaceStore places;

    PlanShown(ReturnPlans plans, PlaceStore places) {
        this.plans = plans;
        this.places = places;
    }

    /// @param costs named terms whose sum is the cost
    /// @param kept  who was left out before the search began
    record Shown(
            List<RunRow> runs,
            List<LeftRow> left,
            List<LeftRow> kept,
            List<Term> costs,
            List<PlanRules.Cap> caps,
            String health,
            int measured,
            int estimated,
            PlanMap map) {}

    record RunRow(
            int number,
            String coach,
            String destination,
            String departs,
            String arrives,
            int people,
            int seats,
            long km,
            boolean relay,
            List<StopRow> stops,
            String summary) {}

    /// @param group   index in the plan, for moving by hand
    /// @param alights where they leave a train, empty on a coach
    record StopRow(String place, String boards, int group, int people, String alights) {}

    record LeftRow(String home, String destination, int people, String reason) {}

    record Term(String key, double money) {}

    Shown of(PlanRun run, Locale locale) {
        var keys = plans.keys(run);
        var rules = plans.rules(run);
        var output = plans.output(run);
        var drafts = TripDrafts.of(plans.input(run), output, keys);
        var names = names(keys, rules);
        var left = new ArrayList<LeftRow>();
        var costs = new ArrayList<Term>();
        if (output.road() != null) {
            output.road()
                    .left()
                    .forEach(it -> left.add(
                            left(keys, it.group(), it.people(), it.reason().name(), names, locale)));
            var cost = output.road().cost();
            costs.addAll(List.of(
                    new Term("trips", cost.trips()),
                    new Term("relays", cost.relays()),
                    new Term("road", cost.road()),
                    new Term("left", cost.left()),
                    new Term("promises", cost.promises())));
        } else if (output.rail() != null) {
            output.rail()
                    .left()
                    .forEach(it -> left.add(left(keys, it.group(), it.people(), "NO_TRAIN", names, locale)));
            costs.addAll(railCosts(requireNonNull(plans.input(run).rail()), output.rail()));
        }
        var kept = kept(rules, names, locale);
        return new Shown(
                drafts.stream().map(it -> row(it, keys, names, locale)).toList(),
                left,
                kept,
                costs,
                rules.caps(),
                locale.getLanguage().equals("zh") ? rules.healthZh() : rules.healthEn(),
                rules.measured(),
                rules.estimated(),
                PlanMap.of(drafts, names, locale));
    }

    /// A line for each reason; the homes with most people are named.
    private static List<LeftRow> kept(PlanRules rules, Map<Integer, Place> names, Locale locale) {
        return rules.kept().stream()
                .collect(Collectors.groupingBy(PlanRules.Kept::reason, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> {
                    var homes = new LinkedHashMap<String, Integer>();
                    it.getValue().stream()
                            .sorted(Comparator.comparingInt(PlanRules.Kept::people)
                                    .reversed())
                            .forEach(
                                    kept -> homes.merge(name(names, kept.home(), locale), kept.people(), Integer::sum));
                    int people = homes.values().stream().mapToInt(n -> n).sum();
                    return new LeftRow(list(homes), "", people, it.getKey());
                })
                .toList();
    }

    /// One run and those that stops of it can be moved to.
    RunMap map(PlanRun run, int number, List<Integer> targets, Locale locale) {
        var keys = plans.keys(run);
        var drafts = TripDrafts.of(plans.input(run), plans.output(run), keys).stream()
                .filter(it -> it.number() == number || targets.contains(it.number()))
                .toList();
        return RunMap.of(number, drafts, names(keys, plans.rules(run)), locale);
    }

    /// The trains that run, whoever is left behind, and what remains: the ways to and from the stations.
    private static List<Term> railCosts(RailProblem problem, RailPlan plan) {
        double trains = plan.orders().stream()
                .mapToDouble(it -> problem.trains().get(it.train()).cost())
                .sum();
        double left = plan.left().stream()
                .mapToDouble(
                        it -> it.people() * problem.groups().get(it.group()).left())
                .sum();
        return List.of(
                new Term("trips", trains), new Term("ways", plan.cost() - trains - left), new Term("left", left));
    }

    private Map<Integer, Place> names(PlanKeys keys, PlanRules rules) {
        var ids = new LinkedHashSet<>(keys.places());
        keys.groups().forEach(it -> ids.addAll(List.of(it.home(), it.destination())));
        rules.kept().forEach(it -> ids.add(it.home()));
        return places.all(ids);
    }

    private static RunRow row(TripDraft it, PlanKeys keys, Map<Integer, Place> names, Locale locale) {
        var stops = new ArrayList<StopRow>();
        for (var stop : it.stops()) {
            for (var load : stop.loads()) {
                stops.add(new StopRow(
                        name(names, stop.place(), locale),
                        clock(stop.boards()),
                        load.group(),
                        load.people(),
                        load.alights() == null ? "" : name(names, load.alights(), locale)));
            }
        }
        return new RunRow(
                it.number(),
                keys.kinds().get(it.kind()).name(),
                name(names, it.destination(), locale),
                clock(it.stops().getFirst().boards()),
                clock(it.arrives()),
                stops.stream().mapToInt(StopRow::people).sum(),
                it.seats(),
                Math.round(it.km()),
                it.relay(),
                stops,
                summary(stops));
    }

    /// People of a place together: Kunming 320 · Qujing 270 → Guangzhou 200 · Shenzhen 390.
    private static String summary(List<StopRow> stops) {
        var on = new LinkedHashMap<String, Integer>();
        var off = new LinkedHashMap<String, Integer>();
        stops.forEach(it -> {
            on.merge(it.place(), it.people(), Integer::sum);
            if (!it.alights().isEmpty()) {
                off.merge(it.alights(), it.people(), Integer::sum);
            }
        });
        return off.isEmpty() ? list(on) : list(on) + " → " + list(off);
    }

    /// The first few; how many more there are.
    private static String list(Map<String, Integer> people) {
        int more = people.size() - NAMED;
        return people.entrySet().stream()
                        .limit(NAMED)
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining(" · "))
                + (more > 0 ? " · +" + more : "");
    }

    private static LeftRow left(
            PlanKeys keys, int group, int people, String reason, Map<Integer, Place> names, Locale locale) {
        var it = keys.groups().get(group);
        return new LeftRow(name(names, it.home(), locale), name(names, it.destination(), locale), people, reason);
    }

    private static String name(Map<Integer, Place> names, int id, Locale locale) {
        var place = names.get(id);
        return place == null ? "" : place.name(locale);
    }

    /// 07:30, or 01:20 +1 for the day after.
    static String clock(double minutes) {
        int whole = (int) Math.round(minutes);
        int days = whole / DAY;
        String time = "%02d:%02d".formatted(whole % DAY / HOUR, whole % HOUR);
        return days == 0 ? time : time + " +" + days;
    }

    /// What changed for people; only where both plans have the same groups.
    @Nullable
    PlanDifference difference(PlanRun old, PlanRun now) {
        var before = plans.output(old).road();
        var after = plans.output(now).road();
        boolean same = plans.keys(old).groups().stream()
                .map(PlanKeys.Travellers::key)
                .toList()
                .equals(plans.keys(now).groups().stream()
                        .map(PlanKeys.Travellers::key)
                        .toList());
        return before == null || after == null || !same ? null : PlanDifference.between(before, after);
    }
}
