package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.cells.Counter;
import fugong.reporting.figures.Formula;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.forms.DailyReport;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Door: the enterprises behind a figure, each with what the definition made of it. The same arithmetic that counts
/// the cells decides here, one enterprise at a time, so the rows add up to the figure.
@Component
public class FigureRows {

    /// What the definition made of an enterprise.
    public enum Outcome {
        MET,
        NOT,
        EXCLUDED,
        /// On the register, and nothing of it that the definition could count.
        SILENT
    }

    /// @param amount present, yuan or watt-hours of the day, where the figure is a ratio; null elsewhere
    /// @param of     what they are held against
    /// @param synthetic whether the enterprise, or what was reported or measured of it that day, is made up
    public record Line(
            Enterprise enterprise,
            Outcome outcome,
            @Nullable Long amount,
            @Nullable Long of,
            boolean synthetic) {

        private Line of(Enterprise known, Set<EnterpriseId> madeUp) {
            return new Line(known, outcome, amount, of, known.synthetic() || madeUp.contains(known.id()));
        }
    }

    /// One page, the largest enterprises first.
    ///
    /// @param counted enterprises by outcome, of all pages
    /// @param next    where the next page begins; null = this was the last
    public record Page(
            IndicatorDefinition definition,
            List<Line> lines,
            Map<Outcome, Integer> counted,
            @Nullable Integer next) {}

    private final Areas areas;
    private final Enterprises enterprises;
    private final Definitions definitions;
    private final Facts facts;
    private final DailyReports reports;
    private final Readings readings;

    FigureRows(
            Areas areas,
            Enterprises enterprises,
            Definitions definitions,
            Facts facts,
            DailyReports reports,
            Readings readings) {
        this.areas = areas;
        this.enterprises = enterprises;
        this.definitions = definitions;
        this.facts = facts;
        this.reports = reports;
        this.readings = readings;
    }

    /// @param code    of a definition; of an index its first part is taken
    /// @param outcome null = all
    public Page of(
            String code, AreaId area, LocalDate day, @Nullable Outcome outcome, int from, int limit, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        areas.require(area, day, actor);
        IndicatorDefinition definition =
                counted(definitions.find(code).orElseThrow(() -> new NotInScope("indicator", code)));
        int[] within =
                areas.tree().within(area, day).stream().mapToInt(AreaId::value).toArray();
        Map<Integer, long[]> units = facts.units(
                new Definitions.Counted(
                        definitions.id(definition.code()),
                        definition.code(),
                        definition.version(),
                        definition.formula()),
                within,
                day);
        boolean ratio = ratio(definition.formula());
        List<Line> lines = enterprises.standing(area, day).stream()
                .map(it -> line(it, units.get(it.id().value()), ratio))
                .sorted(Comparator.comparingInt((Line it) -> -it.enterprise().staff())
                        .thenComparing(it -> it.enterprise().id().value()))
                .toList();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        lines.forEach(it -> counts.merge(it.outcome(), 1, Integer::sum));
        List<Line> wanted = lines.stream()
                .filter(it -> outcome == null || it.outcome() == outcome)
                .toList();
        int start = Math.clamp(from, 0, wanted.size());
        int end = start + Math.min(limit, wanted.size() - start);
        return new Page(definition, whole(wanted.subList(start, end), day), counts, end < wanted.size() ? end : null);
    }

    /// What is shown has all the register knows, also that an enterprise is made up; a whole region is read
    /// without.
    private List<Line> whole(List<Line> shown, LocalDate day) {
        var ids = shown.stream().map(it -> it.enterprise().id()).toList();
        var known = enterprises.list(ids, day);
        var madeUp = new HashSet<EnterpriseId>();
        reports.list(ids, day).values().stream()
                .filter(DailyReport::synthetic)
                .forEach(it -> madeUp.add(it.enterprise()));
        readings.list(ids, day).stream().filter(Readings.Reading::synthetic).forEach(it -> madeUp.add(it.enterprise()));
        return shown.stream()
                .map(it -> it.of(known.getOrDefault(it.enterprise().id(), it.enterprise()), madeUp))
                .toList();
    }

    private IndicatorDefinition counted(IndicatorDefinition definition) {
        return switch (definition.formula()) {
            case Formula.Index(var parts, var clipped) ->
                definitions.require(parts.getFirst().code());
            case Formula.Bundle(var codes) -> definitions.require(codes.getFirst());
            default -> definition;
        };
    }

    private static boolean ratio(Formula formula) {
        return formula instanceof Formula.HeadcountRatio
                || formula instanceof Formula.OutputRatio
                || formula instanceof Formula.PowerRatio;
    }

    private static Line line(Enterprise enterprise, long @Nullable [] counters, boolean ratio) {
        if (counters == null) {
            return new Line(enterprise, Outcome.SILENT, null, null, false);
        }
        Outcome outcome = counters[Counter.EXCLUDED] > 0
                ? Outcome.EXCLUDED
                : counters[Counter.MET] > 0 ? Outcome.MET : Outcome.NOT;
        return new Line(
                enterprise,
                outcome,
                ratio ? counters[Counter.AMOUNT] : null,
                ratio ? counters[Counter.AMOUNT_OF] : null,
                false);
    }
}
