package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.network.Partners;
import fugong.network.RestartOrders;
import fugong.network.runs.Run;
import fugong.network.runs.Runs;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The restart order: asked with so many clearings a day, answered by a list and its curve.
@Controller
class OrderPages {

    private final RestartOrders orders;
    private final Runs runs;
    private final Partners partners;
    private final Areas areas;
    private final Building building;
    private final Said said;
    private final Clock clock;

    OrderPages(
            RestartOrders orders,
            Runs runs,
            Building building,
            Partners partners,
            Areas areas,
            Said said,
            Clock clock) {
        this.building = building;
        this.orders = orders;
        this.runs = runs;
        this.partners = partners;
        this.areas = areas;
        this.said = said;
        this.clock = clock;
    }

    public record Step(int day, int id, String name, String gain, String reached, long drawn) {}

    public record Choice(int id, String name, boolean chosen) {}

    @GetMapping("/network/order")
    @Needs(Permission.SEE_PICTURE)
    String ask(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            Actor actor,
            Locale locale,
            Model model) {
        var shown = day == null ? LocalDate.now(clock).minusDays(1) : day;
        if (building.takesLonger(shown, actor, locale, model)) {
            return "network/building";
        }
        form(model, shown, area, 3, 7, actor, locale);
        return "network/order";
    }

    private void form(
            Model model, LocalDate day, @Nullable Integer area, int perDay, int days, Actor actor, Locale locale) {
        var choices = new ArrayList<Choice>();
        for (var top : areas.tops(actor, day)) {
            choices.add(choice(top.id(), top.name(locale), area));
            areas.tree().children(top.id(), day).forEach(it -> choices.add(choice(it.id(), it.name(locale), area)));
        }
        model.addAttribute("day", day);
        model.addAttribute("areas", choices);
        model.addAttribute("perDay", perDay);
        model.addAttribute("days", days);
    }

    private static Choice choice(AreaId id, String name, @Nullable Integer chosen) {
        return new Choice(id.value(), name, Integer.valueOf(id.value()).equals(chosen));
    }

    @PostMapping("/network/order")
    @Needs(Permission.SEE_PICTURE)
    String start(
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(defaultValue = "3") int perDay,
            @RequestParam(defaultValue = "7") int days,
            Actor actor) {
        var question =
                new RestartOrders.Question(day, area == null || area <= 0 ? null : new AreaId(area), perDay, days);
        return orders.start(question, actor)
                .map(it -> "redirect:/network/order/" + it.id())
                .orElse("redirect:/network");
    }

    @GetMapping("/network/order/{id}")
    @Needs(Permission.SEE_PICTURE)
    String page(@PathVariable int id, Actor actor, Locale locale, Model model) {
        fill(id, actor, locale, model);
        return "network/order-run";
    }

    /// The part of the page that changes while the search goes on.
    @GetMapping("/network/order/{id}/state")
    @Needs(Permission.SEE_PICTURE)
    String state(@PathVariable int id, Actor actor, Locale locale, Model model) {
        fill(id, actor, locale, model);
        return "network/order-state :: state";
    }

    @PostMapping("/network/order/{id}/cancel")
    @Needs(Permission.SEE_PICTURE)
    String cancel(@PathVariable int id, Actor actor) {
        runs.require(id, actor).cancel();
        return "redirect:/network/order/" + id;
    }

    private void fill(int id, Actor actor, Locale locale, Model model) {
        Run<?> run = runs.require(id, actor);
        model.addAttribute("run", run);
        model.addAttribute("percent", Said.percent(run.share()));
        model.addAttribute("done", run.answer().isPresent());
        run.answer()
                .filter(it -> it instanceof RestartOrders.Order)
                .map(it -> (RestartOrders.Order) it)
                .ifPresent(it -> fill(model, it, locale));
    }

    private void fill(Model model, RestartOrders.Order order, Locale locale) {
        var plan = order.plan();
        var names = partners.list(
                order.ids().stream().map(EnterpriseId::new).toList(),
                order.question().day());
        var steps = new ArrayList<Step>();
        for (int i = 0; i < plan.steps().size(); i++) {
            var it = plan.steps().get(i);
            var partner = names.get(new EnterpriseId(order.ids().get(i)));
            steps.add(new Step(
                    it.finishes(),
                    order.ids().get(i),
                    partner == null ? "" : partner.name(locale),
                    said.money(it.gain(), locale),
                    said.money(it.reached(), locale),
                    Said.percent(order.drawn().get(i))));
        }
        model.addAttribute("order", order);
        model.addAttribute("steps", steps);
        model.addAttribute("drawn", Said.percent(order.drawnWhole()));
        model.addAttribute("ofBound", Said.percent(plan.shareOfBound()));
        model.addAttribute("area", said.money(plan.area(), locale));
        model.addAttribute("last", said.money(plan.lastMatters(), locale));
        model.addAttribute("curve", curve(order));
        model.addAttribute(
                "reached",
                said.money(
                        plan.steps().stream()
                                .mapToDouble(it -> it.reached())
                                .max()
                                .orElse(0),
                        locale));
    }

    /// Points of the curve in a box of 100 × 40: days to the right, what has come back upwards.
    private static String curve(RestartOrders.Order order) {
        int days = order.question().days();
        double[] reached = new double[days + 1];
        for (var it : order.plan().steps()) {
            for (int day = it.finishes(); day <= days; day++) {
                reached[day] = Math.max(reached[day], it.reached());
            }
        }
        double most = Math.max(1, reached[days]);
        List<String> points = new ArrayList<>();
        for (int day = 0; day <= days; day++) {
            double y = 40 - 38 * reached[day] / most;
            if (day > 0) {
                points.add("%.2f,%.2f".formatted(100.0 * day / days, 40 - 38 * reached[day - 1] / most));
            }
            points.add("%.2f,%.2f".formatted(100.0 * day / days, y));
        }
        return String.join(" ", points);
    }
}
