package fugong.engine.assignment.weighted;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightedAgainstSlowTest {

    @Test
    void bound_below_optimum_below_plan_and_the_plan_is_mostly_the_optimum() {
        int reached = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            var problem = random(new SplittableRandom(seed), 6, 3);
            assertThat(problem.flaws()).as("seed %d", seed).isEmpty();
            var plan = WeightedPlanner.solve(problem, Budget.steps(40), seed, Progress.NONE);
            long optimum = best(problem, new long[problem.agents().size()], 0);
            assertThat(WeightedCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.bound().longValueExact()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
            assertThat(plan.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum);
            reached += plan.cost() == optimum ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(1_960);
    }

    @Test
    void five_hundred_tasks_on_forty_agents_come_close_to_the_bound_and_repeat() {
        var problem = random(new SplittableRandom(5), 500, 40);
        var plan = WeightedPlanner.solve(problem, Budget.steps(1_500), 7, Progress.NONE);
        assertThat(WeightedCheck.of(problem, plan)).isEmpty();
        assertThat(plan.gap()).isLessThan(0.03);
        var again = WeightedPlanner.solve(problem, Budget.steps(1_500), 7, Progress.NONE);
        assertThat(again.choice()).isEqualTo(plan.choice());
    }

    @Test
    void all_flaws_are_heard_at_once() {
        var problem = new WeightedProblem(
                List.of(new Agent("a", -1)),
                List.of(new Task(
                        "t",
                        -5,
                        List.of(
                                new Task.Choice(3, 1, 1),
                                new Task.Choice(0, -1, 1),
                                new Task.Choice(0, 1, 2_000_000)))));
        assertThat(problem.flaws())
                .extracting(it -> it.place())
                .containsExactly(
                        "agents[0].capacity",
                        "tasks[0].leftPrice",
                        "tasks[0].choices[0].agent",
                        "tasks[0].choices[1].price",
                        "tasks[0].choices[2].agent",
                        "tasks[0].choices[2].weight");
    }

    private static WeightedProblem random(SplittableRandom random, int mostTasks, int agents) {
        int count = mostTasks > 100 ? mostTasks : 1 + random.nextInt(mostTasks);
        List<Agent> who = new ArrayList<>();
        for (int a = 0; a < agents; a++) {
            who.add(new Agent("a" + a, 5L + random.nextInt(12) * Math.max(1, count / agents)));
        }
        List<Task> tasks = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            List<Task.Choice> choices = new ArrayList<>();
            for (int a = 0; a < agents; a++) {
                if (random.nextInt(3) > 0) {
                    choices.add(new Task.Choice(a, 10 + random.nextInt(40), 1 + random.nextInt(9)));
                }
            }
            tasks.add(new Task("t" + t, 100 + random.nextInt(50), choices));
        }
        return new WeightedProblem(who, tasks);
    }

    private static long best(WeightedProblem problem, long[] load, int task) {
        if (task == problem.tasks().size()) {
            return 0;
        }
        var it = problem.tasks().get(task);
        long best = it.leftPrice() + best(problem, load, task + 1);
        for (var choice : it.choices()) {
            if (load[choice.agent()] + choice.weight()
                    <= problem.agents().get(choice.agent()).capacity()) {
                load[choice.agent()] += choice.weight();
                best = Math.min(best, choice.price() + best(problem, load, task + 1));
                load[choice.agent()] -= choice.weight();
            }
        }
        return best;
    }
}
