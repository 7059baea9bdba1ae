package fugong.command.web;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.Formula;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.figures.Largest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// A figure as words on a page: never the value without what it was counted on.
///
/// @param value    "83.1 %", "53.71", or "–" where nobody answered or there is nothing to divide by
/// @param base     "1,204 of 1,449 enterprises"
/// @param coverage "96 % answered"
/// @param excluded "12 excluded; 81.7 % of all 1,461"; empty where nobody was left out
/// @param answered the same below a heading that says so: "96 %"
/// @param largest  "of which 41 % one consumer: X" beside a rate by electricity; empty elsewhere
/// @param giant    the same without the name, for a table
/// @param share    0 to 1 for bars and colours; null where there is none
/// @param change   "+1.2" percentage points (or points of an index) since the day before; empty where unknown
/// @param sign     of the change: 1, 0, -1
public record Shown(
        String code,
        String name,
        String notes,
        String value,
        String base,
        String coverage,
        String excluded,
        String answered,
        String largest,
        String giant,
        @Nullable Double share,
        String change,
        int sign) {

    static Shown of(
            Figure figure,
            IndicatorDefinition definition,
            Optional<Figure> before,
            Map<EnterpriseId, Enterprise> consumers,
            MessageSource messages,
            Locale locale) {
        boolean index = definition.formula() instanceof Formula.Index;
        boolean bundle = definition.formula() instanceof Formula.Bundle;
        OptionalDouble now = headline(figure, definition);
        OptionalDouble past = before.map(it -> headline(it, definition)).orElse(OptionalDouble.empty());
        double change =
                now.isPresent() && past.isPresent() ? (now.getAsDouble() - past.getAsDouble()) * (index ? 1 : 100) : 0;
        String language = locale.getLanguage();
        return new Shown(
                figure.code(),
                definition.name(language),
                definition.notes(language),
                bundle ? values(figure.parts()) : value(now, index),
                base(figure, definition, messages, locale),
                coverage(figure, messages, locale),
                excluded(figure, messages, locale),
                answered(figure),
                largest(figure, consumers, messages, locale),
                largest(figure, Map.of(), messages, locale),
                share(bundle ? figure.parts().getFirst().headline() : now, index),
                past.isPresent() && now.isPresent() ? "%+.1f".formatted(Math.abs(change) < 0.05 ? 0.0 : change) : "",
                Math.abs(change) < 0.05 ? 0 : change > 0 ? 1 : -1);
    }

    /// A bundle is coloured and ranked by its first rate.
    private static @Nullable Double share(OptionalDouble shown, boolean index) {
        return shown.isPresent() ? shown.getAsDouble() / (index ? 100 : 1) : null;
    }

    private static String values(List<Figure> parts) {
        return parts.stream().map(it -> value(it.headline(), false)).collect(Collectors.joining(" · "));
    }

    /// Where nobody answered nothing is known: "–", not a red 0 %. That nobody was punctual is known, though.
    private static OptionalDouble headline(Figure figure, IndicatorDefinition definition) {
        boolean silent = figure.units().reported() == 0
                && figure.parts().isEmpty()
                && !(definition.formula() instanceof Formula.Punctual);
        return silent ? OptionalDouble.empty() : figure.headline();
    }

    private static String value(OptionalDouble headline, boolean index) {
        if (headline.isEmpty()) {
            return "–";
        }
        return index ? "%.2f".formatted(headline.getAsDouble()) : percent(headline.getAsDouble());
    }

    static String percent(double share) {
        return "%.1f %%".formatted(share * 100);
    }

    private static String base(Figure figure, IndicatorDefinition definition, MessageSource messages, Locale locale) {
        if (definition.formula() instanceof Formula.Index) {
            return values(figure.parts());
        }
        Figure.Ratio amount = figure.amount();
        if (amount != null) {
            String key = "command.base." + unit(definition.formula());
            long scale = scale(definition.formula());
            return messages.getMessage(key, new Object[] {amount.amount() / scale, amount.of() / scale}, locale);
        }
        Figure.Weighed units = figure.units();
        String key = definition.formula() instanceof Formula.ProjectStarted
                        || definition.formula() instanceof Formula.ProjectResumed
                ? "command.base.projects"
                : "command.base.enterprises";
        return messages.getMessage(key, new Object[] {units.met(), units.base()}, locale);
    }

    /// Who was left out, and the rate with nobody left out beside it (国资委 prints both).
    private static String excluded(Figure figure, MessageSource messages, Locale locale) {
        Figure.Weighed units = figure.units();
        if (units.excluded() == 0 || figure.amount() != null || !figure.parts().isEmpty()) {
            return "";
        }
        Object[] parts = {units.excluded(), value(units.shareOfRegister(), false), units.register()};
        return messages.getMessage("command.base.excluded", parts, locale);
    }

    /// Without the name where whoever looks may not see the enterprise.
    static String largest(
            Figure figure, Map<EnterpriseId, Enterprise> consumers, MessageSource messages, Locale locale) {
        Largest largest = figure.largest();
        if (largest == null || largest.share().isEmpty()) {
            return "";
        }
        double percent = largest.share().getAsDouble() * 100;
        String share = percent < 10 ? "%.1f".formatted(percent) : "%.0f".formatted(percent);
        EnterpriseId who = largest.enterprise();
        Enterprise enterprise = who == null ? null : consumers.get(who);
        return enterprise == null
                ? messages.getMessage("command.largest", new Object[] {share}, locale)
                : messages.getMessage("command.largest.is", new Object[] {share, enterprise.name(locale)}, locale);
    }

    private static String unit(Formula formula) {
        return switch (formula) {
            case Formula.OutputRatio it -> "output";
            case Formula.PowerRatio it -> "power";
            default -> "people";
        };
    }

    /// Yuan are shown by ten thousand, watt-hours by the thousand kWh.
    private static long scale(Formula formula) {
        return switch (formula) {
            case Formula.OutputRatio it -> 10_000;
            case Formula.PowerRatio it -> 1_000_000;
            default -> 1;
        };
    }

    private static String coverage(Figure figure, MessageSource messages, Locale locale) {
        OptionalDouble coverage = figure.coverage();
        return coverage.isEmpty()
                ? ""
                : messages.getMessage("command.coverage", new Object[] {floored(coverage.getAsDouble())}, locale);
    }

    private static String answered(Figure figure) {
        OptionalDouble coverage = figure.coverage();
        return coverage.isEmpty() ? "" : floored(coverage.getAsDouble()) + " %";
    }

    /// Not rounded up: 99.7 % answered is not everybody.
    private static String floored(double share) {
        return "%.0f".formatted(Math.floor(share * 100));
    }
}
