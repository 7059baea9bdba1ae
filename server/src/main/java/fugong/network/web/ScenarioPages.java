package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.network.Explanations;
import fugong.network.Partners;
import fugong.network.ScenarioRuns;
import fugong.network.Scenarios;
import fugong.network.links.Partner;
import fugong.network.whatif.Change;
import fugong.network.whatif.Change.What;
import fugong.network.whatif.Outcome;
import fugong.network.whatif.Scenario;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What if: make a scenario change by change, compare two, keep the promise with the action, look at it in the
/// evening.
@Controller
class ScenarioPages {

    private static final int SHOWN = 12;
    private static final Duration SOON = Duration.ofMillis(900);

    private final Scenarios scenarios;
    private final ScenarioRuns runs;
    private final Building building;
    private final Explanations explanations;
    private final Partners partners;
    private final Areas areas;
    private final Said said;
    private final Clock clock;

    ScenarioPages(
            Scenarios scenarios,
            ScenarioRuns runs,
            Building building,
            Explanations explanations,
            Partners partners,
            Areas areas,
            Said said,
            Clock clock) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.building = building;
        this.explanations = explanations;
        this.partners = partners;
        this.areas = areas;
        this.said = said;
        this.clock = clock;
    }

    /// A change that can be made with one tap.
    public record Offer(String what, int enterprise, int other, String words) {}

    public record Area(int id, String name) {}

    public record Effect(int id, String name, String from, String to, String yuan, boolean up) {}

    /// A scenario in figures, for its page and beside another.
    public record View(
            int id,
            String name,
            LocalDate day,
            List<String> changes,
            String state,
            boolean computed,
            String lost,
            String then,
            String back,
            String band,
            int still,
            int stillThen,
            int full,
            int fullThen,
            List<Effect> effects,
            List<Effect> roots,
            long drawn) {}

    @GetMapping("/network/scenarios")
    @Needs(Permission.SEE_PICTURE)
    String list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int enterprise,
            @RequestParam(defaultValue = "0") int a,
            @RequestParam(defaultValue = "0") int b,
            Actor actor,
            Locale locale,
            Model model) {
        var shown = day == null ? LocalDate.now(clock).minusDays(1) : day;
        if (building.takesLonger(shown, actor, locale, model)) {
            return "network/building";
        }
        var views = scenarios.list(actor).stream().map(it -> view(it, locale)).toList();
        model.addAttribute("day", shown);
        model.addAttribute("views", views);
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_RESTART));
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("offers", offers(enterprise, shown, actor, locale));
        model.addAttribute("areas", areas(shown, actor, locale));
        model.addAttribute(
                "actions",
                scenarios.actions(shown, actor).stream()
                        .map(it -> new Kept(
                                it.scenario(),
                                it.day(),
                                it.words(),
                                said.money(it.promised(), locale),
                                said.money(it.came(), locale),
                                it.firms(),
                                it.hit(),
                                it.seenOn()))
                        .toList());
        model.addAttribute(
                "pair",
                views.stream().filter(it -> it.id() == a || it.id() == b).toList());
        return "network/scenarios";
    }

    /// An action and what came of it.
    public record Kept(
            int scenario,
            LocalDate day,
            String words,
            String promised,
            String came,
            int firms,
            int hit,
            @Nullable LocalDate seenOn) {}

    @GetMapping("/network/scenarios/{id}")
    @Needs(Permission.SEE_PICTURE)
    String one(
            @PathVariable int id,
            @RequestParam(defaultValue = "0") int enterprise,
            Actor actor,
            Locale locale,
            Model model) {
        scenarios.require(id, actor);
        runs.await(id, SOON);
        var scenario = scenarios.require(id, actor);
        progress(id, scenario, model, locale);
        int about = enterprise > 0
                ? enterprise
                : scenario.changes().stream()
                        .map(Change::enterprise)
                        .filter(it -> it > 0)
                        .findFirst()
                        .orElse(0);
        model.addAttribute("view", view(scenario, locale));
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_RESTART));
        model.addAttribute("enterprise", about);
        model.addAttribute("offers", offers(about, scenario.day(), actor, locale));
        model.addAttribute("areas", areas(scenario.day(), actor, locale));
        return "network/scenario";
    }

    /// The part of the page that changes while it is computed; at its end the whole page is asked for again.
    @GetMapping("/network/scenarios/{id}/state")
    @Needs(Permission.SEE_PICTURE)
    String state(@PathVariable int id, Actor actor, Locale locale, Model model, HttpServletResponse answer) {
        var scenario = scenarios.require(id, actor);
        if (scenario.state() != Scenario.State.WAITING) {
            answer.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_RESTART));
        progress(id, scenario, model, locale);
        return "network/scenario-state :: state";
    }

    private void progress(int id, Scenario scenario, Model model, Locale locale) {
        var told = runs.told(id).orElse(new ScenarioRuns.Told("waiting", 0));
        model.addAttribute("id", id);
        model.addAttribute("waits", scenario.state() == Scenario.State.WAITING);
        model.addAttribute("percent", Said.percent(told.share()));
        model.addAttribute("stage", said.word("network.stage." + told.stage(), locale));
    }

    @PostMapping("/network/scenarios/{id}/cancel")
    @Needs(Permission.PLAN_RESTART)
    String cancel(@PathVariable int id, Actor actor) {
        scenarios.cancel(id, actor);
        return "redirect:/network/scenarios/" + id;
    }

    /// On the day as it is now.
    @PostMapping("/network/scenarios/{id}/again")
    @Needs(Permission.PLAN_RESTART)
    String again(@PathVariable int id, Actor actor) {
        scenarios.again(id, actor);
        return "redirect:/network/scenarios/" + id;
    }

    @PostMapping("/network/scenarios")
    @Needs(Permission.PLAN_RESTART)
    String begin(
            @RequestParam LocalDate day,
            @RequestParam What what,
            @RequestParam(defaultValue = "0") int enterprise,
            @RequestParam(defaultValue = "0") int other,
            @RequestParam(defaultValue = "0") int area,
            @RequestParam(defaultValue = "0") int otherArea,
            @RequestParam(defaultValue = "50") int percent,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            Locale locale) {
        var change = new Change(what, enterprise, other, area, otherArea, Math.clamp(percent, 0, 100));
        var words = name.isBlank() ? words(change, names(List.of(change), day), day, locale) : name;
        return "redirect:/network/scenarios/"
                + scenarios.begin(day, words, change, actor).id();
    }

    @PostMapping("/network/scenarios/{id}/changes")
    @Needs(Permission.PLAN_RESTART)
    String add(
            @PathVariable int id,
            @RequestParam What what,
            @RequestParam(defaultValue = "0") int enterprise,
            @RequestParam(defaultValue = "0") int other,
            @RequestParam(defaultValue = "0") int area,
            @RequestParam(defaultValue = "0") int otherArea,
            @RequestParam(defaultValue = "50") int percent,
            Actor actor) {
        scenarios.add(id, new Change(what, enterprise, other, area, otherArea, Math.clamp(percent, 0, 100)), actor);
        return "redirect:/network/scenarios/" + id;
    }

    @PostMapping("/network/scenarios/{id}/changes/{place}/remove")
    @Needs(Permission.PLAN_RESTART)
    String remove(@PathVariable int id, @PathVariable int place, Actor actor) {
        scenarios.remove(id, place, actor);
        return "redirect:/network/scenarios/" + id;
    }

    @PostMapping("/network/scenarios/{id}/act")
    @Needs(Permission.PLAN_RESTART)
    String act(@PathVariable int id, @RequestParam(defaultValue = "") String words, Actor actor, Locale locale) {
        var scenario = scenarios.require(id, actor);
        scenarios.act(id, words.isBlank() ? scenario.name() : words, actor);
        return "redirect:/network/scenarios#actions";
    }

    private List<Offer> offers(int enterprise, LocalDate day, Actor actor, Locale locale) {
        if (enterprise <= 0) {
            return List.of();
        }
        var found = explanations.of(new EnterpriseId(enterprise), day, actor);
        if (found.isEmpty()) {
            return List.of();
        }
        var it = found.get();
        var offers = new ArrayList<Offer>();
        if (it.figures() != null) {
            offers.add(offer(What.CLEAR, enterprise, 0, day, locale));
        }
        it.roots().stream()
                .filter(root -> root.who().inScope() && root.who().partner() != null)
                .map(root -> id(root.who()))
                .filter(root -> root != enterprise)
                .forEach(root -> offers.add(offer(What.CLEAR, root, 0, day, locale)));
        if (it.missing() != null) {
            offers.add(offer(What.STOCK, enterprise, 0, day, locale));
            it.standIns().stream()
                    .limit(3)
                    .filter(one -> one.who().partner() != null)
                    .forEach(one -> offers.add(offer(What.SWITCH, enterprise, id(one.who()), day, locale)));
        }
        offers.add(offer(What.REOPEN, enterprise, 0, day, locale));
        offers.add(offer(What.CLOSE, enterprise, 0, day, locale));
        return offers;
    }

    private static int id(Explanations.Who who) {
        var partner = who.partner();
        return partner == null ? 0 : partner.id().value();
    }

    private Offer offer(What what, int enterprise, int other, LocalDate day, Locale locale) {
        var change = new Change(what, enterprise, other, 0, 0, 0);
        return new Offer(what.name(), enterprise, other, words(change, names(List.of(change), day), day, locale));
    }

    private Map<EnterpriseId, Partner> names(List<Change> changes, LocalDate day) {
        Set<EnterpriseId> ids = new HashSet<>();
        changes.forEach(it -> Stream.of(it.enterprise(), it.other())
                .filter(id -> id > 0)
                .forEach(id -> ids.add(new EnterpriseId(id))));
        return partners.list(ids, day);
    }

    private String words(Change it, Map<EnterpriseId, Partner> names, LocalDate day, Locale locale) {
        return said.word(
                "network.change." + it.what(),
                locale,
                name(it.enterprise(), names, locale),
                name(it.other(), names, locale),
                area(it.area(), day, locale),
                area(it.otherArea(), day, locale),
                it.percent());
    }

    private static String name(int id, Map<EnterpriseId, Partner> names, Locale locale) {
        var partner = id <= 0 ? null : names.get(new EnterpriseId(id));
        return partner == null ? "" : partner.name(locale);
    }

    private String area(int id, LocalDate day, Locale locale) {
        return id <= 0
                ? ""
                : areas.tree()
                        .find(new AreaId(id), day)
                        .map(it -> it.name(locale))
                        .orElse("");
    }

    private List<Area> areas(LocalDate day, Actor actor, Locale locale) {
        var list = new ArrayList<Area>();
        for (var top : areas.tops(actor, day)) {
            list.add(new Area(top.id().value(), top.name(locale)));
            areas.tree()
                    .children(top.id(), day)
                    .forEach(it -> list.add(new Area(it.id().value(), "  " + it.name(locale))));
        }
        return list;
    }

    private View view(Scenario it, Locale locale) {
        var names = names(it.changes(), it.day());
        var changes = it.changes().stream()
                .map(change -> words(change, names, it.day(), locale))
                .toList();
        Outcome outcome = it.outcome();
        if (outcome == null) {
            return new View(
                    it.id(),
                    it.name(),
                    it.day(),
                    changes,
                    it.state().name(),
                    false,
                    "",
                    "",
                    "",
                    "",
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of(),
                    0);
        }
        return new View(
                it.id(),
                it.name(),
                it.day(),
                changes,
                it.state().name(),
                true,
                said.money(outcome.lost(), locale),
                said.money(outcome.then(), locale),
                said.money(outcome.back(), locale),
                said.money(Math.min(outcome.direct(), outcome.back()), locale) + " – "
                        + said.money(Math.max(outcome.rigid(), outcome.back()), locale),
                outcome.still(),
                outcome.stillThen(),
                outcome.full(),
                outcome.fullThen(),
                effects(outcome, it.day(), locale),
                roots(outcome, it.day(), locale),
                outcome.drawn() == null ? 0 : Said.percent(outcome.drawn()));
    }

    /// Of enterprises in the reader's scope only: the database hides the others.
    private List<Effect> effects(Outcome outcome, LocalDate day, Locale locale) {
        var seen = explanations.inScope(
                outcome.moves().stream()
                        .limit(SHOWN * 2L)
                        .map(it -> new EnterpriseId(it.enterprise()))
                        .toList(),
                day);
        return outcome.moves().stream()
                .filter(it -> seen.containsKey(new EnterpriseId(it.enterprise())))
                .limit(SHOWN)
                .map(it -> new Effect(
                        it.enterprise(),
                        name(it.enterprise(), seen, locale),
                        Said.percent(it.from()) + " %",
                        Said.percent(it.to()) + " %",
                        said.money(it.yuan(), locale),
                        it.yuan() > 0))
                .toList();
    }

    private List<Effect> roots(Outcome outcome, LocalDate day, Locale locale) {
        var seen = explanations.inScope(
                outcome.roots().stream()
                        .map(it -> new EnterpriseId(it.enterprise()))
                        .toList(),
                day);
        return outcome.roots().stream()
                .filter(it -> seen.containsKey(new EnterpriseId(it.enterprise())))
                .limit(5)
                .map(it -> new Effect(
                        it.enterprise(),
                        name(it.enterprise(), seen, locale),
                        "",
                        "",
                        said.money(it.held(), locale),
                        false))
                .toList();
    }
}
