package fugong.transport.web;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.transport.Workers;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.signup.SignedUp;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of those who signed up, and the form by which offices and employers sign somebody up.
@Controller
@Needs(Permission.SEE_TRANSPORT)
class WorkerPages {

    private static final int PAGE = 50;
    private static final Map<Worker.Health, String> BADGES =
            Map.of(Worker.Health.NORMAL, "good", Worker.Health.ABNORMAL, "bad", Worker.Health.UNKNOWN, "warn");
    /// What may stand behind the question mark of the page that is shown again.
    private static final String FILTER = "[a-zA-Z]+=[\\w%+-]*(&[a-zA-Z]+=[\\w%+-]*)*";

    private final Workers workers;
    private final PlaceStore places;
    private final Areas areas;
    private final MessageSource words;
    private final Clock clock;

    WorkerPages(Workers workers, PlaceStore places, Areas areas, MessageSource words, Clock clock) {
        this.workers = workers;
        this.places = places;
        this.areas = areas;
        this.words = words;
        this.clock = clock;
    }

    /// A line as it is shown: hundreds of lists are read in a minute, so nothing is worked out in the template.
    ///
    /// @param name and phone masked unless names were asked for
    /// @param unseen may be marked as looked at
    record Row(
            long id,
            String name,
            String phone,
            String home,
            String destination,
            String employer,
            String ready,
            String badge,
            String health,
            String state,
            boolean unseen,
            boolean synthetic) {}

    @GetMapping("/transport/workers")
    String list(
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) Worker.@Nullable State state,
            @RequestParam(required = false) Worker.@Nullable Health health,
            @RequestParam(required = false) @Nullable Integer home,
            @RequestParam(required = false) @Nullable Integer destination,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "false") boolean names,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletRequest asked) {
        var text = q == null || q.isBlank() ? null : q.strip();
        var query = new WorkerQuery(within(area, actor), state, health, home, destination, text, before, PAGE + 1);
        var found = workers.list(query, actor);
        var page = found.stream().limit(PAGE).toList();
        boolean open = names && actor.may(Permission.SEE_PERSONAL_DATA);
        if (open) {
            workers.personal(page.stream().map(Worker::id).toList(), "transport.list", actor);
        }
        var byId = places.all(page.stream()
                .flatMap(it -> List.of(it.home(), it.destination()).stream())
                .toList());
        model.addAttribute(
                "rows",
                page.stream()
                        .map(it -> row(
                                it, open, name(byId, it.home(), locale), name(byId, it.destination(), locale), locale))
                        .toList());
        model.addAttribute("next", found.size() > PAGE ? page.getLast().id() : null);
        model.addAttribute("states", Worker.State.values());
        model.addAttribute("healths", Worker.Health.values());
        model.addAttribute("area", area);
        model.addAttribute("state", state);
        model.addAttribute("health", health);
        model.addAttribute("home", home);
        model.addAttribute("destination", destination);
        model.addAttribute("q", q);
        model.addAttribute("names", open);
        model.addAttribute("back", asked.getQueryString());
        model.addAttribute("maySee", actor.may(Permission.SEE_PERSONAL_DATA));
        model.addAttribute("maySignUp", actor.may(Permission.SIGN_UP_WORKERS));
        model.addAttribute(
                "mayCheck",
                actor.may(Permission.PLAN_TRANSPORT)
                        && page.stream().anyMatch(it -> it.health() == Worker.Health.UNKNOWN));
        return "transport/workers";
    }

    private List<Integer> within(@Nullable Integer area, Actor actor) {
        if (area == null || area <= 0) {
            return List.of();
        }
        var day = LocalDate.now(clock);
        return areas.tree().within(areas.require(new AreaId(area), day, actor).id(), day).stream()
                .map(AreaId::value)
                .toList();
    }

    private Row row(Worker it, boolean open, String home, String destination, Locale locale) {
        return new Row(
                it.id(),
                open ? it.name() : it.maskedName(),
                open ? it.phone() : it.maskedPhone(),
                home,
                destination,
                it.employerName(),
                it.readyFrom().toString(),
                "badge " + BADGES.get(it.health()),
                words.getMessage("transport.health." + it.health(), null, locale),
                words.getMessage("transport.state." + it.state(), null, locale),
                it.health() == Worker.Health.UNKNOWN,
                it.synthetic());
    }

    private static String name(Map<Integer, Place> places, int id, Locale locale) {
        var place = places.get(id);
        return place == null ? "" : place.name(locale);
    }

    /// Those who were marked on the page were looked at, with the same result; then the same page is shown again.
    @PostMapping("/transport/workers/health")
    @Needs(Permission.PLAN_TRANSPORT)
    String check(
            @RequestParam(name = "worker", defaultValue = "") List<Long> marked,
            @RequestParam Worker.Health result,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        workers.check(marked, result, actor);
        return "redirect:/transport/workers" + (back.matches(FILTER) ? "?" + back : "");
    }

    @GetMapping("/transport/sign-up")
    @Needs(Permission.SIGN_UP_WORKERS)
    String form(Model model, Locale locale) {
        model.addAttribute("said", SignUpFields.empty(LocalDate.now(clock)));
        return form(model, List.of(), locale);
    }

    private String form(Model model, List<?> findings, Locale locale) {
        model.addAttribute("findings", findings);
        model.addAttribute("places", SignUpFields.choices(places, locale));
        return "transport/sign-up";
    }

    @PostMapping("/transport/sign-up")
    @Needs(Permission.SIGN_UP_WORKERS)
    String take(
            @ModelAttribute SignUpFields said, Actor actor, Model model, Locale locale, HttpServletResponse response) {
        var source = actor.is(Role.CLERK) ? Worker.Source.EMPLOYER : Worker.Source.COUNTY;
        model.addAttribute("said", said);
        return switch (workers.signUp(said.form(places), source, actor)) {
            case SignedUp.Done(var worker, var fresh, var findings) -> {
                model.addAttribute("done", worker.maskedName());
                model.addAttribute("said", SignUpFields.empty(LocalDate.now(clock)));
                yield form(model, Found.of(findings, locale), locale);
            }
            case SignedUp.Known(var worker) -> {
                model.addAttribute(
                        "known", worker.signedAt().atZone(clock.getZone()).toLocalDate());
                yield form(model, List.of(), locale);
            }
            case SignedUp.Refused(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(model, Found.of(findings, locale), locale);
            }
        };
    }
}
