package fugong.command;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.Deadlines;
import fugong.reporting.Definitions;
import fugong.reporting.Indicators;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.Formula;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.figures.Largest;
import fugong.security.Actor;
import fugong.security.Permission;
import fugong.transport.StillWaiting;
import fugong.transport.Workers;
import fugong.zones.ZoneLevel;
import fugong.zones.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Door: the picture of an area on a day.
@Component
public class Pictures {

    /// How far the trend looks back, the chosen day included.
    private static final int TREND_DAYS = 35;

    /// More areas than this below one: their changes of level would bury the curve.
    private static final int MARKED_AREAS = 30;

    private final Areas areas;
    private final Indicators indicators;
    private final Definitions definitions;
    private final Zones zones;
    private final Deadlines deadlines;
    private final Enterprises enterprises;
    private final Workers workers;

    Pictures(
            Areas areas,
            Indicators indicators,
            Definitions definitions,
            Zones zones,
            Deadlines deadlines,
            Enterprises enterprises,
            Workers workers) {
        this.enterprises = enterprises;
        this.workers = workers;
        this.areas = areas;
        this.indicators = indicators;
        this.definitions = definitions;
        this.zones = zones;
        this.deadlines = deadlines;
    }

    /// The topmost areas the actor may see; a picture begins at one of them.
    public List<Area> tops(LocalDate day, Actor actor) {
        return areas.tops(actor, day);
    }

    /// The definitions a picture can be coloured by: all in force; several rates shown together colour by their
    /// first.
    public List<IndicatorDefinition> choices() {
        return definitions.rates();
    }

    /// @param code of the definition that colours the map; the first choice where it is unknown
    public Picture of(AreaId id, LocalDate day, String code, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        Area area = areas.require(id, day, actor);
        List<IndicatorDefinition> choices = choices();
        IndicatorDefinition chosen = choices.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseGet(choices::getFirst);
        List<Figure> vector = indicators.of(choices, id, day, actor);
        Map<Area, Figure> below = indicators.below(chosen.code(), id, day, actor);
        LocalDate from = day.minusDays(TREND_DAYS - 1);
        LocalDate yesterday = day.minusDays(1);
        return new Picture(
                area,
                path(id, day, actor),
                day,
                chosen,
                choices,
                vector,
                indicators.trend(choices, id, yesterday, yesterday, actor).getOrDefault(yesterday, List.of()),
                below,
                levels(below.keySet(), day),
                zones.at(id, day),
                indicators.trend(withChosenFirst(chosen, choices), id, from, day, actor),
                marks(below.isEmpty() ? List.of(area) : List.copyOf(below.keySet()), from, day),
                deadlines.daysOff(area.country(), from, day),
                consumers(Stream.concat(vector.stream(), below.values().stream()), day));
    }

    /// Who stands beside the rates by electricity; the figures name only whom the actor may see.
    private Map<EnterpriseId, Enterprise> consumers(Stream<Figure> figures, LocalDate day) {
        Set<EnterpriseId> ids = Largest.named(figures);
        return ids.isEmpty() ? Map.of() : enterprises.list(ids, day);
    }

    /// One figure split by sector, size, ownership or scale.
    public List<Figure> split(Dimension by, String code, AreaId area, LocalDate day, Actor actor) {
        return indicators.by(by, code, area, day, actor);
    }

    /// Who still waits for a way to work; empty where nobody signed up or the actor does not see transport.
    public Optional<StillWaiting> waiting(AreaId area, LocalDate day, Actor actor) {
        if (!actor.may(Permission.SEE_TRANSPORT)) {
            return Optional.empty();
        }
        return Optional.of(workers.stillWaiting(areas.tree().within(area, day), actor))
                .filter(it -> it.signedUp() > 0);
    }

    private List<Area> path(AreaId id, LocalDate day, Actor actor) {
        return areas.tree().path(id, day).stream()
                .filter(it -> areas.covers(actor, it.id()))
                .toList();
    }

    private Map<Area, ZoneLevel> levels(Iterable<Area> below, LocalDate day) {
        Map<Area, ZoneLevel> levels = new LinkedHashMap<>();
        for (Area area : below) {
            zones.at(area.id(), day).ifPresent(level -> levels.put(area, level));
        }
        return levels;
    }

    /// The chosen line first and up to four of the everyday ones beside it.
    private List<IndicatorDefinition> withChosenFirst(IndicatorDefinition chosen, List<IndicatorDefinition> choices) {
        if (chosen.formula() instanceof Formula.Bundle(var codes)) {
            return codes.stream().map(definitions::require).toList();
        }
        List<IndicatorDefinition> lines = new ArrayList<>(List.of(chosen));
        choices.stream()
                .filter(it -> !it.equals(chosen) && it.counted())
                .limit(3)
                .forEach(lines::add);
        return lines;
    }

    private List<Picture.Mark> marks(List<Area> places, LocalDate from, LocalDate to) {
        if (places.size() > MARKED_AREAS) {
            return List.of();
        }
        List<Picture.Mark> marks = new ArrayList<>();
        for (Area place : places) {
            List<ZoneLevel> history = zones.history(place.id(), from, to, LocalDate.of(9999, 12, 31));
            for (int i = 1; i < history.size(); i++) {
                ZoneLevel before = history.get(i - 1);
                ZoneLevel now = history.get(i);
                if (!before.grade().broad().equals(now.grade().broad())) {
                    marks.add(new Picture.Mark(now.day(), place, before, now));
                }
            }
        }
        marks.sort(Comparator.comparing(Picture.Mark::day));
        return marks;
    }
}
