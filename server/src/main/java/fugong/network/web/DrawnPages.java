package fugong.network.web;

import fugong.network.DrawnFigures;
import fugong.network.Explanations.Who;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The links behind a figure that nobody told: what to ask for, so that it becomes exact.
@Controller
class DrawnPages {

    private final DrawnFigures figures;
    private final Enterprises enterprises;
    private final Whom names;
    private final Said said;

    DrawnPages(DrawnFigures figures, Enterprises enterprises, Whom names, Said said) {
        this.figures = figures;
        this.enterprises = enterprises;
        this.names = names;
        this.said = said;
    }

    public record End(String name, String place, String href, String links) {}

    public record Row(End supplier, End buyer, String product, String percent, long bar) {}

    @GetMapping("/network/drawn/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String page(@PathVariable int id, @RequestParam LocalDate day, Actor actor, Locale locale, Model model) {
        var own = enterprises.require(Ids.enterprise(id), actor);
        model.addAttribute("own", own);
        model.addAttribute("name", own.name(locale));
        model.addAttribute("day", day);
        var found = figures.of(own.id(), day, actor);
        model.addAttribute("there", found.isPresent());
        found.ifPresent(it -> {
            model.addAttribute("it", it);
            model.addAttribute("figure", said.money(it.yuan(), locale));
            model.addAttribute("drawn", said.money(it.yuan() * it.share(), locale));
            model.addAttribute("percent", Said.percent(it.share()));
            model.addAttribute("rows", rows(it.lines(), day, locale));
        });
        return "network/drawn";
    }

    private List<Row> rows(List<DrawnFigures.Line> lines, LocalDate day, Locale locale) {
        return lines.stream()
                .map(it -> new Row(
                        end(it.supplier(), day, locale),
                        end(it.buyer(), day, locale),
                        it.product().name(locale),
                        String.format(locale, it.share() < 0.1 ? "%.1f" : "%.0f", 100 * it.share()),
                        Math.clamp(Math.round(100 * it.share()), 1, 100)))
                .toList();
    }

    private End end(Who who, LocalDate day, Locale locale) {
        var partner = who.partner();
        return new End(
                names.name(who, locale),
                names.place(who, day, locale),
                Whom.href(who, day),
                partner == null || !who.inScope() ? "" : "/network/links/" + partner.id());
    }
}
