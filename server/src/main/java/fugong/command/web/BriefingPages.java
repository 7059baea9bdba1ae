package fugong.command.web;

import fugong.command.Briefings;
import fugong.command.Briefings.Briefing;
import fugong.command.Briefings.Line;
import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.reporting.Freezes;
import fugong.reporting.figures.Figure;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The day's briefing on one sheet of paper: what was said at the cut-off, and what corrections changed since.
@Controller
class BriefingPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Briefings briefings;
    private final Freezes freezes;
    private final Areas areas;
    private final Sections sections;
    private final MessageSource messages;
    private final Clock clock;

    BriefingPages(
            Briefings briefings, Freezes freezes, Areas areas, Sections sections, MessageSource messages, Clock clock) {
        this.briefings = briefings;
        this.freezes = freezes;
        this.areas = areas;
        this.sections = sections;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param now what corrections made of it; empty where nothing changed
    public record Row(String name, Shown figure, String now) {}

    /// A freeze to choose.
    public record Choice(int id, String at, boolean byTheClock, boolean shown) {}

    @GetMapping("/briefing")
    @Needs(Permission.SEE_PICTURE)
    String briefing(
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer freeze,
            Actor actor,
            Locale locale,
            Model model) {
        LocalDate on = day != null ? day : LocalDate.now(clock).minusDays(1);
        List<Area> tops = areas.tops(actor, on);
        if (area == null && tops.isEmpty()) {
            return "command/nothing";
        }
        AreaId id = area != null ? PicturePages.area(area) : tops.getFirst().id();
        Briefing it = briefings.of(id, on, freeze, actor);
        model.addAttribute("area", it.area());
        model.addAttribute("name", it.area().name(locale));
        model.addAttribute("day", on);
        model.addAttribute("choices", choices(it));
        model.addAttribute("at", it.freeze().map(one -> moment(one.at())).orElse(null));
        model.addAttribute(
                "whole",
                it.whole().stream()
                        .map(line -> row(line.definition().name(locale.getLanguage()), line, locale))
                        .toList());
        model.addAttribute(
                "below",
                it.below().stream()
                        .map(part -> row(part.area().name(locale), part.line(), locale))
                        .toList());
        model.addAttribute("sections", sections(it, locale));
        model.addAttribute("mayFreeze", actor.may(Permission.FREEZE));
        model.addAttribute("printed", moment(clock.instant()));
        return "command/briefing";
    }

    @PostMapping("/briefing/freeze")
    @Needs(Permission.FREEZE)
    String freeze(@RequestParam int area, @RequestParam LocalDate day, Actor actor) {
        int id = freezes.freeze(day, actor).id();
        return "redirect:/briefing?area=%d&day=%s&freeze=%d".formatted(area, day, id);
    }

    private List<Choice> choices(Briefing it) {
        return it.freezes().stream()
                .map(one -> new Choice(
                        one.id(),
                        moment(one.at()),
                        one.author() == 0,
                        it.freeze().filter(one::equals).isPresent()))
                .toList();
    }

    private List<Row> sections(Briefing it, Locale locale) {
        var definition = it.below().isEmpty()
                ? it.whole().getFirst().definition()
                : it.below().getFirst().line().definition();
        return it.sections().stream()
                .map(figure -> row(sections.name(figure.value(), locale), new Line(definition, figure, figure), locale))
                .toList();
    }

    private Row row(String name, Line line, Locale locale) {
        Figure said = line.frozen() != null ? line.frozen() : line.now();
        return new Row(
                name,
                shown(line, said, locale),
                line.corrected() ? shown(line, line.now(), locale).value() : "");
    }

    private Shown shown(Line line, Figure figure, Locale locale) {
        return Shown.of(figure, line.definition(), Optional.empty(), Map.of(), messages, locale);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
