package fugong.bench.assignment;

import fugong.engine.assignment.teams.TeamCheck;
import fugong.engine.assignment.teams.TeamFormer;
import fugong.engine.assignment.teams.TeamPlan;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.PrintStream;
import java.util.Locale;

/// Forms the teams of a city within nine seconds and says how far from the best they may be.
final class TeamBench {

    private static final double SECONDS = 9;

    static boolean run(PrintStream out) throws InterruptedException {
        var problem = TeamCase.problem(7);
        var plan = new TeamPlan[1];
        double cpu = Stopwatch.cpuSeconds(
                () -> plan[0] = TeamFormer.solve(problem, Budget.cpuSeconds(SECONDS), 7, Progress.NONE), 120);
        var wrong = TeamCheck.of(problem, plan[0]);
        wrong.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "teams: %,d members, %d teams, cost %,d, bound %,d, gap %.2f %%, open %d, %.2f CPU s, check %s%n",
                problem.members().size(),
                problem.teams().size(),
                plan[0].cost().total(),
                plan[0].bound(),
                100 * plan[0].gap(),
                plan[0].open().size(),
                cpu,
                wrong.isEmpty() ? "ok" : "WRONG");
        out.println("terms: " + plan[0].cost());
        return wrong.isEmpty();
    }

    private TeamBench() {}
}
