package fugong.engine.assignment.weighted;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
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

    /// Undoes wishes of overloaded agents, what takes most room for what it saves first; gives every undone task
    /// the choice with the least charged price that still fits, the heavy ones first; then moves what can be
    /// cheaper.
    private void repair(int[] wishes) {
        var draft = new WeightedDraft(problem, wishes);
        IntStream.range(0, wishes.length)
                .filter(t -> wishes[t] >= 0)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> -priceOfRoom(t, wishes[t])))
                .forEach(t -> {
                    if (draft.over(draft.agent(t)) > 0) {
                        draft.put(t, WeightedDraft.UNDONE);
                    }
                });
        var charge = prices.best();
        IntStream.range(0, wishes.length)
                .filter(t -> draft.choice(t) < 0)
                .boxed()
                .sorted(Comparator.comparingLong(this::lightness))
                .forEach(t -> put(draft, t, k -> charge.charged(choice(t, k))));
        IntStream.range(0, wishes.length)
                .forEach(t -> put(draft, t, k -> choice(t, k).price()));
        keep(draft);
    }

    private long lightness(int task) {
        return -problem.tasks().get(task).choices().stream()
                .mapToLong(Task.Choice::weight)
                .min()
                .orElse(0);
    }

    private double priceOfRoom(int task, int choice) {
        var it = problem.tasks().get(task).choices().get(choice);
        long saved = problem.tasks().get(task).leftPrice() - it.price();
        return it.weight() / (Math.max(0, saved) + 1.0);
    }

    /// Gives the task the fitting choice of the least value, unless that would make the plan dearer.
    private void put(WeightedDraft draft, int task, IntToLongFunction value) {
        int now = draft.choice(task);
        int best = now;
        long least = now < 0 ? Long.MAX_VALUE : value.applyAsLong(now);
        for (int k = 0; k < problem.tasks().get(task).choices().size(); k++) {
            if (choice(task, k).price() < problem.tasks().get(task).leftPrice()
                    && value.applyAsLong(k) < least
                    && draft.fits(task, k)) {
                least = value.applyAsLong(k);
                best = k;
            }
        }
        if (best != now) {
            draft.put(task, best);
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
            int wanted = choice(task, next).agent();
            if (draft.count(wanted) > 0) {
                swap(draft, task, next, draft.task(wanted, random.nextInt(draft.count(wanted))), most);
            }
        }
    }

    private void swap(WeightedDraft draft, int task, int next, int other, double most) {
        int out = draft.choice(other);
        if (other == task) {
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
