package fugong.bench.reports;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long single acts took.
final class Times {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /// In milliseconds; the p-th of a hundred.
    double percentile(double p) {
        long[] sorted = nanos.stream().mapToLong(it -> it).sorted().toArray();
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * p / 100))] / 1e6;
    }

    double mean() {
        return Arrays.stream(nanos.stream().mapToLong(it -> it).toArray())
                        .average()
                        .orElse(0)
                / 1e6;
    }
}
