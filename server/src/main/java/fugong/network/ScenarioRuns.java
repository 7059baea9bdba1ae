package fugong.network;

import fugong.engine.search.Budget;
import fugong.network.drawn.DrawnShares;
import fugong.network.region.KeptDay;
import fugong.network.runs.Stages;
import fugong.network.whatif.Outcome;
import fugong.network.whatif.Scenario;
import fugong.network.whatif.ScenarioStore;
import fugong.network.whatif.WhatIfs;
import fugong.persistence.StoreReplaced;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The scenarios at work on this server, one after another in the order of their start. The queue is the table: a
/// run of a server that was killed begins anew.
@Component
public class ScenarioRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRuns.class);

    /// How far a run is.
    public record Told(String stage, double share) {}

    private static final class Work {
        private final Budget budget = Budget.steps(Long.MAX_VALUE);
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Told told = new Told("waiting", 0);
    }

    private final ScenarioStore store;
    private final DayPictures pictures;
    private final Areas areas;
    private final Actor system = Actor.system("scenario");
    private final Map<Integer, Work> works = new ConcurrentHashMap<>();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("scenario").factory());

    ScenarioRuns(ScenarioStore store, DayPictures pictures, Areas areas) {
        this.store = store;
        this.pictures = pictures;
        this.areas = areas;
    }

    /// Takes up what waits.
    @Scheduled(fixedDelay = 300)
    void look() {
        for (int id : Actors.as(system, store::waiting)) {
            works.computeIfAbsent(id, it -> {
                var work = new Work();
                queue.execute(() -> Actors.run(system, () -> run(it, work)));
                return work;
            });
        }
    }

    @EventListener
    void forget(StoreReplaced replaced) {
        works.values().forEach(it -> it.budget.cancel());
        works.clear();
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
        works.values().forEach(it -> it.budget.cancel());
    }

    public Optional<Told> told(int scenario) {
        return Optional.ofNullable(works.get(scenario)).map(it -> it.told);
    }

    /// Most are done before a page would have to say that it waits.
    public void await(int scenario, Duration longest) {
        look();
        var work = works.get(scenario);
        if (work != null) {
            try {
                boolean unused = work.over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ends the run before its next stage; the scenario stays without an outcome.
    void cancel(Scenario it) {
        store.end(it.id(), it.changes(), Scenario.State.CANCELLED, null);
        Optional.ofNullable(works.get(it.id())).ifPresent(work -> work.budget.cancel());
    }

    private void run(int id, Work work) {
        try {
            store.find(id).ifPresent(it -> run(it, work));
        } finally {
            works.remove(id, work);
            work.over.countDown();
        }
    }

    private void run(Scenario it, Work work) {
        try {
            var outcome = outcome(it, (stage, share) -> at(work, stage, share));
            store.end(
                    it.id(),
                    it.changes(),
                    outcome.isEmpty() ? Scenario.State.FAILED : Scenario.State.DONE,
                    outcome.orElse(null));
        } catch (CancellationException stopped) {
            LOG.debug("Scenario {} was cancelled.", it.id());
        } catch (RuntimeException failure) {
            LOG.error("Scenario {} failed.", it.id(), failure);
            store.end(it.id(), it.changes(), Scenario.State.FAILED, null);
        }
    }

    private static void at(Work work, String stage, double share) {
        if (work.budget.isCancelled()) {
            throw new CancellationException(stage);
        }
        work.told = new Told(stage, share);
    }

    /// The first two fifths are the network of the day, where it is not there yet.
    private Optional<Outcome> outcome(Scenario it, Stages stages) {
        Stages later = (stage, share) -> stages.at(stage, 0.4 + 0.6 * share);
        return pictures.of(it.day(), (stage, share) -> stages.at(stage, 0.4 * share))
                .map(kept -> {
                    var outcome = WhatIfs.of(kept, it.changes(), areas.tree(), later);
                    return outcome.withDrawn(drawn(outcome, kept));
                });
    }

    /// How much of what moves, moves over links nobody told.
    private static double drawn(Outcome outcome, KeptDay kept) {
        var share = DrawnShares.of(kept.region(), kept.figures().picture());
        double whole = 0;
        double drawn = 0;
        for (var move : outcome.moves()) {
            Integer firm = kept.region().number().get(move.enterprise());
            whole += Math.abs(move.yuan());
            drawn += firm == null ? 0 : Math.abs(move.yuan()) * share[firm];
        }
        return whole == 0 ? 0 : drawn / whole;
    }
}
