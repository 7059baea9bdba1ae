package fugong.bench.cancelling;

import fugong.engine.search.Budget;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Cancels an engine at random moments and measures from the cancel to the answer, the plan included. CPU seconds of
/// the planning thread say what the work costs; wall time is what a person on this machine, as busy as it is, waits.
public final class Cancels {

    private final PrintStream out;
    private final int moments;
    private final double latest;

    /// @param latest milliseconds from the start to the last moment
    public Cancels(PrintStream out, int moments, double latest) {
        this.out = out;
        this.moments = moments;
        this.latest = latest;
    }

    /// Prints the line of one engine; true if no answer took a second of work.
    public boolean of(String name, Consumer<Budget> engine) {
        List<Double> waits = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < moments; i++) {
            double[] spent = wait(engine, (long) (random.nextDouble() * latest));
            waits.add(spent[0]);
            work.add(spent[1]);
        }
        waits.sort(null);
        work.sort(null);
        out.printf(
                Locale.ROOT,
                "%-28s %d cancels: CPU median %.3f s, longest %.3f s; wall median %.3f s, longest %.3f s%n",
                name,
                moments,
                work.get(moments / 2),
                work.getLast(),
                waits.get(moments / 2),
                waits.getLast());
        out.flush();
        return work.getLast() < 1;
    }

    /// Seconds by the clock and of CPU between the cancel and the answer.
    private static double[] wait(Consumer<Budget> engine, long millis) {
        Budget budget = Budget.seconds(3600);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] all = new double[1];
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            engine.accept(budget);
            all[0] = threads.getCurrentThreadCpuTime() / 1e9;
        });
        try {
            Thread.sleep(millis);
            long from = System.nanoTime();
            double before = threads.getThreadCpuTime(thread.threadId()) / 1e9;
            budget.cancel();
            thread.join();
            // A thread that had finished before the cancel has no time any more.
            return new double[] {(System.nanoTime() - from) / 1e9, before < 0 ? 0 : all[0] - before};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
    }
}
