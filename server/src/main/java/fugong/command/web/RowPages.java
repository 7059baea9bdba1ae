package fugong.command.web;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.reporting.FigureRows;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    RowPages(FigureRows rows, Areas areas) {
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
        return "command/rows";
    }
}
