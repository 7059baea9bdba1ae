package fugong.network.runs;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One long question at work: who asked, how far it is, how to stop it, what came of it.
///
/// @param <T> the answer
public final class Run<T> implements Progress {

    private final int id;
    private final int actor;
    private final Budget budget;
    private final AtomicReference<@Nullable T> answer = new AtomicReference<>();
    private volatile String stage = "";
    private volatile double share;
    private volatile boolean failed;

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

    public Optional<T> answer() {
        return Optional.ofNullable(answer.get());
    }

    public String stage() {
        return stage;
    }

    /// 0 to 1, of the time allowed.
    public double share() {
        return Math.min(1, Math.max(share, budget.share()));
    }

    /// Ends the search at its next question; the best so far is the answer.
    public void cancel() {
        budget.cancel();
    }
}
