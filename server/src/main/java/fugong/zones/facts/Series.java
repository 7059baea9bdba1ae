package fugong.zones.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Observations of one fact, told by one reporter, at the end (24:00) of days. Between two of them nothing was
/// said; after the last one the last word holds.
public final class Series {

    private final TreeMap<LocalDate, Double> told = new TreeMap<>();

    /// A second word for the same day replaces the first.
    public Series tell(LocalDate day, double value) {
        told.put(day, value);
        return this;
    }

    public NavigableMap<LocalDate, Double> told() {
        return Collections.unmodifiableNavigableMap(told);
    }

    /// The last word up to the end of the day; unknown before the first.
    public Span latest(LocalDate day) {
        var last = told.floorEntry(day);
        return last == null ? Span.UNKNOWN : Span.exactly(last.getValue());
    }

    /// As [#latest], but a word older than `days` is no longer taken as true.
    public Span latest(LocalDate day, int days) {
        var last = told.floorEntry(day);
        return last == null || last.getKey().isBefore(day.minusDays(days))
                ? Span.UNKNOWN
                : Span.exactly(last.getValue());
    }

    /// The greatest word told in the `days` days that end with `day`; unknown if nothing was told in them.
    public Span highest(LocalDate day, int days) {
        return told.subMap(day.minusDays(days), false, day, true).values().stream()
                .max(Double::compare)
                .map(Span::exactly)
                .orElse(Span.UNKNOWN);
    }

    /// By how much a running total grew in the `days` days that end with `day`.
    ///
    /// Growth between the last word before these days and the first word in them may lie on either side of the
    /// line, so it counts for the most only. A total that was corrected downwards has grown by its upward steps at
    /// most, and by nothing at least where it ends no higher than it began.
    public Span rise(LocalDate day, int days) {
        var from = day.minusDays(days);
        var window = told.subMap(from, false, day, true);
        if (window.isEmpty()) {
            return Span.ZERO;
        }
        var before = told.floorEntry(from);
        boolean sharp = before != null && before.getKey().equals(from);
        double begun = before == null ? 0 : before.getValue();
        double previous = begun;
        double least = 0;
        double most = 0;
        for (var word : window.entrySet()) {
            double step = Math.max(0, word.getValue() - previous);
            least += sharp || !word.getKey().equals(window.firstKey()) ? step : 0;
            most += step;
            previous = word.getValue();
        }
        return new Span(previous <= begun ? 0 : least, most);
    }

    /// Days from the last growth of a running total to `day`; unknown if it never grew.
    public Span daysSinceRise(LocalDate day) {
        for (var word = told.floorEntry(day); word != null; word = told.lowerEntry(word.getKey())) {
            var before = told.lowerEntry(word.getKey());
            if (word.getValue() > (before == null ? 0 : before.getValue())) {
                double least = ChronoUnit.DAYS.between(word.getKey(), day);
                double most =
                        before == null ? Double.POSITIVE_INFINITY : ChronoUnit.DAYS.between(before.getKey(), day) - 1.0;
                return new Span(least, most);
            }
        }
        return Span.UNKNOWN;
    }
}
