package fugong.reporting.figures;

import fugong.registry.Bases.Base;
import fugong.reporting.cells.Counter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns counters and a base into figures; an index and a bundle are made of the figures they name.
public final class FigureMaker {

    /// Counters of a definition for one place, day and value; null where nothing was counted.
    public interface Sums {
        long @Nullable [] of(IndicatorDefinition definition);
    }

    /// @param projects how many projects stand on the register there
    public record Register(Base base, int projects) {
        public static final Register NONE = new Register(Base.NONE, 0);
    }

    private final Function<String, IndicatorDefinition> definitions;

    /// @param definitions code → the definition in force
    public FigureMaker(Function<String, IndicatorDefinition> definitions) {
        this.definitions = definitions;
    }

    public Figure figure(
            IndicatorDefinition definition,
            LocalDate day,
            Dimension dimension,
            String value,
            Sums sums,
            Register register) {
        return switch (definition.formula()) {
            case Formula.Index(var parts, var clipped) -> {
                var figures = new ArrayList<Figure>();
                for (var part : parts) {
                    figures.add(figure(definitions.apply(part.code()), day, dimension, value, sums, register));
                }
                var headline =
                        IndexSum.of(figures.stream().map(Figure::headline).toList(), parts, clipped);
                yield composed(definition, day, dimension, value, figures, headline);
            }
            case Formula.Bundle(var codes) -> {
                var figures = new ArrayList<Figure>();
                for (var code : codes) {
                    figures.add(figure(definitions.apply(code), day, dimension, value, sums, register));
                }
                yield composed(definition, day, dimension, value, figures, OptionalDouble.empty());
            }
            default -> counted(definition, day, dimension, value, sums.of(definition), register);
        };
    }

    private static Figure composed(
            IndicatorDefinition definition,
            LocalDate day,
            Dimension dimension,
            String value,
            List<Figure> parts,
            OptionalDouble headline) {
        var first = parts.getFirst();
        return new Figure(
                definition.code(),
                definition.version(),
                day,
                dimension,
                value,
                first.units(),
                null,
                null,
                null,
                null,
                parts,
                headline,
                null);
    }

    private static Figure counted(
            IndicatorDefinition definition,
            LocalDate day,
            Dimension dimension,
            String value,
            long @Nullable [] found,
            Register register) {
        var counters = found == null ? Counter.none() : found;
        var base = register.base();
        boolean weighed = weighed(definition.formula());
        boolean project = project(definition.formula());
        var units = weigh(counters, 0, project ? register.projects() : base.enterprises());
        var amount = ratio(definition.formula())
                ? new Figure.Ratio(counters[Counter.AMOUNT], counters[Counter.AMOUNT_OF])
                : null;
        return new Figure(
                definition.code(),
                definition.version(),
                day,
                dimension,
                value,
                units,
                weighed ? weigh(counters, Counter.STAFF, base.staff() + base.contractStaff()) : null,
                weighed
                        ? weigh(
                                counters,
                                Counter.OUTPUT,
                                base.output().movePointRight(4).longValue())
                        : null,
                weighed
                        ? weigh(
                                counters,
                                Counter.POWER,
                                base.power().movePointRight(3).longValue())
                        : null,
                amount,
                List.of(),
                amount != null ? amount.share() : units.share(),
                null);
    }

    /// A unit that reported although the register's sum does not hold it (its class was changed after the report)
    /// is counted into the base too: a base is never smaller than what answered.
    private static Figure.Weighed weigh(long[] counters, int at, long register) {
        long answered = counters[at + Counter.REPORTED] + counters[at + Counter.EXCLUDED];
        return new Figure.Weighed(
                counters[at + Counter.MET],
                counters[at + Counter.REPORTED],
                counters[at + Counter.EXCLUDED],
                Math.max(register, answered));
    }

    private static boolean ratio(Formula formula) {
        return formula instanceof Formula.HeadcountRatio
                || formula instanceof Formula.OutputRatio
                || formula instanceof Formula.PowerRatio;
    }

    private static boolean weighed(Formula formula) {
        return formula instanceof Formula.StatusShare
                || formula instanceof Formula.HeadcountThreshold
                || formula instanceof Formula.OutputThreshold
                || formula instanceof Formula.PowerShare;
    }

    public static boolean project(Formula formula) {
        return formula instanceof Formula.ProjectStarted || formula instanceof Formula.ProjectResumed;
    }
}
