package fugong.engine.network;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// Who does the work: the calling thread alone, or together with one thread of the caller's pool.
///
/// The engine owns no thread. Two halves of a sweep are always cut at the same place, whoever works on them, so
/// that one thread and two threads give the same bits.
public final class Hands {

    /// The calling thread does everything.
    public static final Hands ALONE = new Hands(Optional.empty());

    private final Optional<Executor> helper;

    private Hands(Optional<Executor> helper) {
        this.helper = helper;
    }

    /// The calling thread and one task at a time of this executor.
    public static Hands with(Executor executor) {
        return new Hands(Optional.of(executor));
    }

    /// Both tasks are done when this returns.
    public void both(Runnable mine, Runnable other) {
        if (helper.isEmpty()) {
            mine.run();
            other.run();
            return;
        }
        var task = new FutureTask<Boolean>(other, true);
        helper.get().execute(task);
        mine.run();
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The second half of a sweep was interrupted.", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The second half of a sweep failed.", e.getCause());
        }
    }
}
