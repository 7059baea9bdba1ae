package fugong.network;

import fugong.network.region.Figures;
import fugong.network.region.KeptDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What costs more than the picture itself (unlock, spans, workers) is worked out anew at most every few seconds,
/// however fast reports come in: levels, reasons and what is held back are always of now, the rest may be so old.
@Component
class SteadyFigures {

    private static final long STEADY_NANOS = 15_000_000_000L;
    private static final int MOST_DAYS = 3;

    private record Seen(Figures figures, long at) {}

    private final Map<LocalDate, Seen> seen = new ConcurrentHashMap<>();

    /// @param roots for which figures are asked; where one of them was no root then, all is worked out anew
    Figures of(KeptDay kept, Collection<Integer> roots) {
        var now = kept.figures();
        var day = kept.region().day();
        var last = seen.get(day);
        if (last != null
                && System.nanoTime() - last.at() < STEADY_NANOS
                && last.figures().picture().network() == now.picture().network()
                && roots.stream().allMatch(it -> last.figures().picture().isRoot(it))) {
            return last.figures();
        }
        seen.keySet().removeIf(it -> seen.size() >= MOST_DAYS && !it.equals(day));
        seen.put(day, new Seen(now, System.nanoTime()));
        return now;
    }
}
