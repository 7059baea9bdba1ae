package fugong.network.runs;

import fugong.engine.search.Budget;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs in memory, two at a time; the oldest are forgotten. Whoever asked sees his run, nobody else.
@Component
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int KEPT = 100;
    private static final int AT_ONCE = 2;

    private final Map<Integer, Run<?>> runs = new LinkedHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public <T> Run<T> start(Actor actor, Budget budget, Function<Run<T>, T> work) {
        var run = new Run<T>(last.incrementAndGet(), actor.id(), budget);
        synchronized (runs) {
            runs.put(run.id(), run);
            if (runs.size() > KEPT) {
                runs.remove(runs.keySet().iterator().next());
            }
        }
        Thread.ofVirtual().name("network-run-" + run.id()).start(() -> Actors.run(actor, () -> run(run, work)));
        return run;
    }

    private <T> void run(Run<T> run, Function<Run<T>, T> work) {
        turns.acquireUninterruptibly();
        try {
            run.done(work.apply(run));
        } catch (CancellationException stopped) {
            run.stopped();
        } catch (RuntimeException failure) {
            LOG.error("Run {} of the network failed.", run.id(), failure);
            run.failed();
        } finally {
            turns.release();
            run.over();
        }
    }

    public Run<?> require(int id, Actor actor) {
        synchronized (runs) {
            var run = runs.get(id);
            if (run == null || run.actor() != actor.id()) {
                throw new NotInScope("run", id);
            }
            return run;
        }
    }
}
