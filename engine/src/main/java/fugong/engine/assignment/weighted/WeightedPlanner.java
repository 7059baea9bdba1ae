package fugong.engine.assignment.weighted;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Plans tasks of unequal weight: prices first, each wish repaired to a plan, then annealing.
public final class WeightedPlanner {

    private static final int MOST_STEPS = 500;
    private static final double SHARE_FOR_PRICES = 0.4;
    private static final int MOVES_PER_QUESTION = 1024;
    private static final double COOLEST = 1.0 / 2000;

    private final WeightedProblem problem;
    private final SplittableRandom random;
    private final PriceSearch prices;
    private int[] best;
    private long bestCost;

    private WeightedPlanner(WeightedProblem problem, long seed) {
        this.problem = problem;
        random = new SplittableRandom(seed);
        prices = new PriceSearch(problem);
        best = new int[problem.tasks().size()];
        java.util.Arrays.fill(best, WeightedDraft.UNDONE);
        bestCost = new WeightedDraft(problem, best).cost();
    }

    /// Plans a problem without flaws. The same seed and a budget of steps repeat the same plan.
    public static WeightedPlan solve(WeightedProblem problem, Budget budget, long seed, Progress progress) {
        var planner = new WeightedPlanner(problem, seed);
        planner.priceAndRepair(budget, progress);
        if (!problem.tasks().isEmpty()) {
            planner.anneal(budget, progress);
        }
        return new WeightedPlan(planner.best, planner.bestCost, planner.prices.bound(), planner.prices.best());
    }

    private boolean open() {
        return prices.bound().doubleValue() < bestCost;
    }

    private void priceAndRepair(Budget budget, Progress progress) {
        repair(prices.wishes());
        for (int i = 0; i < MOST_STEPS && open() && !prices.settled() && budget.remains(); i++) {
            if (budget.share() > SHARE_FOR_PRICES) {
                break;
            }
            int[] wishes = prices.wishes();
            if (i % 5 == 0) {
                repair(wishes);
                progress.at("prices", budget.share(), bestCost, prices.bound().doubleValue());
            }
            prices.step(wishes, bestCost);
        }
        repair(prices.wishes());
    }

    /// Undoes wishes of overloaded agents, dearest per weight first, and gives every undone task the cheapest choice
    /// that still fits, the tasks with the most to lose first.
    private void repair(int[] wishes) {
        var draft = new WeightedDraft(problem, wishes);
        IntStream.range(0, wishes.length).filter(t -> wishes[t] >= 0).boxed()
                .sorted(Comparator.comparingDouble(t -> -priceOfRoom(t, wishes[t])))
                .forEach(t -> {
                    if (draft.over(draft.agent(t)) > 0) {
                        draft.put(t, WeightedDraft.UNDONE);
                    }
                });
        IntStream.range(0, wishes.length).boxed()
                .sorted(Comparator.comparingLong(t -> -problem.tasks().get(t).leftPrice()))
                .forEach(t -> cheapest(draft, t));
        keep(draft);
    }

    private double priceOfRoom(int task, int choice) {
        var it = problem.tasks().get(task).choices().get(choice);
        long saved = problem.tasks().get(task).leftPrice() - it.price();
        return it.weight() / (Math.max(0, saved) + 1.0);
    }

    private void cheapest(WeightedDraft draft, int task) {
        int now = draft.choice(task);
        int least = now;
        long price = now < 0 ? problem.tasks().get(task).leftPrice() : choice(task, now).price();
        for (int k = 0; k < problem.tasks().get(task).choices().size(); k++) {
            if (choice(task, k).price() < price && draft.fits(task, k)) {
                price = choice(task, k).price();
                least = k;
            }
        }
        if (least != now) {
            draft.put(task, least);
        }
    }

    private Task.Choice choice(int task, int k) {
        return problem.tasks().get(task).choices().get(k);
    }

    private void keep(WeightedDraft draft) {
        if (draft.cost() < bestCost) {
            bestCost = draft.cost();
            best = draft.copy();
        }
    }

    private void anneal(Budget budget, Progress progress) {
        var draft = new WeightedDraft(problem, best);
        double hottest = 1 + (double) bestCost / problem.tasks().size() / 4;
        double start = budget.share();
        while (open() && budget.remains()) {
            double share = Math.min(1, (budget.share() - start) / Math.max(1e-9, 1 - start));
            double temperature = hottest * Math.pow(COOLEST, share);
            for (int i = 0; i < MOVES_PER_QUESTION; i++) {
                step(draft, -temperature * Math.log(1 - random.nextDouble()));
                if (draft.cost() < bestCost - (long) temperature) {
                    keep(draft);
                }
            }
            keep(draft);
            progress.at("annealing", share, bestCost, prices.bound().doubleValue());
        }
    }

    /// Shifts a task, or swaps it with a task of the agent it wants to join.
    private void step(WeightedDraft draft, double most) {
        int task = random.nextInt(problem.tasks().size());
        int size = problem.tasks().get(task).choices().size();
        int next = size == 0 || random.nextInt(50) == 0 ? WeightedDraft.UNDONE : random.nextInt(size);
        int now = draft.choice(task);
        if (next == now) {
            return;
        }
        if (draft.fits(task, next)) {
            if (draft.put(task, next) > most) {
                draft.put(task, now);
            }
        } else {
            swap(draft, task, next, random.nextInt(problem.tasks().size()), most);
        }
    }

    private void swap(WeightedDraft draft, int task, int next, int other, double most) {
        int wanted = choice(task, next).agent();
        int out = draft.choice(other);
        if (other == task || draft.agent(other) != wanted) {
            return;
        }
        int now = draft.choice(task);
        long rise = draft.put(other, WeightedDraft.UNDONE);
        if (!draft.fits(task, next)) {
            draft.put(other, out);
            return;
        }
        rise += draft.put(task, next);
        int home = fitting(draft, other);
        rise += home < 0 ? 0 : draft.put(other, home);
        if (rise > most) {
            draft.put(other, WeightedDraft.UNDONE);
            draft.put(task, now);
            draft.put(other, out);
        }
    }

    private int fitting(WeightedDraft draft, int task) {
        int best = WeightedDraft.UNDONE;
        long price = problem.tasks().get(task).leftPrice();
        for (int k = 0; k < problem.tasks().get(task).choices().size(); k++) {
            if (choice(task, k).price() < price && draft.fits(task, k)) {
                best = k;
                price = choice(task, k).price();
            }
        }
        return best;
    }
}
