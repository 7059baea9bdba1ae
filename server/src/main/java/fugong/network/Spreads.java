package fugong.network;

import fugong.engine.network.picture.Obstacle;
import fugong.network.drawn.Spread;
import fugong.network.region.KeptDay;
import fugong.network.runs.Stages;
import fugong.security.Actor;
import fugong.security.Actors;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Door: how sure is the rank of a root? Worked out aside for the first fifty of the region, when somebody looks at
/// the ranking and the last answer is of an older picture; until then the last answer stands.
@Component
public class Spreads {

    private static final Logger LOG = LoggerFactory.getLogger(Spreads.class);
    private static final int MANY = 50;
    private static final long REST_NANOS = 600_000_000_000L;

    private final DayMaker maker;
    private final NetworkSettings settings;
    private final Actor system = Actor.system("other draws of the network");
    private final Map<LocalDate, Spread> known = new ConcurrentHashMap<>();
    private final Map<LocalDate, Long> restsUntil = new ConcurrentHashMap<>();
    private final Set<LocalDate> working = ConcurrentHashMap.newKeySet();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .name("draws")
            .factory());

    Spreads(DayMaker maker, NetworkSettings settings) {
        this.maker = maker;
        this.settings = settings;
    }

    @PreDestroy
    void stop() {
        aside.shutdownNow();
    }

    /// The last answer, by number of the firm; a newer one is begun where it is of an older picture.
    Optional<Spread> of(KeptDay kept) {
        var day = kept.region().day();
        var last = known.get(day);
        boolean old = last == null
                || last.version() != kept.version() && System.nanoTime() > restsUntil.getOrDefault(day, Long.MIN_VALUE);
        if (old && settings.draws() > 0 && working.add(day)) {
            aside.execute(() -> Actors.run(system, () -> work(kept)));
        }
        return Optional.ofNullable(last);
    }

    private void work(KeptDay kept) {
        var day = kept.region().day();
        try {
            compute(kept).ifPresent(it -> known.put(day, it));
        } catch (RuntimeException failure) {
            LOG.error("The draws of {} failed.", day, failure);
        } finally {
            restsUntil.put(day, System.nanoTime() + REST_NANOS);
            working.remove(day);
            known.keySet().removeIf(it -> known.size() > 3 && !it.equals(day));
        }
    }

    /// Empty where there is nothing to draw from any more, or other enterprises than in the picture.
    Optional<Spread> compute(KeptDay kept) {
        long version = kept.version();
        var picture = kept.figures().picture();
        var firms = picture.top(MANY).stream()
                .map(Obstacle::firm)
                .filter(it -> it < kept.region().size())
                .toList();
        double[] left = new double[picture.network().firms()];
        firms.forEach(it -> left[it] = kept.without(it));
        var sources = maker.sources(kept.region().day(), Stages.ALONE);
        if (sources == null || sources.standing().size() != kept.region().size()) {
            return Optional.empty();
        }
        return Optional.of(Spread.of(
                picture, firms, left, version, settings.draws() - 1, it -> sources.region(settings.seed() + 1 + it)));
    }
}
