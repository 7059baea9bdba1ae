package fugong.command.web;

import fugong.command.Picture;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.Formula;
import fugong.reporting.figures.IndicatorDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the trend's script wants: days, lines of shares, events, days off.
public record Trend(List<LocalDate> days, List<Line> lines, List<Event> marks, List<LocalDate> off) {

    /// @param values 0 to 1; null is a gap
    public record Line(String name, List<@Nullable Double> values) {}

    /// A thing that happened on a day.
    public record Event(LocalDate day, String text) {}

    static Trend of(Picture picture, Locale locale) {
        List<LocalDate> days = List.copyOf(picture.trend().keySet());
        List<Line> lines = picture.trend().values().stream()
                .findFirst()
                .map(first -> first.stream().map(it -> line(it.code(), picture, locale)))
                .orElse(Stream.empty())
                .toList();
        List<Event> marks = picture.marks().stream()
                .map(it -> new Event(
                        it.day(),
                        "%s: %s → %s"
                                .formatted(
                                        it.area().name(locale),
                                        it.from().grade().name(locale),
                                        it.to().grade().name(locale))))
                .toList();
        int from = firstKnown(lines, days.size());
        return new Trend(days, lines, marks, picture.off()).since(from);
    }

    /// Days before the first answer would be an empty stretch; a week is shown in any case.
    private static int firstKnown(List<Line> lines, int days) {
        int known = lines.stream()
                .mapToInt(line ->
                        (int) line.values().stream().takeWhile(Objects::isNull).count())
                .min()
                .orElse(0);
        return Math.max(0, Math.min(known, days - 7));
    }

    private Trend since(int from) {
        List<Line> rest = lines.stream()
                .map(it -> new Line(
                        it.name(), it.values().subList(from, it.values().size())))
                .toList();
        return new Trend(days.subList(from, days.size()), rest, marks, off);
    }

    private static Line line(String code, Picture picture, Locale locale) {
        IndicatorDefinition definition = picture.definitions().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
        double scale = definition.formula() instanceof Formula.Index ? 100 : 1;
        List<@Nullable Double> values = new ArrayList<>();
        for (List<Figure> figures : picture.trend().values()) {
            Optional<Figure> figure =
                    figures.stream().filter(it -> it.code().equals(code)).findFirst();
            values.add(figure.filter(it -> it.units().reported() > 0)
                    .map(Figure::headline)
                    .filter(it -> it.isPresent())
                    .map(it -> it.getAsDouble() / scale)
                    .orElse(null));
        }
        return new Line(Objects.requireNonNull(definition.name(locale.getLanguage())), values);
    }
}
