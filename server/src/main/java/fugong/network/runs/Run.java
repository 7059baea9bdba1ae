package fugong.network.runs;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One long question at work: who asked, how far it is, how to stop it, what came of it.
///
/// @param <T> the answer
public final class Run<T> implements Progress {

    private final int id;
    private final int actor;
    private final Budget budget;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable T> answer = new AtomicReference<>();
    private volatile String stage = "";
    private volatile double share;
    private volatile boolean failed;
    private volatile boolean stopped;

    Run(int id, int actor, Budget budget) {
        this.id = id;
        this.actor = actor;
        this.budget = budget;
    }

    public int id() {
        return id;
    }

    int actor() {
        return actor;
    }

    public Budget budget() {
        return budget;
    }

    /// For work in stages, which has no answer when it is stopped.
    public Stages stages() {
        return (now, done) -> {
            if (budget.isCancelled()) {
                throw new CancellationException(now);
            }
            stage = now;
            share = done;
        };
    }

    @Override
    public void at(String now, double spent, double cost, double bound) {
        stage = now;
        share = spent;
    }

    void done(T value) {
        answer.set(value);
    }

    void failed() {
        failed = true;
    }

    public boolean isFailed() {
        return failed;
    }

    void stopped() {
        stopped = true;
    }

    /// Cancelled before there was an answer.
    public boolean isStopped() {
        return stopped;
    }

    public boolean isOver() {
        return stopped || failed || answer.get() != null;
    }

    /// Waits for its end, but not long; most answers are there before a page needs to show that it waits.
    public void await(Duration longest) {
        try {
            boolean unused = over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void over() {
        over.countDown();
    }

    public Optional<T> answer() {
        return Optional.ofNullable(answer.get());
    }

    public String stage() {
        return stage;
    }

    /// 0 to 1, of the time allowed or of the stages.
    public double share() {
        return Math.min(1, Math.max(share, budget.share()));
    }

    /// Ends the search at its next question; the best so far is the answer.
    public void cancel() {
        budget.cancel();
    }
}
