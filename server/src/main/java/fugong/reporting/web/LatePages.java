package fugong.reporting.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.reporting.Credibility;
import fugong.reporting.Definitions;
import fugong.reporting.Indicators;
import fugong.reporting.LateList;
import fugong.reporting.Reminders;
import fugong.reporting.cutoff.CutOff;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages of an office: who is silent, what the rates mean, which reports a person should look at.
@Controller
class LatePages {

    private static final int PAGE = 50;
    private static final int QUEUE = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Areas areas;
    private final LateList late;
    private final Reminders reminders;
    private final Definitions definitions;
    private final Indicators indicators;
    private final Credibility credibility;
    private final CutOff cutOff;
    private final Enterprises enterprises;
    private final MessageSource words;
    private final Clock clock;

    LatePages(
            Areas areas,
            LateList late,
            Reminders reminders,
            Definitions definitions,
            Indicators indicators,
            Credibility credibility,
            CutOff cutOff,
            Enterprises enterprises,
            MessageSource words,
            Clock clock) {
        this.areas = areas;
        this.late = late;
        this.reminders = reminders;
        this.definitions = definitions;
        this.indicators = indicators;
        this.credibility = credibility;
        this.cutOff = cutOff;
        this.enterprises = enterprises;
        this.words = words;
        this.clock = clock;
    }

    record AreaChoice(int id, String name) {}

    record LateLine(
            int id,
            String name,
            String area,
            boolean synthetic,
            int staff,
            @Nullable LocalDate lastDay,
            String due,
            boolean late) {}

    @GetMapping("/reports/late")
    @Needs(Permission.SEE_ENTERPRISES)
    String late(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable Integer reminded,
            Model model,
            Locale locale,
            Actor actor) {
        var on = day == null ? LocalDate.now(clock).minusDays(1) : day;
        var choices = choices(actor, on, locale);
        int chosen =
                area != null ? area : choices.isEmpty() ? 0 : choices.getFirst().id();
        model.addAttribute("day", on);
        model.addAttribute("areas", choices);
        model.addAttribute("area", chosen);
        model.addAttribute("reminded", reminded);
        model.addAttribute("mayRemind", actor.may(Permission.REMIND));
        model.addAttribute("zh", locale.getLanguage().equals("zh"));
        if (chosen > 0) {
            var page = late.of(new AreaId(chosen), null, on, Math.max(0, from), PAGE, actor);
            var tree = areas.tree();
            model.addAttribute("page", page);
            model.addAttribute(
                    "lines",
                    page.lines().stream()
                            .map(it -> new LateLine(
                                    it.enterprise().id().value(),
                                    it.enterprise().name(locale),
                                    tree.at(it.enterprise().area(), on).name(locale),
                                    it.enterprise().synthetic(),
                                    it.enterprise().staff(),
                                    it.lastDay(),
                                    MOMENT.format(it.due().atZone(clock.getZone())),
                                    it.late()))
                            .toList());
            model.addAttribute("projects", late.projects(new AreaId(chosen), on, actor));
        }
        return "reporting/late";
    }

    private List<AreaChoice> choices(Actor actor, LocalDate day, Locale locale) {
        var choices = new ArrayList<AreaChoice>();
        var tree = areas.tree();
        for (var top : areas.tops(actor, day)) {
            choose(top, "", choices, locale);
            for (var child : tree.children(top.id(), day)) {
                choose(child, "– ", choices, locale);
                tree.children(child.id(), day).forEach(it -> choose(it, "– – ", choices, locale));
            }
        }
        return choices;
    }

    private static void choose(Area area, String indent, List<AreaChoice> choices, Locale locale) {
        choices.add(new AreaChoice(area.id().value(), indent + area.name(locale)));
    }

    @PostMapping("/reports/late/remind")
    @Needs(Permission.REMIND)
    String remind(@RequestParam LocalDate day, @RequestParam int area, Actor actor) {
        int planned = reminders.remind(new AreaId(Math.max(1, area)), day, 1, actor);
        return "redirect:/reports/late?day=%s&area=%d&reminded=%d".formatted(day, area, planned);
    }

    record PresetView(String code, String name, boolean active, List<DefinitionView> definitions) {}

    record DefinitionView(String code, int version, String name, String notes, String formula, String source) {
        static DefinitionView of(IndicatorDefinition it, String language) {
            return new DefinitionView(
                    it.code(),
                    it.version(),
                    it.name(language),
                    it.notes(language),
                    it.formula().toString(),
                    it.source());
        }
    }

    @GetMapping("/indicators")
    @Needs(Permission.SEE_PICTURE)
    String indicators(Model model, Locale locale, Actor actor) {
        var language = locale.getLanguage();
        model.addAttribute(
                "presets",
                definitions.presets().stream()
                        .map(it -> new PresetView(
                                it.preset(),
                                language.equals("zh") ? it.zh() : it.en(),
                                it.definitions().stream()
                                        .allMatch(one ->
                                                definitions.find(one.code()).isPresent()),
                                it.definitions().stream()
                                        .map(one -> DefinitionView.of(one, language))
                                        .toList()))
                        .toList());
        model.addAttribute(
                "mayDefine",
                actor.may(Permission.DEFINE_INDICATORS) && actor.scope().everything());
        return "reporting/indicators";
    }

    @PostMapping("/indicators/presets")
    @Needs(Permission.DEFINE_INDICATORS)
    String preset(@RequestParam String preset, @RequestParam boolean active, Actor actor) {
        indicators.activate(preset, active, actor);
        return "redirect:/indicators";
    }

    record DoubtView(
            int enterprise,
            String name,
            LocalDate day,
            String grade,
            List<String> reasons,
            @Nullable String decision) {}

    @GetMapping("/credibility")
    @Needs(Permission.REVIEW_CREDIBILITY)
    String credibility(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer compared,
            Model model,
            Locale locale,
            Actor actor) {
        var on = day == null ? LocalDate.now(clock).minusDays(1) : day;
        var queue = credibility.queue(on, QUEUE, actor);
        var names = enterprises.list(
                queue.stream().map(Credibility.Queued::enterprise).toList(), on);
        model.addAttribute("day", on);
        model.addAttribute("compared", compared);
        model.addAttribute(
                "comparedAt",
                cutOff.of(on)
                        .map(it -> MOMENT.format(it.comparedAt().atZoneSameInstant(clock.getZone())))
                        .orElse(null));
        model.addAttribute("decisions", Credibility.DECISIONS);
        model.addAttribute(
                "doubts",
                queue.stream()
                        .map(it -> {
                            var enterprise = names.get(it.enterprise());
                            return new DoubtView(
                                    it.enterprise().value(),
                                    enterprise == null ? it.enterprise().toString() : enterprise.name(locale),
                                    it.day(),
                                    it.doubt().grade(),
                                    it.doubt().reasons().stream()
                                            .map(why -> words.getMessage(
                                                    "reporting.reason." + why.why(),
                                                    why.numbers().toArray(),
                                                    locale))
                                            .toList(),
                                    it.decision());
                        })
                        .toList());
        return "reporting/credibility";
    }

    @PostMapping("/credibility/review")
    @Needs(Permission.REVIEW_CREDIBILITY)
    String review(@RequestParam LocalDate day, Actor actor) {
        return "redirect:/credibility?day=%s&compared=%d".formatted(day, credibility.review(day, actor));
    }

    @PostMapping("/credibility/decide")
    @Needs(Permission.REVIEW_CREDIBILITY)
    String decide(
            @RequestParam int enterprise,
            @RequestParam LocalDate day,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        if (enterprise <= 0 || !Credibility.DECISIONS.contains(decision)) {
            throw new NotInScope("report", enterprise + "/" + day);
        }
        credibility.decide(new EnterpriseId(enterprise), day, decision, note, actor);
        return "redirect:/credibility?day=" + day;
    }
}
