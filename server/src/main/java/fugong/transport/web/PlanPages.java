package fugong.transport.web;

import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.ReturnPlans;
import fugong.transport.Trips;
import fugong.transport.plan.Approval;
import fugong.transport.plan.PlanRequest;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.Plans;
import fugong.transport.settings.TransportSettings;
import fugong.transport.signup.Persons;
import fugong.transport.wave.Wave;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Travelling days and their plans: start, watch, look, move by hand, compare, approve.
@Controller
@Needs(Permission.SEE_TRANSPORT)
class PlanPages {

    private static final int LONGEST = 600;

    private final ReturnPlans plans;
    private final Trips trips;
    private final PlanShown shown;
    private final TransportSettings settings;

    PlanPages(ReturnPlans plans, Trips trips, PlanShown shown, TransportSettings settings) {
        this.plans = plans;
        this.trips = trips;
        this.shown = shown;
        this.settings = settings;
    }

    @PostMapping("/transport/waves")
    @Needs(Permission.PLAN_TRANSPORT)
    String open(
            @RequestParam int area,
            @RequestParam String name,
            @RequestParam Wave.Mode mode,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Actor actor) {
        var wave = plans.open(new Wave.Form(area, null, name, mode, day, null, null), false, actor);
        return "redirect:/transport/waves/" + wave.id();
    }

    @GetMapping("/transport/waves/{id}")
    String wave(@PathVariable int id, Actor actor, Model model) {
        return wave(plans.wave(id, actor), List.of(), actor, model);
    }

    private String wave(Wave wave, List<Found> findings, Actor actor, Model model) {
        model.addAttribute("wave", wave);
        model.addAttribute("runs", plans.of(wave));
        model.addAttribute("findings", findings);
        model.addAttribute("seconds", settings.planSeconds());
        model.addAttribute("key", Persons.ticket());
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_TRANSPORT));
        return "transport/wave";
    }

    /// @param before keeps the promises of this plan
    @PostMapping("/transport/waves/{id}/plans")
    @Needs(Permission.PLAN_TRANSPORT)
    String start(
            @PathVariable int id,
            @RequestParam(defaultValue = "7") long seed,
            @RequestParam(defaultValue = "20") int seconds,
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable String key,
            Actor actor,
            Model model,
            Locale locale) {
        var request =
                new PlanRequest(id, seed, Math.clamp(seconds, 1, LONGEST), 0, before, List.of(), List.of(), List.of());
        return started(request, key, actor, model, locale);
    }

    private String started(PlanRequest request, @Nullable String key, Actor actor, Model model, Locale locale) {
        return switch (plans.start(request, key, actor)) {
            case Plans.Start.Started(int plan) -> "redirect:/transport/plans/" + plan;
            case Plans.Start.Refused(var findings) ->
                wave(plans.wave(request.wave(), actor), Found.of(findings, locale), actor, model);
        };
    }

    @GetMapping("/transport/plans/{id}")
    String plan(@PathVariable int id, Actor actor, Model model, Locale locale) {
        var run = plans.require(id, actor);
        head(run, actor, model);
        if (run.state().ended()) {
            model.addAttribute("shown", shown.of(run, locale));
            model.addAttribute("trips", trips.of(id, actor).size());
            model.addAttribute(
                    "others",
                    plans.of(run.wave()).stream()
                            .filter(it -> it.state().ended() && it.id() != id)
                            .toList());
        }
        return "transport/plan";
    }

    private void head(PlanRun run, Actor actor, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("told", plans.told(run).orElse(null));
        model.addAttribute("key", Persons.ticket());
        model.addAttribute("seconds", settings.planSeconds());
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_TRANSPORT));
    }

    /// The line that shows how far the search is, asked for again and again while it runs.
    @GetMapping("/transport/plans/{id}/progress")
    String progress(@PathVariable int id, Actor actor, Model model, jakarta.servlet.http.HttpServletResponse response) {
        var run = plans.require(id, actor);
        head(run, actor, model);
        if (!run.state().runs()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "transport/plan :: progress";
    }

    @PostMapping("/transport/plans/{id}/cancel")
    @Needs(Permission.PLAN_TRANSPORT)
    String cancel(@PathVariable int id, Actor actor) {
        plans.cancel(id, actor);
        return "redirect:/transport/plans/" + id;
    }

    @PostMapping("/transport/plans/{id}/approve")
    @Needs(Permission.PLAN_TRANSPORT)
    String approve(@PathVariable int id, Actor actor) {
        var outcome = plans.approve(id, actor);
        return outcome instanceof Approval.Outcome.NotReady
                ? "redirect:/transport/plans/" + id
                : "redirect:/transport/plans/" + id + "#approved";
    }

    /// One run: its stops, and the coaches its people could be moved to.
    @GetMapping("/transport/plans/{id}/runs/{number}")
    String run(@PathVariable int id, @PathVariable int number, Actor actor, Model model, Locale locale) {
        var run = plans.require(id, actor);
        if (!run.state().ended()) {
            throw new NotInScope("plan", id);
        }
        var it = shown.of(run, locale);
        var one = it.runs().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotInScope("run", number));
        head(run, actor, model);
        model.addAttribute("one", one);
        boolean coach = run.wave().mode() == Wave.Mode.COACH;
        var targets = it.runs().stream()
                .filter(row ->
                        row.number() != number && (!coach || row.destination().equals(one.destination())))
                .toList();
        model.addAttribute("targets", targets);
        model.addAttribute(
                "map",
                shown.map(
                        run,
                        number,
                        targets.stream().map(PlanShown.RunRow::number).toList(),
                        locale));
        model.addAttribute("mayMove", actor.may(Permission.PLAN_TRANSPORT) && run.state() != PlanRun.State.REPLACED);
        model.addAttribute(
                "fresh",
                it.runs().stream().mapToInt(PlanShown.RunRow::number).max().orElse(0) + 1);
        return "transport/run";
    }

    /// Moves the people of one stop to another coach and plans again; everything else is kept where it can be.
    @PostMapping("/transport/plans/{id}/move")
    @Needs(Permission.PLAN_TRANSPORT)
    String move(
            @PathVariable int id,
            @RequestParam int group,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable String key,
            Actor actor,
            Model model,
            Locale locale) {
        var run = plans.require(id, actor);
        var request = new PlanRequest(
                run.wave().id(),
                run.seed(),
                Math.min(run.seconds(), settings.planSeconds()),
                0,
                id,
                List.of(new PlanRequest.Move(group, from, to)),
                List.of(),
                List.of());
        return started(request, key, actor, model, locale);
    }

    /// Plans again and leaves one run exactly as it is: its coach, its stops, its people.
    @PostMapping("/transport/plans/{id}/freeze")
    @Needs(Permission.PLAN_TRANSPORT)
    String freeze(
            @PathVariable int id,
            @RequestParam int run,
            @RequestParam(required = false) @Nullable String key,
            Actor actor,
            Model model,
            Locale locale) {
        var before = plans.require(id, actor);
        var request = new PlanRequest(
                before.wave().id(),
                before.seed(),
                Math.min(before.seconds(), settings.planSeconds()),
                0,
                id,
                List.of(),
                List.of(run),
                List.of());
        return started(request, key, actor, model, locale);
    }

    @GetMapping("/transport/plans/{id}/compare")
    String compare(@PathVariable int id, @RequestParam int with, Actor actor, Model model, Locale locale) {
        var one = plans.require(id, actor);
        var other = plans.require(with, actor);
        if (!one.state().ended()
                || !other.state().ended()
                || one.wave().id() != other.wave().id()) {
            throw new NotInScope("plan", with);
        }
        model.addAttribute("one", one);
        model.addAttribute("other", other);
        model.addAttribute("a", shown.of(one, locale));
        model.addAttribute("b", shown.of(other, locale));
        model.addAttribute("difference", shown.difference(one, other));
        return "transport/compare";
    }
}
