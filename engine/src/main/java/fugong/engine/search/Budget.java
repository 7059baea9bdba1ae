package fugong.engine.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;

/// How long a search may go on. The engine never looks at a clock itself; it asks here.
///
/// A budget is exact about cancelling: after [#cancel] the next question answers "no", from any thread.
public abstract class Budget {

    private final AtomicBoolean cancelled;

    private Budget(AtomicBoolean cancelled) {
        this.cancelled = cancelled;
    }

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

    /// The same allowance for one more thread of the same search; to be called on that thread.
    /// Cancelling one of them cancels all.
    public abstract Budget island();

    /// The same budget, ending when this share of it is spent: for a search with several stages.
    public final Budget until(double part) {
        Budget whole = this;
        return new Budget(cancelled) {
            @Override
            public double share() {
                return whole.share() / part;
            }

            @Override
            public Budget island() {
                return whole.island().until(part);
            }
        };
    }

    /// Wall-clock seconds from now on.
    public static Budget seconds(double seconds) {
        return wall(System.nanoTime(), seconds, new AtomicBoolean());
    }

    private static Budget wall(long start, double seconds, AtomicBoolean cancelled) {
        return new Budget(cancelled) {
            @Override
            public double share() {
                return (System.nanoTime() - start) / (seconds * 1e9);
            }

            @Override
            public Budget island() {
                return wall(start, seconds, cancelled);
            }
        };
    }

    /// CPU seconds of the thread that makes this budget and of no other: fair on a busy machine.
    public static Budget cpuSeconds(double seconds) {
        return cpu(seconds, new AtomicBoolean());
    }

    private static Budget cpu(double seconds, AtomicBoolean cancelled) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        return new Budget(cancelled) {
            @Override
            public double share() {
                return (threads.getCurrentThreadCpuTime() - start) / (seconds * 1e9);
            }

            @Override
            public Budget island() {
                return cpu(seconds, cancelled);
            }
        };
    }

    /// A number of questions: the same on every machine, so that a seed repeats a plan exactly.
    public static Budget steps(long steps) {
        return counted(steps, new AtomicBoolean());
    }

    private static Budget counted(long steps, AtomicBoolean cancelled) {
        return new Budget(cancelled) {
            private long asked;

            @Override
            public double share() {
                return (double) asked++ / steps;
            }

            @Override
            public Budget island() {
                return counted(steps, cancelled);
            }
        };
    }
}
