package fugong.bench.assignment;

import fugong.engine.assignment.AssignmentPlan;
import fugong.engine.assignment.AssignmentPlanner;
import fugong.engine.assignment.AssignmentProblem;
import fugong.engine.assignment.Links;
import fugong.engine.assignment.Need;
import fugong.engine.assignment.Offer;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How long a large plan goes on after it was cancelled: from the cancel to the answer, cancelled a while after the
/// start, so that it hits the building of the network or the pivots. CPU seconds of the planning thread say what
/// the work costs, the wall time what a person on this machine, as busy as it is, has to wait.
final class CancelBench {

    private static final int OFFERS = 13_000;
    private static final int NEEDS = 50_000;
    private static final int DEGREE = 40;
    private static final int[] AFTER_MILLIS = {0, 20, 50, 100, 200, 400, 800, 1_600};

    static boolean run(PrintStream out) throws InterruptedException {
        var problem = problem();
        out.printf(Locale.ROOT, "cancel: %,d links%n", problem.links().size());
        var threads = ManagementFactory.getThreadMXBean();
        boolean good = true;
        for (int after : AFTER_MILLIS) {
            var plan = new AssignmentPlan[1];
            var budget = Budget.seconds(600);
            var spent = new double[1];
            var stage = new String[] {""};
            Progress watch = (name, share, cost, bound) -> stage[0] = name;
            var desk = Thread.ofPlatform().daemon().start(() -> {
                plan[0] = AssignmentPlanner.solve(problem, budget, watch);
                spent[0] = threads.getCurrentThreadCpuTime() / 1e9;
            });
            Thread.sleep(after);
            var during = stage[0];
            long cancelled = System.nanoTime();
            double before = threads.getThreadCpuTime(desk.threadId()) / 1e9;
            budget.cancel();
            desk.join();
            double wall = (System.nanoTime() - cancelled) / 1e9;
            double cpu = spent[0] - before;
            out.printf(
                    Locale.ROOT,
                    "cancelled after %5d ms (%s): %.2f CPU s, %.2f s wall, %s%n",
                    after,
                    during,
                    cpu,
                    wall,
                    plan[0].finished() ? "finished" : "cut short");
            good &= cpu < 1;
        }
        return good;
    }

    private static AssignmentProblem problem() {
        var random = new SplittableRandom(7);
        var offers = IntStream.range(0, OFFERS)
                .mapToObj(i -> Offer.of("offer " + i, 1 + random.nextInt(40)))
                .toList();
        var needs = IntStream.range(0, NEEDS)
                .mapToObj(j -> Need.of("need " + j, random.nextInt(11), 200_000))
                .toList();
        var links = new Links(NEEDS * DEGREE);
        for (int j = 0; j < NEEDS; j++) {
            int first = random.nextInt(OFFERS);
            for (int k = 0; k < DEGREE; k++) {
                links.add((first + k * 317) % OFFERS, j, random.nextInt(10_000), 10, 0);
            }
        }
        return AssignmentProblem.of(offers, needs, links);
    }

    private CancelBench() {}
}
