package fugong.command.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.FigureRows;
import fugong.reporting.Indicators;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.Largest;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The enterprises behind a figure of the picture.
@Controller
class RowPages {

    private static final int PAGE = 50;

    private final FigureRows rows;
    private final Areas areas;
    private final Indicators indicators;
    private final Enterprises enterprises;
    private final MessageSource messages;

    RowPages(FigureRows rows, Areas areas, Indicators indicators, Enterprises enterprises, MessageSource messages) {
        this.indicators = indicators;
        this.enterprises = enterprises;
        this.messages = messages;
        this.rows = rows;
        this.areas = areas;
    }

    @GetMapping("/picture/rows")
    @Needs(Permission.SEE_ENTERPRISES)
    String rows(
            @RequestParam int area,
            @RequestParam LocalDate day,
            @RequestParam String code,
            @RequestParam(required = false) FigureRows.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int from,
            Actor actor,
            Locale locale,
            Model model) {
        AreaId id = PicturePages.area(area);
        FigureRows.Page page = rows.of(code, id, day, outcome, Math.max(0, from), PAGE, actor);
        model.addAttribute("page", page);
        model.addAttribute("area", areas.require(id, day, actor));
        model.addAttribute("day", day);
        model.addAttribute("code", code);
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", FigureRows.Outcome.values());
        model.addAttribute("from", from);
        model.addAttribute("locale", locale);
        largest(model, indicators.of(page.definition().code(), id, day, actor), locale);
        return "command/rows";
    }

    /// Who uses most of the electricity behind the figure, with the way there.
    private void largest(Model model, Figure figure, Locale locale) {
        Largest largest = figure.largest();
        EnterpriseId who = largest == null ? null : largest.enterprise();
        var known = who == null ? Map.<EnterpriseId, Enterprise>of() : enterprises.list(List.of(who), figure.day());
        model.addAttribute("largest", Shown.largest(figure, known, messages, locale));
        model.addAttribute("consumer", known.isEmpty() ? null : who);
    }
}
