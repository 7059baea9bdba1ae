package fugong.bench.assignment;

import fugong.engine.assignment.AssignmentCheck;
import fugong.engine.assignment.AssignmentPlan;
import fugong.engine.assignment.AssignmentPlanner;
import fugong.engine.assignment.AssignmentProblem;
import fugong.engine.assignment.Offer;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Posts all officers, then lets one of them leave and posts again from where the first plan ended.
final class PostingBench {

    private final PrintStream out;
    private final AssignmentPlanner planner = new AssignmentPlanner();

    PostingBench(PrintStream out) {
        this.out = out;
    }

    boolean run() throws InterruptedException {
        var problem = PostingCase.problem(7);
        out.printf(
                Locale.ROOT,
                "posting: %,d officers, %,d enterprises, %,d candidates, %d flaws%n",
                problem.offers().size(),
                problem.needs().size(),
                problem.links().size(),
                problem.flaws().size());
        var plan = timed("all officers", problem);
        int leaver = busiest(problem, plan);
        List<Offer> now = new ArrayList<>(problem.offers());
        now.set(leaver, now.get(leaver).withAmount(0));
        long served = load(problem, plan, leaver);
        var tomorrow = problem.after(plan, now);
        var next = timed("officer %d leaves %d firms".formatted(leaver, served), tomorrow);
        out.printf("changes: %d, of which %d cannot be avoided%n", next.changes(), served);
        long saves = planner.oneMoreSaves(tomorrow, 0);
        out.printf("one more posting of officer 0 would save %d%n", saves);
        return good(problem, plan) && good(tomorrow, next);
    }

    private AssignmentPlan timed(String what, AssignmentProblem problem) throws InterruptedException {
        var plan = new AssignmentPlan[1];
        double cpu =
                Stopwatch.cpuSeconds(() -> plan[0] = planner.plan(problem, Budget.seconds(60), Progress.NONE), 120);
        out.printf(
                Locale.ROOT,
                "%-34s cost %s, bound %s, %s, short %d, %.2f CPU s%n",
                what,
                plan[0].cost().total(),
                plan[0].bound(),
                plan[0].optimal() ? "optimal and certified" : "NOT PROVEN",
                plan[0].shortages().size(),
                cpu);
        return plan[0];
    }

    private boolean good(AssignmentProblem problem, AssignmentPlan plan) {
        var wrong = AssignmentCheck.of(problem, plan);
        wrong.forEach(out::println);
        return wrong.isEmpty() && plan.optimal();
    }

    private static int busiest(AssignmentProblem problem, AssignmentPlan plan) {
        long[] load = new long[problem.offers().size()];
        int best = 0;
        for (int l = 0; l < plan.units().length; l++) {
            int officer = problem.links().offer(l);
            load[officer] += plan.units()[l];
            best = load[officer] > load[best] ? officer : best;
        }
        return best;
    }

    private static long load(AssignmentProblem problem, AssignmentPlan plan, int officer) {
        long load = 0;
        for (int l = 0; l < plan.units().length; l++) {
            load += problem.links().offer(l) == officer ? plan.units()[l] : 0;
        }
        return load;
    }
}
