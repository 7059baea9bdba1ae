package fugong.reporting.cells;

import java.time.LocalDate;
import java.util.Comparator;

/// Which counter. The order is that of the table's key: whoever writes several cells writes them in this order, so
/// two writers can wait for each other but never in a circle.
public record CellKey(short definition, short dimension, int area, LocalDate day, String value)
        implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparingInt(CellKey::definition)
            .thenComparingInt(CellKey::dimension)
            .thenComparingInt(CellKey::area)
            .thenComparing(CellKey::day)
            .thenComparing(CellKey::value);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
