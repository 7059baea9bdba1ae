package fugong.engine.assignment.teams;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.SplittableRandom;

/// Forms teams: starts from the relaxed optimum and anneals it ([kirkpatrick1983]) until the budget is gone or the
/// bound is reached.
public final class TeamFormer {

    private static final int MOVES_PER_QUESTION = 1024;
    private static final double COOLEST = 1.0 / 2000;

    private final TeamProblem problem;
    private final SplittableRandom random;
    private final TeamDraft draft;
    private int[] best;
    private long bestCost;

    private TeamFormer(TeamProblem problem, long seed, int[] start) {
        this.problem = problem;
        random = new SplittableRandom(seed);
        draft = new TeamDraft(problem, start);
        best = start;
        bestCost = draft.cost();
    }

    /// Forms teams for a problem without flaws. The same seed and a budget of steps repeat the same plan.
    public static TeamPlan solve(TeamProblem problem, Budget budget, long seed, Progress progress) {
        progress.at("bound", 0, Double.NaN, Double.NaN);
        var bound = TeamBound.of(problem, budget);
        var former = new TeamFormer(problem, seed, bound.teamOf());
        if (!problem.members().isEmpty() && !problem.teams().isEmpty()) {
            former.anneal(bound.value(), budget, progress);
        }
        return TeamPlan.of(problem, former.best, bound.value());
    }

    private void anneal(long bound, Budget budget, Progress progress) {
        double hottest = hot();
        double start = budget.share();
        while (bestCost > bound && budget.remains()) {
            double share = Math.min(1, (budget.share() - start) / Math.max(1e-9, 1 - start));
            double temperature = hottest * Math.pow(COOLEST, share);
            for (int i = 0; i < MOVES_PER_QUESTION; i++) {
                step(temperature);
            }
            if (draft.cost() < bestCost) {
                bestCost = draft.cost();
                best = draft.copy();
                progress.at("annealing", share, bestCost, bound);
            }
        }
    }

    /// Typical loss of a random move, without those that break a minimum.
    private double hot() {
        double sum = 1;
        int counted = 1;
        for (int i = 0; i < 2000; i++) {
            int member = random.nextInt(problem.members().size());
            int old = draft.teamOf(member);
            int team = random.nextInt(problem.teams().size());
            if (team != old && draft.roomIn(team) && problem.allowed(member, team)) {
                long loss = draft.put(member, team);
                draft.put(member, old);
                if (loss > 0 && loss < TeamProblem.BREACH / 2) {
                    sum += loss;
                    counted++;
                }
            }
        }
        return sum / counted / 2;
    }

    private void step(double temperature) {
        int one = random.nextInt(problem.members().size());
        int other = random.nextInt(problem.members().size());
        int from = draft.teamOf(one);
        int to = random.nextInt(8) == 0 ? random.nextInt(-1, problem.teams().size()) : draft.teamOf(other);
        if (from == to || to >= 0 && !problem.allowed(one, to)) {
            return;
        }
        double least = -temperature * Math.log(1 - random.nextDouble());
        boolean swap = draft.teamOf(other) == to && (!draft.roomIn(to) || random.nextInt(4) > 0);
        if (swap) {
            swap(one, other, from, to, least);
        } else if (draft.roomIn(to) && draft.put(one, to) > least) {
            draft.put(one, from);
        }
    }

    /// @param most the largest rise of the cost that is accepted
    private void swap(int one, int other, int from, int to, double most) {
        if (from >= 0 && !problem.allowed(other, from)) {
            return;
        }
        long rise = draft.put(one, to) + draft.put(other, from);
        if (rise > most) {
            draft.put(other, to);
            draft.put(one, from);
        }
    }
}
