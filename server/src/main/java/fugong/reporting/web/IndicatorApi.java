package fugong.reporting.web;

import fugong.kernel.AreaId;
import fugong.kernel.GroupId;
import fugong.registry.Area;
import fugong.reporting.Definitions;
import fugong.reporting.Freezes;
import fugong.reporting.Indicators;
import fugong.reporting.LateList;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.web.Json.FigureJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Definitions, figures, late lists and freezes over the wire.
@RestController
@RequestMapping("/api/v1")
@Needs(Permission.SEE_PICTURE)
class IndicatorApi {

    private final Indicators indicators;
    private final Definitions definitions;
    private final LateList late;
    private final Freezes freezes;

    IndicatorApi(Indicators indicators, Definitions definitions, LateList late, Freezes freezes) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.late = late;
        this.freezes = freezes;
    }

    record BelowJson(int area, String code, String nameZh, String nameEn, FigureJson figure) {}

    record LateJson(
            int enterprise,
            String creditCode,
            String nameZh,
            int area,
            int staff,
            Instant due,
            boolean late,
            @Nullable LocalDate lastDay) {}

    record LatePage(List<LateJson> items, @Nullable String next, int silent, int base) {}

    /// Every definition in force, with its source.
    @GetMapping("/indicators")
    List<IndicatorDefinition> definitions() {
        return definitions.inForce();
    }

    /// Every figure of an area on a day.
    @GetMapping("/areas/{area}/figures")
    List<FigureJson> ofArea(@PathVariable int area, @RequestParam LocalDate day, Actor actor) {
        return indicators.of(id(area), day, actor).stream().map(FigureJson::of).toList();
    }

    @GetMapping("/areas/{area}/figures/{code}/trend")
    List<FigureJson> trend(
            @PathVariable int area,
            @PathVariable String code,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Actor actor) {
        var last = to.isAfter(from.plusDays(366)) ? from.plusDays(366) : to;
        return indicators.trend(known(code), id(area), from, last, actor).stream()
                .map(FigureJson::of)
                .toList();
    }

    @GetMapping("/areas/{area}/figures/{code}/below")
    List<BelowJson> below(@PathVariable int area, @PathVariable String code, @RequestParam LocalDate day, Actor actor) {
        return indicators.below(known(code), id(area), day, actor).entrySet().stream()
                .map(it -> below(it.getKey(), FigureJson.of(it.getValue())))
                .toList();
    }

    private static BelowJson below(Area area, FigureJson figure) {
        return new BelowJson(area.id().value(), area.code(), area.nameZh(), area.nameEn(), figure);
    }

    @GetMapping("/areas/{area}/figures/{code}/by/{dimension}")
    List<FigureJson> by(
            @PathVariable int area,
            @PathVariable String code,
            @PathVariable Dimension dimension,
            @RequestParam LocalDate day,
            Actor actor) {
        return indicators.by(dimension, known(code), id(area), day, actor).stream()
                .map(FigureJson::of)
                .toList();
    }

    @GetMapping("/groups/{group}/figures")
    List<FigureJson> ofGroup(@PathVariable int group, @RequestParam LocalDate day, Actor actor) {
        if (group <= 0) {
            throw new NotInScope("group", group);
        }
        return indicators.ofGroup(new GroupId(group), day, actor).stream()
                .map(FigureJson::of)
                .toList();
    }

    /// Who has not reported, the largest first.
    @GetMapping("/areas/{area}/late")
    @Needs(Permission.SEE_ENTERPRISES)
    LatePage late(
            @PathVariable int area,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        int from = Cursor.of(cursor).map(it -> number(it.keys().getFirst())).orElse(0);
        var page = late.of(id(area), null, day, from, Cursor.limit(limit), actor);
        var next = page.next();
        return new LatePage(
                page.lines().stream()
                        .map(it -> new LateJson(
                                it.enterprise().id().value(),
                                it.enterprise().creditCode().value(),
                                it.enterprise().nameZh(),
                                it.enterprise().area().value(),
                                it.enterprise().staff(),
                                it.due(),
                                it.late(),
                                it.lastDay()))
                        .toList(),
                next == null ? null : Cursor.after(next).text(),
                page.silent(),
                page.base());
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// Freezes a day's figures for printing.
    @PostMapping("/days/{day}/freezes")
    @Needs(Permission.FREEZE)
    Freezes.Freeze freeze(@PathVariable LocalDate day, Actor actor) {
        return freezes.freeze(day, actor);
    }

    @GetMapping("/days/{day}/freezes")
    List<Freezes.Freeze> freezes(@PathVariable LocalDate day) {
        return freezes.of(day);
    }

    /// The figures of an area exactly as they were frozen.
    @GetMapping("/freezes/{freeze}/areas/{area}")
    List<FigureJson> frozen(@PathVariable int freeze, @PathVariable int area, Actor actor) {
        return freezes.figures(freeze, id(area), actor).stream()
                .map(FigureJson::of)
                .toList();
    }

    private String known(String code) {
        return definitions
                .find(code)
                .orElseThrow(() -> new NotInScope("indicator", code))
                .code();
    }

    private static AreaId id(int area) {
        if (area <= 0) {
            throw new NotInScope("area", area);
        }
        return new AreaId(area);
    }
}
