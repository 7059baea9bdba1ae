package fugong.zones.facts;

import java.util.Locale;

/// The least and the most a value can be. Equal ends: known exactly. Infinite ends: nothing is known.
public record Span(double least, double most) {

    public static final Span UNKNOWN = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Span ZERO = new Span(0, 0);

    public Span {
        if (Double.isNaN(least) || Double.isNaN(most) || least > most) {
            throw new IllegalArgumentException("A span needs least (%s) <= most (%s).".formatted(least, most));
        }
    }

    public static Span exactly(double value) {
        return new Span(value, value);
    }

    public boolean known() {
        return least == most;
    }

    public boolean blank() {
        return Double.isInfinite(least) && Double.isInfinite(most);
    }

    public Span plus(Span other) {
        return blank() || other.blank() ? UNKNOWN : new Span(least + other.least, most + other.most);
    }

    public Span minus(Span other) {
        return blank() || other.blank() ? UNKNOWN : new Span(least - other.most, most - other.least);
    }

    /// The share of a whole, times `scale`. Unknown where the whole is not known or not positive.
    public Span per(Span whole, double scale) {
        return blank() || !whole.known() || whole.least <= 0
                ? UNKNOWN
                : new Span(least * scale / whole.least, most * scale / whole.least);
    }

    /// For people: `3`, `0–2`, `?`.
    @Override
    public String toString() {
        if (blank()) {
            return "?";
        }
        return known() ? number(least) : number(least) + "–" + number(most);
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
