package fugong.transport.web;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.Fleets;
import fugong.transport.fleet.SpecialTrain;
import fugong.transport.fleet.Vehicle;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coaches and trains, and the days on which they can be had.
@Controller
@Needs(Permission.SEE_TRANSPORT)
class FleetPages {

    private static final int PAGE = 100;

    private final Fleets fleets;
    private final PlaceStore places;
    private final Areas areas;
    private final Clock clock;

    FleetPages(Fleets fleets, PlaceStore places, Areas areas, Clock clock) {
        this.fleets = fleets;
        this.places = places;
        this.areas = areas;
        this.clock = clock;
    }

    record Row(Vehicle it, String area) {}

    /// @param way first and last station with their hours
    record TrainRow(SpecialTrain it, String way) {}

    record Choice(int id, String name) {}

    @GetMapping("/transport/fleet")
    String list(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable LocalDate trainsFrom,
            Actor actor,
            Model model,
            Locale locale) {
        return list(from, trainsFrom, List.of(), actor, model, locale);
    }

    private String list(
            int from, @Nullable LocalDate trainsFrom, List<Found> findings, Actor actor, Model model, Locale locale) {
        var day = LocalDate.now(clock);
        var tree = areas.tree();
        var all = fleets.vehicles(actor);
        model.addAttribute("findings", findings);
        trains(trainsFrom == null ? day : trainsFrom, actor, model, locale);
        model.addAttribute("total", all.size());
        model.addAttribute("seats", all.stream().mapToInt(Vehicle::rated).sum());
        model.addAttribute("ready", all.stream().filter(Vehicle::ready).count());
        model.addAttribute(
                "rows",
                all.stream()
                        .skip(Math.max(0, from))
                        .limit(PAGE)
                        .map(it -> new Row(
                                it,
                                tree.find(new AreaId(it.area()), day)
                                        .map(area -> area.name(locale))
                                        .orElse("")))
                        .toList());
        model.addAttribute("next", from + PAGE < all.size() ? from + PAGE : null);
        model.addAttribute("today", day);
        model.addAttribute("mayManage", actor.may(Permission.MANAGE_FLEET));
        model.addAttribute(
                "areas",
                areas.tops(actor, day).stream()
                        .flatMap(it -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(it), tree.children(it.id(), day).stream()))
                        .map(it -> new Choice(it.id().value(), it.name(locale)))
                        .toList());
        return "transport/fleet";
    }

    private void trains(LocalDate from, Actor actor, Model model, Locale locale) {
        var all = fleets.trains(actor);
        var shown =
                all.stream().filter(it -> !it.day().isBefore(from)).limit(PAGE).toList();
        var names = places.all(shown.stream()
                .flatMap(it -> it.calls().stream())
                .map(SpecialTrain.Call::place)
                .distinct()
                .toList());
        model.addAttribute(
                "trains",
                shown.stream()
                        .map(it -> new TrainRow(it, way(it, names, locale)))
                        .toList());
        model.addAttribute("trainTotal", all.size());
        model.addAttribute("trainsFrom", from);
    }

    private static String way(SpecialTrain it, Map<Integer, Place> names, Locale locale) {
        return it.calls().stream()
                .map(call -> {
                    var place = names.get(call.place());
                    return (place == null ? "" : place.name(locale)) + " " + PlanShown.clock(call.departs());
                })
                .collect(Collectors.joining(" → "));
    }

    @PostMapping("/transport/fleet")
    @Needs(Permission.MANAGE_FLEET)
    String add(
            @RequestParam(defaultValue = "0") int area,
            @RequestParam String plate,
            @RequestParam(defaultValue = "") String operator,
            @RequestParam int rated,
            @RequestParam(defaultValue = "0") int observation,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String phone,
            Actor actor,
            Model model,
            Locale locale) {
        var coach = new Fleets.Coach(area, plate, operator, rated, observation, from, to, phone);
        return done(fleets.put(coach, actor), actor, model, locale);
    }

    private String done(List<Finding> findings, Actor actor, Model model, Locale locale) {
        return findings.isEmpty()
                ? "redirect:/transport/fleet"
                : list(0, null, Found.of(findings, locale), actor, model, locale);
    }

    /// @param calls a station and its hours a line
    @PostMapping("/transport/trains")
    @Needs(Permission.MANAGE_FLEET)
    String declare(
            @RequestParam int area,
            @RequestParam String code,
            @RequestParam LocalDate day,
            @RequestParam int carriages,
            @RequestParam int seats,
            @RequestParam(defaultValue = "0") double cost,
            @RequestParam String calls,
            Actor actor,
            Model model,
            Locale locale) {
        var train = new Fleets.Train(area, code, day, carriages, seats, cost, calls);
        return done(fleets.declare(train, actor), actor, model, locale);
    }

    @PostMapping("/transport/trains/{id}/offered")
    @Needs(Permission.MANAGE_FLEET)
    String offered(@PathVariable int id, @RequestParam boolean offered, Actor actor) {
        fleets.offered(id, offered, actor);
        return "redirect:/transport/fleet#trains";
    }

    @PostMapping("/transport/fleet/{id}/ready")
    @Needs(Permission.MANAGE_FLEET)
    String ready(@PathVariable int id, @RequestParam boolean ready, Actor actor) {
        fleets.ready(id, ready, actor);
        return "redirect:/transport/fleet";
    }
}
