package fugong.network;

import fugong.network.region.Figures;
import fugong.network.region.KeptDay;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What costs more than the picture itself (unlock, spans, workers) is worked out anew at most every few seconds,
/// however fast reports come in, and beside the one in use: levels, reasons and what is held back are always of now,
/// the rest may be so old. Only the first who asks for a day waits.
@Component
class SteadyFigures {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyFigures.class);
    private static final long STEADY_NANOS = 15_000_000_000L;
    private static final int MOST_DAYS = 3;

    private record Seen(Figures figures, long at) {}

    private final Map<LocalDate, Seen> seen = new ConcurrentHashMap<>();
    private final Set<LocalDate> working = ConcurrentHashMap.newKeySet();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("figures").factory());

    @PreDestroy
    void stop() {
        aside.shutdownNow();
    }

    /// @param roots for which figures are asked; where one of them was no root then, all is worked out anew
    Figures of(KeptDay kept, Collection<Integer> roots) {
        var now = kept.figures();
        var day = kept.region().day();
        var last = seen.get(day);
        if (last == null
                || last.figures().picture().network() != now.picture().network()
                || !roots.stream().allMatch(it -> last.figures().picture().isRoot(it))) {
            put(day, now);
            return now;
        }
        if (last.figures() != now && System.nanoTime() - last.at() > STEADY_NANOS && working.add(day)) {
            var left = new HashMap<Integer, Double>();
            roots.forEach(it -> left.put(it, kept.without(it)));
            aside.execute(() -> work(day, now, left));
        }
        return last.figures();
    }

    private void work(LocalDate day, Figures figures, Map<Integer, Double> left) {
        try {
            left.forEach((root, without) -> {
                if (figures.picture().isRoot(root)) {
                    figures.root(root, without);
                }
            });
            put(day, figures);
        } catch (RuntimeException failure) {
            LOG.error("The figures of {} could not be worked out anew.", day, failure);
        } finally {
            working.remove(day);
        }
    }

    private void put(LocalDate day, Figures figures) {
        seen.keySet().removeIf(it -> seen.size() >= MOST_DAYS && !it.equals(day));
        seen.put(day, new Seen(figures, System.nanoTime()));
    }
}
