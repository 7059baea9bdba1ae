package fugong.bench.assignment;

import fugong.engine.assignment.weighted.Agent;
import fugong.engine.assignment.weighted.Task;
import fugong.engine.assignment.weighted.WeightedCheck;
import fugong.engine.assignment.weighted.WeightedPlan;
import fugong.engine.assignment.weighted.WeightedPlanner;
import fugong.engine.assignment.weighted.WeightedProblem;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// The posting once more, with enterprises of unequal weight: a shop takes an hour of an officer's week, a large
/// plant sixteen. An officer has 16 hours.
final class WeightedCase {

    private static final double SECONDS = 9;

    static boolean run(PrintStream out) throws InterruptedException {
        var problem = problem(7);
        var plan = new WeightedPlan[1];
        double cpu = Stopwatch.cpuSeconds(
                () -> plan[0] = WeightedPlanner.solve(problem, Budget.cpuSeconds(SECONDS), 7, Progress.NONE), 120);
        var wrong = WeightedCheck.of(problem, plan[0]);
        wrong.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "weighted: %,d officers, %,d enterprises, cost %,d, bound %s, gap %.2f %%, %.2f CPU s, check %s%n",
                problem.agents().size(),
                problem.tasks().size(),
                plan[0].cost(),
                plan[0].bound(),
                100 * plan[0].gap(),
                cpu,
                wrong.isEmpty() ? "ok" : "WRONG");
        return wrong.isEmpty();
    }

    static WeightedProblem problem(long seed) {
        var posting = PostingCase.problem(seed);
        var random = new SplittableRandom(seed);
        List<List<Task.Choice>> choices = new ArrayList<>();
        long[] weight = new long[PostingCase.ENTERPRISES];
        for (int j = 0; j < weight.length; j++) {
            choices.add(new ArrayList<>());
            weight[j] = random.nextInt(10) == 0 ? 8 + random.nextInt(9) : 1 + random.nextInt(8);
        }
        for (int l = 0; l < posting.links().size(); l++) {
            int enterprise = posting.links().need(l);
            choices.get(enterprise)
                    .add(new Task.Choice(
                            posting.links().offer(l), posting.links().price(l), weight[enterprise]));
        }
        List<Agent> officers =
                posting.offers().stream().map(it -> new Agent(it.name(), 16)).toList();
        List<Task> tasks = new ArrayList<>();
        for (int j = 0; j < weight.length; j++) {
            tasks.add(new Task("enterprise " + j, 5_000, choices.get(j)));
        }
        return new WeightedProblem(officers, tasks);
    }

    private WeightedCase() {}
}
