package fugong.reporting.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Cells being added up in memory: a batch of reports touches a cell once in the database, however many reports
/// fall into it. Not shared between threads.
public final class CellSums {

    private final Map<CellKey, long[]> sums = new HashMap<>();

    /// Adds `counters`, or takes them back with sign -1; with sign 0 nothing happens.
    public void add(CellKey key, long[] counters, int sign) {
        if (sign == 0) {
            return;
        }
        var sum = sums.computeIfAbsent(key, it -> Counter.none());
        for (int i = 0; i < Counter.COUNT; i++) {
            sum[i] += sign * counters[i];
        }
    }

    public void addAll(CellSums other) {
        other.sums.forEach((key, counters) -> add(key, counters, 1));
    }

    /// In no order.
    void forEach(BiConsumer<CellKey, long[]> each) {
        sums.forEach(each);
    }

    /// A part of the sums, by their keys.
    public CellSums where(Predicate<CellKey> wanted) {
        var part = new CellSums();
        sums.forEach((key, counters) -> part.add(key, counters, wanted.test(key) ? 1 : 0));
        return part;
    }

    public boolean isEmpty() {
        return sums.isEmpty();
    }

    public int size() {
        return sums.size();
    }

    /// In the order of writing. Cells where nothing is left after taking back are not there.
    public SortedMap<CellKey, long[]> sorted() {
        var sorted = new TreeMap<CellKey, long[]>();
        sums.forEach((key, counters) -> {
            if (Arrays.stream(counters).anyMatch(it -> it != 0)) {
                sorted.put(key, counters);
            }
        });
        return sorted;
    }
}
