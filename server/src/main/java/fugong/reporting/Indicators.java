package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Bases;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Projects;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.FigureMaker;
import fugong.reporting.figures.Formula;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.figures.Largest;
import fugong.reporting.power.LargestConsumers;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Door: what the reports add up to, by area, sector, size, ownership, scale and group; always with base,
/// exclusions and coverage. Reads cells, never reports; right the moment a report is committed.
@Component
public class Indicators {

    private final Areas areas;
    private final Bases bases;
    private final Groups groups;
    private final Projects projects;
    private final Enterprises enterprises;
    private final Definitions definitions;
    private final CellReader cells;
    private final LargestConsumers consumers;
    private final Rollup rollup;
    private final Trail trail;
    private final FigureMaker maker;

    Indicators(
            Areas areas,
            Bases bases,
            Groups groups,
            Projects projects,
            Enterprises enterprises,
            Definitions definitions,
            CellReader cells,
            LargestConsumers consumers,
            Rollup rollup,
            Trail trail) {
        this.areas = areas;
        this.bases = bases;
        this.groups = groups;
        this.projects = projects;
        this.enterprises = enterprises;
        this.definitions = definitions;
        this.cells = cells;
        this.consumers = consumers;
        this.rollup = rollup;
        this.trail = trail;
        this.maker = new FigureMaker(definitions::require);
    }

    /// Every definition in force, for one area and day.
    public List<Figure> of(AreaId area, LocalDate day, Actor actor) {
        return of(definitions.inForce(), area, day, actor);
    }

    public Figure of(String code, AreaId area, LocalDate day, Actor actor) {
        return of(List.of(definitions.require(code)), area, day, actor).getFirst();
    }

    /// Several definitions, for one area and day, in the order they were asked for.
    public List<Figure> of(List<IndicatorDefinition> wanted, AreaId area, LocalDate day, Actor actor) {
        var figures = trend(wanted, area, day, day, actor).getOrDefault(day, List.of());
        var largest = electric(wanted) ? consumers.of(places(area, day, 0), day) : Map.<Integer, Largest>of();
        return named(figures, largest.get(0), visible(largest.values(), day, actor));
    }

    /// One definition, day by day; without the largest consumers, which are asked for a day.
    public List<Figure> trend(String code, AreaId area, LocalDate from, LocalDate to, Actor actor) {
        return trend(List.of(definitions.require(code)), area, from, to, actor).values().stream()
                .map(List::getFirst)
                .toList();
    }

    /// Several definitions, day by day, in the order they were asked for.
    public Map<LocalDate, List<Figure>> trend(
            List<IndicatorDefinition> wanted, AreaId area, LocalDate from, LocalDate to, Actor actor) {
        see(area, to, actor);
        var one = places(area, to, area.value());
        return figures(wanted, Dimension.ALL, one, from, to, "").getOrDefault(area.value(), Map.of());
    }

    /// One definition in the areas right below, in their order. Areas without enterprises are there too.
    public Map<Area, Figure> below(String code, AreaId area, LocalDate day, Actor actor) {
        var all = below(List.of(definitions.require(code)), area, day, actor);
        var first = new LinkedHashMap<Area, Figure>();
        all.forEach((child, list) -> first.put(child, list.getFirst()));
        return first;
    }

    /// Several definitions in the areas right below.
    public Map<Area, List<Figure>> below(List<IndicatorDefinition> wanted, AreaId area, LocalDate day, Actor actor) {
        var days = trendBelow(wanted, area, day, day, actor);
        var largest =
                electric(wanted) ? consumers.of(placesBelow(days.keySet(), day), day) : Map.<Integer, Largest>of();
        var visible = visible(largest.values(), day, actor);
        var below = new LinkedHashMap<Area, List<Figure>>();
        days.forEach((child, found) -> below.put(
                child,
                named(found.getOrDefault(day, List.of()), largest.get(child.id().value()), visible)));
        return below;
    }

    /// Several definitions in the areas right below, day by day: the whole drill-down in one reading.
    public Map<Area, Map<LocalDate, List<Figure>>> trendBelow(
            List<IndicatorDefinition> wanted, AreaId area, LocalDate from, LocalDate to, Actor actor) {
        see(area, to, actor);
        var tree = areas.tree();
        var children = tree.children(area, to);
        var places = placesBelow(children, to);
        var found = figures(wanted, Dimension.ALL, places, from, to, "");
        var below = new LinkedHashMap<Area, Map<LocalDate, List<Figure>>>();
        for (var child : children) {
            below.put(child, found.getOrDefault(child.id().value(), Map.of()));
        }
        return below;
    }

    /// One definition split by a dimension, the largest base first.
    public List<Figure> by(Dimension dimension, String code, AreaId area, LocalDate day, Actor actor) {
        see(area, day, actor);
        if (dimension == Dimension.GROUP) {
            return byGroup(code, day, actor);
        }
        var definition = definitions.require(code);
        var places = places(area, day, 0);
        var sums = cells.read(ids(List.of(definition)), dimension, places, day, day);
        var registers = registers(places, day, day, dimension).getOrDefault(0, Map.of());
        var ofDay = registers.getOrDefault(day, Map.of());
        var values = new TreeSet<>(ofDay.keySet());
        sums.keySet().forEach(it -> values.add(it.value()));
        var whole = dimension.inRegister()
                ? null
                : of("reports", area, day, actor).units().register();
        var largest = dimension.inRegister() && electric(List.of(definition))
                ? consumers.by(dimension, places, day)
                : Map.<String, Largest>of();
        var visible = visible(largest.values(), day, actor);
        return values.stream()
                .map(value -> maker.figure(
                        definition,
                        day,
                        dimension,
                        value,
                        it -> sums.get(new CellReader.Line(definitions.id(it.code()), 0, day, value)),
                        whole != null ? ofWhole(whole) : ofDay.getOrDefault(value, FigureMaker.Register.NONE)))
                .map(it -> named(it, largest.get(it.value()), visible))
                .sorted(Comparator.comparingLong((Figure it) -> -it.units().register())
                        .thenComparing(it -> -it.units().reported()))
                .toList();
    }

    private static FigureMaker.Register ofWhole(long enterprises) {
        var none = Bases.Base.NONE;
        return new FigureMaker.Register(
                new Bases.Base(Math.toIntExact(enterprises), 0, 0, none.output(), none.power()), 0);
    }

    private List<Figure> byGroup(String code, LocalDate day, Actor actor) {
        var ids = groups.list(actor).stream().map(Group::id).toList();
        return ofGroups(List.of(definitions.require(code)), ids, day, actor).values().stream()
                .map(List::getFirst)
                .toList();
    }

    /// Every definition in force for a group with all below it, wherever its members are.
    public List<Figure> ofGroup(GroupId group, LocalDate day, Actor actor) {
        groups.require(group, actor);
        return ofGroups(definitions.inForce(), List.of(group), day, actor).getOrDefault(group, List.of());
    }

    /// One reading of the cells and one of the bases, however many groups there are.
    private Map<GroupId, List<Figure>> ofGroups(
            List<IndicatorDefinition> wanted, List<GroupId> groups, LocalDate day, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        var everywhere = new HashMap<Integer, Integer>();
        areas.tree().all(day).forEach(it -> everywhere.put(it.id().value(), 0));
        var sums = cells.read(ids(wanted), Dimension.GROUP, everywhere, day, day);
        var registers = bases.of(groups, day);
        var largest = electric(wanted) ? consumers.ofGroups(groups, everywhere, day) : Map.<GroupId, Largest>of();
        var visible = visible(largest.values(), day, actor);
        var figures = new LinkedHashMap<GroupId, List<Figure>>();
        for (var group : groups) {
            var value = group.toString();
            var register = new FigureMaker.Register(registers.getOrDefault(group, Bases.Base.NONE), 0);
            figures.put(
                    group,
                    wanted.stream()
                            .map(it -> maker.figure(
                                    it,
                                    day,
                                    Dimension.GROUP,
                                    value,
                                    part -> sums.get(new CellReader.Line(definitions.id(part.code()), 0, day, value)),
                                    register))
                            .map(it -> named(it, largest.get(group), visible))
                            .toList());
        }
        return figures;
    }

    /// Switches a preset on or off. Its figures are counted from every report there is.
    public void activate(String preset, boolean active, Actor actor) {
        actor.require(Permission.DEFINE_INDICATORS);
        if (!actor.scope().everything()) {
            throw new NotInScope("indicator", preset);
        }
        var chosen = definitions.presets().stream()
                .filter(it -> it.preset().equals(preset))
                .findFirst()
                .orElseThrow(() -> new NotInScope("indicator", preset));
        for (var definition : chosen.definitions()) {
            definitions.put(definition, active);
            definitions.activate(definition.code(), active);
        }
        if (active) {
            rollup.rebuild(chosen.definitions().stream()
                    .filter(IndicatorDefinition::counted)
                    .map(IndicatorDefinition::code)
                    .toList());
        }
        trail.wrote(actor, "report.indicators", "preset:" + preset, active ? "on" : "off");
    }

    private boolean electric(List<IndicatorDefinition> wanted) {
        return wanted.stream().anyMatch(definitions::byElectricity);
    }

    /// Which of them whoever asks may see by name.
    private Set<EnterpriseId> visible(Collection<Largest> largest, LocalDate day, Actor actor) {
        if (largest.isEmpty() || !actor.may(Permission.SEE_ENTERPRISES)) {
            return Set.of();
        }
        var ids = largest.stream()
                .map(it -> Objects.requireNonNull(it.enterprise()))
                .collect(Collectors.toSet());
        return Set.copyOf(enterprises.list(ids, day).keySet());
    }

    private List<Figure> named(List<Figure> figures, @Nullable Largest largest, Set<EnterpriseId> visible) {
        return figures.stream().map(it -> named(it, largest, visible)).toList();
    }

    /// Says beside a rate by electricity, and beside its parts, who uses most of it.
    private Figure named(Figure figure, @Nullable Largest largest, Set<EnterpriseId> visible) {
        if (largest == null || !definitions.byElectricity(definitions.require(figure.code()))) {
            return figure;
        }
        var parts = named(figure.parts(), largest, visible);
        var who = largest.enterprise();
        return figure.with(parts, who != null && visible.contains(who) ? largest : largest.unnamed());
    }

    /// Figures by place, day and definition for one value of a dimension.
    private Map<Integer, Map<LocalDate, List<Figure>>> figures(
            List<IndicatorDefinition> wanted,
            Dimension dimension,
            Map<Integer, Integer> places,
            LocalDate from,
            LocalDate to,
            String value) {
        var sums = cells.read(ids(wanted), dimension, places, from, to);
        var registers = registers(places, from, to, dimension);
        var projectsAt = wanted.stream().anyMatch(it -> needsProjects(it))
                ? projectCounts(places, to)
                : Map.<Integer, Integer>of();
        var found = new HashMap<Integer, Map<LocalDate, List<Figure>>>();
        for (int place : new TreeSet<>(places.values())) {
            var days = new LinkedHashMap<LocalDate, List<Figure>>();
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var at = day;
                var base = registers
                        .getOrDefault(place, Map.of())
                        .getOrDefault(day, Map.of())
                        .get(value);
                var register = new FigureMaker.Register(
                        base == null ? Bases.Base.NONE : base.base(), projectsAt.getOrDefault(place, 0));
                var list = new ArrayList<Figure>(wanted.size());
                for (var definition : wanted) {
                    list.add(maker.figure(
                            definition,
                            day,
                            dimension,
                            value,
                            it -> sums.get(new CellReader.Line(definitions.id(it.code()), place, at, value)),
                            register));
                }
                days.put(day, List.copyOf(list));
            }
            found.put(place, days);
        }
        return found;
    }

    private boolean needsProjects(IndicatorDefinition definition) {
        return switch (definition.formula()) {
            case Formula.Bundle(var codes) -> codes.stream().anyMatch(it -> needsProjects(definitions.require(it)));
            default -> FigureMaker.project(definition.formula());
        };
    }

    private Map<Integer, Integer> projectCounts(Map<Integer, Integer> places, LocalDate day) {
        var counts = new HashMap<Integer, Integer>();
        for (var project : projects.standing(day)) {
            var place = places.get(project.area().value());
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        return counts;
    }

    /// Bases by place, day and key of the dimension.
    private Map<Integer, Map<LocalDate, Map<String, FigureMaker.Register>>> registers(
            Map<Integer, Integer> places, LocalDate from, LocalDate to, Dimension dimension) {
        if (!dimension.inRegister()) {
            return Map.of();
        }
        var registers = new HashMap<Integer, Map<LocalDate, Map<String, FigureMaker.Register>>>();
        bases.series(places, from, to, Bases.Dimension.valueOf(dimension.name()))
                .forEach((place, days) -> days.forEach((day, keys) -> keys.forEach((key, base) -> registers
                        .computeIfAbsent(place, it -> new HashMap<>())
                        .computeIfAbsent(day, it -> new HashMap<>())
                        .put(key, new FigureMaker.Register(base, 0)))));
        return registers;
    }

    private Collection<Short> ids(List<IndicatorDefinition> wanted) {
        var ids = new TreeSet<Short>();
        for (var definition : wanted) {
            switch (definition.formula()) {
                case Formula.Index(var parts, var clipped) ->
                    ids.addAll(ids(parts.stream()
                            .map(it -> definitions.require(it.code()))
                            .toList()));
                case Formula.Bundle(var codes) ->
                    ids.addAll(ids(codes.stream().map(definitions::require).toList()));
                default -> ids.add(definitions.id(definition.code()));
            }
        }
        return ids;
    }

    private Map<Integer, Integer> places(AreaId area, LocalDate day, int place) {
        var places = new HashMap<Integer, Integer>();
        areas.tree().within(area, day).forEach(it -> places.put(it.value(), place));
        return places;
    }

    private Map<Integer, Integer> placesBelow(Collection<Area> children, LocalDate day) {
        var places = new HashMap<Integer, Integer>();
        children.forEach(it -> places.putAll(places(it.id(), day, it.id().value())));
        return places;
    }

    private void see(AreaId area, LocalDate day, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        areas.require(area, day, actor);
    }
}
