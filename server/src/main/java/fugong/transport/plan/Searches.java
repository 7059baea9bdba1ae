package fugong.transport.plan;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.Check;
import fugong.engine.transport.ReturnPlanner;
import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.rail.RailCheck;
import fugong.engine.transport.rail.RailPlanner;
import fugong.engine.transport.rail.RailProblem;
import fugong.persistence.StoreReplaced;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.transport.settings.TransportSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The searches at work on this server, one after another in the order of their start. The queue is the table: a
/// search of a server that was killed begins anew with the same problem and seed. The only class that calls the
/// engine.
@Component
public class Searches {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    private static final String TRAINS = "trains";

    /// How far a search is.
    ///
    /// @param cost  of the best plan so far, NaN while there is none
    /// @param bound NaN while nothing is proven
    public record Told(String stage, double share, double cost, double bound) {

        public boolean priced() {
            return !Double.isNaN(cost);
        }

        public boolean proven() {
            return !Double.isNaN(bound);
        }
    }

    private static final class Search {
        private volatile Told told = new Told("waiting", 0, Double.NaN, Double.NaN);
        private volatile boolean cancelled;
        private volatile Budget budget = Budget.steps(0);
    }

    private final ReturnPlanStore store;
    private final Clock clock;
    private final int threads;
    private final Map<Integer, Search> searches = new ConcurrentHashMap<>();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("plan").factory());

    Searches(ReturnPlanStore store, Clock clock, TransportSettings settings) {
        this.store = store;
        this.clock = clock;
        this.threads = settings.planThreads();
    }

    /// Takes up what waits.
    @Scheduled(fixedDelay = 500)
    void look() {
        for (int id : Actors.as(Actor.system("plan"), store::open)) {
            searches.computeIfAbsent(id, it -> {
                var search = new Search();
                queue.execute(() -> Actors.run(Actor.system("plan"), () -> run(it, search)));
                return search;
            });
        }
    }

    @EventListener
    void forget(StoreReplaced replaced) {
        searches.values().forEach(Searches::cancel);
        searches.clear();
    }

    /// The engine of the trains says nothing while it works; then the share is that of the time spent.
    public Optional<Told> told(int plan) {
        return Optional.ofNullable(searches.get(plan)).map(it -> {
            var told = it.told;
            return told.stage().equals(TRAINS)
                    ? new Told(TRAINS, Math.min(1, it.budget.share()), told.cost(), told.bound())
                    : told;
        });
    }

    /// Ends the search at its next question; what it found is given up.
    public boolean cancel(int plan) {
        boolean open = store.end(plan, "cancelled", null, clock.instant());
        Optional.ofNullable(searches.get(plan)).ifPresent(Searches::cancel);
        return open;
    }

    private static void cancel(Search search) {
        search.cancelled = true;
        search.budget.cancel();
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
        searches.values().forEach(Searches::cancel);
    }

    private void run(int id, Search search) {
        try {
            if (!search.cancelled) {
                store.searching(id);
                search(id, search);
            }
        } catch (RuntimeException failure) {
            LOG.error("The search of plan {} failed.", id, failure);
            if (!search.cancelled) {
                store.end(id, "failed", "plan-" + id + ": " + failure.getMessage(), clock.instant());
            }
        } finally {
            searches.remove(id, search);
        }
    }

    private void search(int id, Search search) {
        var request = store.request(id);
        var input = store.input(id);
        search.budget = request.rounds() > 0 ? Budget.steps(request.rounds()) : Budget.seconds(request.seconds());
        Progress ear = (stage, share, cost, bound) -> search.told = new Told(stage, share, cost, bound);
        if (input.road() != null) {
            road(id, input.road(), request, search, ear);
        } else if (input.rail() != null) {
            rail(id, input.rail(), request, search, ear);
        }
    }

    private void road(int id, ReturnProblem problem, PlanRequest request, Search search, Progress ear) {
        var plan = ReturnPlanner.solve(problem, search.budget, request.seed(), request.rounds() > 0 ? 1 : threads, ear);
        agree(id, Check.of(problem, plan));
        var figures = new ReturnPlanStore.Figures(
                plan.cost().total(),
                plan.bound().cost(),
                plan.runs().size(),
                plan.bound().runs(),
                plan.carried(),
                plan.leftBehind(),
                plan.bound().left());
        store.close(id, new PlanOutput(plan, null), figures, clock.instant());
    }

    private void rail(int id, RailProblem problem, PlanRequest request, Search search, Progress ear) {
        ear.at(TRAINS, 0, Double.NaN, Double.NaN);
        var plan = RailPlanner.solve(problem, search.budget, request.seed());
        agree(id, RailCheck.of(problem, plan));
        int left = plan.left().stream().mapToInt(it -> it.people()).sum();
        var figures = new ReturnPlanStore.Figures(
                plan.cost(), null, plan.trains(), plan.leastTrains(), plan.riding(), left, null);
        store.close(id, new PlanOutput(null, plan), figures, clock.instant());
    }

    /// A plan that its own slow check does not agree with is a mistake of ours and never shown.
    private static void agree(int id, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "Plan %d does not pass its check: %s. Maybe a move updated a load but not its times."
                            .formatted(id, wrong.stream().limit(5).toList()));
        }
    }
}
