package fugong.engine.assignment.weighted;

import java.util.Arrays;

/// A plan under work: the choice of each task, the load of each agent, the cost, kept in step.
final class WeightedDraft {

    static final int UNDONE = -1;

    private final WeightedProblem problem;
    private final int[] choice;
    private final long[] load;
    /// Tasks of each agent in any order, and the place of each task there: one of them is drawn in constant
    /// time.
    private final int[][] tasksOf;
    private final int[] count;
    private final int[] place;
    private long cost;

    WeightedDraft(WeightedProblem problem, int[] start) {
        this.problem = problem;
        choice = new int[problem.tasks().size()];
        Arrays.fill(choice, UNDONE);
        load = new long[problem.agents().size()];
        tasksOf = new int[load.length][4];
        count = new int[load.length];
        place = new int[choice.length];
        for (var task : problem.tasks()) {
            cost += task.leftPrice();
        }
        for (int t = 0; t < start.length; t++) {
            put(t, start[t]);
        }
    }

    long cost() {
        return cost;
    }

    int choice(int task) {
        return choice[task];
    }

    int[] copy() {
        return choice.clone();
    }

    /// Weight by which an agent is over its capacity, 0 or less when it is not.
    long over(int agent) {
        return load[agent] - problem.agents().get(agent).capacity();
    }

    /// True when the task fits with this choice, the task's own present load not counted.
    boolean fits(int task, int next) {
        if (next == UNDONE) {
            return true;
        }
        var it = problem.tasks().get(task).choices().get(next);
        long own = choice[task] != UNDONE && at(task).agent() == it.agent() ? at(task).weight() : 0;
        return over(it.agent()) - own + it.weight() <= 0;
    }

    /// The agent who has the task, -1 for none.
    int agent(int task) {
        return choice[task] == UNDONE ? -1 : at(task).agent();
    }

    /// Gives the task another choice and returns by how much the cost rose.
    long put(int task, int next) {
        long before = price(task);
        if (choice[task] != UNDONE) {
            take(task, at(task).agent());
        }
        choice[task] = next;
        if (next != UNDONE) {
            give(task, at(task).agent());
        }
        long rise = price(task) - before;
        cost += rise;
        return rise;
    }

    /// How many tasks an agent has.
    int count(int agent) {
        return count[agent];
    }

    /// One of the tasks of an agent.
    int task(int agent, int index) {
        return tasksOf[agent][index];
    }

    private void take(int task, int agent) {
        load[agent] -= at(task).weight();
        int last = tasksOf[agent][--count[agent]];
        tasksOf[agent][place[task]] = last;
        place[last] = place[task];
    }

    private void give(int task, int agent) {
        load[agent] += at(task).weight();
        if (count[agent] == tasksOf[agent].length) {
            tasksOf[agent] = Arrays.copyOf(tasksOf[agent], 2 * count[agent]);
        }
        place[task] = count[agent];
        tasksOf[agent][count[agent]++] = task;
    }

    private Task.Choice at(int task) {
        return problem.tasks().get(task).choices().get(choice[task]);
    }

    private long price(int task) {
        return choice[task] == UNDONE ? problem.tasks().get(task).leftPrice() : at(task).price();
    }
}
