package fugong.bench.assignment;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicReference;

/// CPU seconds of one thread: what a solve costs, however busy the machine is.
final class Stopwatch {

    /// Runs the work in a thread of its own and returns its CPU seconds; infinity when it was given up at the
    /// limit.
    static double cpuSeconds(Runnable work, double limitSeconds) throws InterruptedException {
        var seconds = new AtomicReference<>(Double.POSITIVE_INFINITY);
        var failure = new AtomicReference<Throwable>();
        var thread = Thread.ofPlatform().daemon().unstarted(() -> {
            var threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            seconds.set((threads.getCurrentThreadCpuTime() - start) / 1e9);
        });
        thread.setUncaughtExceptionHandler((it, thrown) -> failure.set(thrown));
        thread.start();
        thread.join((long) (limitSeconds * 1000));
        if (failure.get() != null) {
            throw new IllegalStateException("The measured work failed.", failure.get());
        }
        return seconds.get();
    }

    private Stopwatch() {}
}
