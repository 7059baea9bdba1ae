package fugong.engine.network.order;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.Picture;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.ArrayList;
import java.util.List;

/// Finds the order in which clearing obstacles wins most output over the days of the plan.
public final class RestartOrder {

    private static final double PRECISION = 1e-12;
    /// With many tasks trials are only compared with each other; the plan itself is recomputed to [#PRECISION].
    private static final double ROUGH = 1e-8;
    private static final int MANY = 200;

    private RestartOrder() {}

    /// The firms' own limits, each cleared in one day, for the obstacles that hold back most.
    public static List<Task> tasks(Picture picture, int many) {
        return picture.top(many).stream()
                .map(obstacle -> Task.clear(obstacle.firm()))
                .toList();
    }

    /// @param budget asked once per step; when it is spent, the rest follows in the order of gains seen so far
    public static RestartPlan solve(
            Picture picture, List<Task> tasks, Desks desks, Hands hands, Budget budget, Progress progress) {
        double precision = tasks.size() > MANY ? ROUGH : PRECISION;
        var trials = new Trials(picture, precision);
        double[] ownLoss = tasks.stream()
                .mapToDouble(task -> 1 - picture.ability(task.firm()))
                .toArray();
        List<Task> order = new Greedy(trials, tasks, ownLoss, budget).order();
        progress.at("greedy order", budget.share(), Double.NaN, Double.NaN);
        long count = trials.count;
        int width = Math.min(Windows.WIDEST, tasks.size());
        for (int pass = 0; pass < 3 && budget.remains(); pass++) {
            var improving = new Trials(picture, precision);
            List<Task> better = improve(improving, order, tasks.size() > MANY ? 4 : width, budget);
            count += improving.count;
            boolean same = better.equals(order);
            order = better;
            if (same) {
                break;
            }
        }
        progress.at("improved order", budget.share(), Double.NaN, Double.NaN);
        double bound = new AreaBound(picture, tasks, desks, hands).bound(tasks.size() > MANY ? 4 : 12);
        return plan(picture, order, desks, bound, count);
    }

    /// Windows one after another, overlapping by half; the state moves along with them.
    private static List<Task> improve(Trials trials, List<Task> order, int width, Budget budget) {
        var result = new ArrayList<>(order);
        int step = Math.max(1, width / 2);
        int from = 0;
        while (from < result.size()) {
            int to = Math.min(result.size(), from + width);
            if (to - from > 1 && budget.remains()) {
                List<Task> window = List.copyOf(result.subList(from, to));
                List<Task> better = Windows.best(trials, window);
                for (int i = 0; i < better.size(); i++) {
                    result.set(from + i, better.get(i));
                }
            }
            if (to == result.size() || !budget.remains()) {
                return result;
            }
            for (Task task : result.subList(from, from + step)) {
                trials.commit(task);
            }
            from += step;
        }
        return result;
    }

    /// The effect of an order, day by day, recomputed step by step from the start.
    public static RestartPlan plan(Picture picture, List<Task> order, Desks desks, double bound, long trials) {
        var walk = new Trials(picture, PRECISION);
        int[] finish = desks.finish(order);
        Integer[] byEnd =
                java.util.stream.IntStream.range(0, finish.length).boxed().toArray(Integer[]::new);
        java.util.Arrays.sort(byEnd, (a, b) -> finish[a] == finish[b] ? a - b : finish[a] - finish[b]);
        double[] gain = new double[finish.length];
        double[] reached = new double[finish.length];
        double area = 0;
        double before = 0;
        double beforeLast = 0;
        for (int at : byEnd) {
            if (finish[at] > desks.days()) {
                break;
            }
            walk.commit(order.get(at));
            reached[at] = walk.gained();
            gain[at] = reached[at] - before;
            area += gain[at] * (desks.days() - finish[at] + 1);
            beforeLast = before;
            before = reached[at];
        }
        var steps = new ArrayList<RestartPlan.Step>();
        for (int i = 0; i < finish.length; i++) {
            if (finish[i] <= desks.days()) {
                Task task = order.get(i);
                steps.add(
                        new RestartPlan.Step(task.firm(), finish[i] - task.work() + 1, finish[i], gain[i], reached[i]));
            }
        }
        return new RestartPlan(steps, area, bound, before - beforeLast, trials);
    }
}
