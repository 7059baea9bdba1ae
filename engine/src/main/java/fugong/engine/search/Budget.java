package fugong.engine.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;

/// How long a search may go on. The engine never looks at a clock itself; it asks here.
///
/// A budget is exact about cancelling: after [#cancel] the next question answers "no", from any thread.
public abstract class Budget {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// True while the search may go on.
    public final boolean remains() {
        return !cancelled.get() && share() < 1.0;
    }

    /// The share of the budget that is spent: 0 at the start, 1 or more at the end.
    public abstract double share();

    /// Ends the search at its next question.
    public final void cancel() {
        cancelled.set(true);
    }

    public final boolean isCancelled() {
        return cancelled.get();
    }

    /// Wall-clock seconds from now on.
    public static Budget seconds(double seconds) {
        long start = System.nanoTime();
        return new Budget() {
            @Override
            public double share() {
                return (System.nanoTime() - start) / (seconds * 1e9);
            }
        };
    }

    /// CPU seconds of the thread that makes this budget and of no other: fair on a busy machine.
    public static Budget cpuSeconds(double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        return new Budget() {
            @Override
            public double share() {
                return (threads.getCurrentThreadCpuTime() - start) / (seconds * 1e9);
            }
        };
    }

    /// A number of questions: the same on every machine, so that a seed repeats a plan exactly.
    public static Budget steps(long steps) {
        return new Budget() {
            private long asked;

            @Override
            public double share() {
                return (double) asked++ / steps;
            }
        };
    }
}
