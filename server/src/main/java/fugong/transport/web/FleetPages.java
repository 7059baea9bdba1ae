package fugong.transport.web;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.Fleets;
import fugong.transport.fleet.Vehicle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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
    private final Areas areas;
    private final Clock clock;

    FleetPages(Fleets fleets, Areas areas, Clock clock) {
        this.fleets = fleets;
        this.areas = areas;
        this.clock = clock;
    }

    record Row(Vehicle it, String area) {}

    record Choice(int id, String name) {}

    @GetMapping("/transport/fleet")
    String list(@RequestParam(defaultValue = "0") int from, Actor actor, Model model, Locale locale) {
        var day = LocalDate.now(clock);
        var tree = areas.tree();
        var all = fleets.vehicles(actor);
        var trains = fleets.trains(actor);
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
        model.addAttribute("trains", trains.stream().limit(PAGE).toList());
        model.addAttribute("trainTotal", trains.size());
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

    @PostMapping("/transport/fleet")
    @Needs(Permission.MANAGE_FLEET)
    String add(
            @RequestParam int area,
            @RequestParam String plate,
            @RequestParam(defaultValue = "") String operator,
            @RequestParam int rated,
            @RequestParam(defaultValue = "0") int observation,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String phone,
            Actor actor) {
        fleets.put(new Fleets.Coach(area, plate, operator, rated, observation, from, to, phone), actor);
        return "redirect:/transport/fleet";
    }

    @PostMapping("/transport/fleet/{id}/ready")
    @Needs(Permission.MANAGE_FLEET)
    String ready(@PathVariable int id, @RequestParam boolean ready, Actor actor) {
        fleets.ready(id, ready, actor);
        return "redirect:/transport/fleet";
    }
}
