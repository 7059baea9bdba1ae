package fugong.command;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.reporting.Definitions;
import fugong.reporting.Freezes;
import fugong.reporting.Indicators;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.security.Actor;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Door: a day's figures as they were said, and what became of them since.
@Component
public class Briefings {

    private final Areas areas;
    private final Freezes freezes;
    private final Indicators indicators;
    private final Definitions definitions;

    Briefings(Areas areas, Freezes freezes, Indicators indicators, Definitions definitions) {
        this.areas = areas;
        this.freezes = freezes;
        this.indicators = indicators;
        this.definitions = definitions;
    }

    /// A figure as it was frozen, and as it is by all reports known today.
    ///
    /// @param frozen null where the definition or the area came later than the freeze
    public record Line(
            IndicatorDefinition definition, @Nullable Figure frozen, Figure now) {

        public boolean corrected() {
            return frozen != null && !frozen.headline().equals(now.headline());
        }
    }

    /// @param freezes all of the day, the oldest first
    /// @param freeze  the one that is shown; empty where the day was never frozen, and every figure is today's
    /// @param whole   every definition in force for the area
    /// @param below   the resumption rate in the areas right below
    /// @param sections the resumption rate by sector, as frozen
    public record Briefing(
            Area area,
            LocalDate day,
            List<Freezes.Freeze> freezes,
            Optional<Freezes.Freeze> freeze,
            List<Line> whole,
            List<Part> below,
            List<Figure> sections) {}

    /// A line of an area below.
    public record Part(Area area, Line line) {}

    private static final String HEADLINE = "resumption";

    /// @param number of the freeze; the newest where none is named
    public Briefing of(AreaId id, LocalDate day, @Nullable Integer number, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        Area area = areas.require(id, day, actor);
        List<Freezes.Freeze> known = freezes.of(day);
        Optional<Freezes.Freeze> chosen =
                known.stream().filter(it -> number == null || it.id() == number).reduce((earlier, later) -> later);
        List<Figure> frozen =
                chosen.map(it -> freezes.figures(it.id(), id, actor)).orElse(List.of());
        IndicatorDefinition headline = definitions.require(HEADLINE);
        List<Part> below = new ArrayList<>();
        indicators.below(HEADLINE, id, day, actor).forEach((child, now) -> {
            List<Figure> then = chosen.map(it -> freezes.figures(it.id(), child.id(), actor))
                    .orElse(List.of());
            below.add(new Part(child, line(headline, then, now)));
        });
        return new Briefing(
                area,
                day,
                known,
                chosen,
                indicators.of(definitions.everyday(), id, day, actor).stream()
                        .map(now -> line(definitions.require(now.code()), frozen, now))
                        .toList(),
                below,
                sections(frozen, id, day, actor));
    }

    private List<Figure> sections(List<Figure> frozen, AreaId id, LocalDate day, Actor actor) {
        List<Figure> then = frozen.stream()
                .filter(it -> it.dimension() == Dimension.SECTION && it.code().equals(HEADLINE))
                .toList();
        return then.isEmpty() ? indicators.by(Dimension.SECTION, HEADLINE, id, day, actor) : then;
    }

    private static Line line(IndicatorDefinition definition, List<Figure> frozen, Figure now) {
        return new Line(
                definition,
                frozen.stream()
                        .filter(it ->
                                it.dimension() == Dimension.ALL && it.code().equals(definition.code()))
                        .findFirst()
                        .orElse(null),
                now);
    }
}
