package fugong.engine.network.order;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The best next task per day of work, again and again, looking at pairs too.
///
/// Lazy: only the candidates that were best at their last look, and those whose price rose, are tried again. Gains
/// may rise after a pick (complements), so an old gain is a hint and not a bound; the price is a bound.
final class Greedy {

    private static final int BY_GAIN = 12;
    private static final int BY_PRICE = 4;

    private final Trials trials;
    private final List<Candidate> open = new ArrayList<>();
    private final int pairs;
    private final Budget budget;

    private static final class Candidate {
        final Task task;
        final double ownLoss;
        double gain;
        double bound;

        Candidate(Task task, double ownLoss) {
            this.task = task;
            this.ownLoss = ownLoss;
        }

        double rate() {
            return gain / task.work();
        }

        double boundRate() {
            return bound / task.work();
        }
    }

    /// @param ownLoss present own loss of each task's firm, in the order of the tasks
    Greedy(Trials trials, List<Task> tasks, double[] ownLoss, Budget budget) {
        this.trials = trials;
        this.budget = budget;
        this.pairs = tasks.size() <= 64 ? 8 : 3;
        for (int i = 0; i < tasks.size(); i++) {
            var candidate = new Candidate(tasks.get(i), ownLoss[i]);
            candidate.gain = trials.gain(candidate.task);
            open.add(candidate);
        }
    }

    List<Task> order() {
        var order = new ArrayList<Task>();
        while (!open.isEmpty()) {
            if (!budget.remains()) {
                open.sort(Comparator.comparingDouble(Candidate::rate).reversed());
                open.forEach(candidate -> order.add(candidate.task));
                return order;
            }
            for (Candidate pick : next()) {
                order.add(pick.task);
                open.remove(pick);
                trials.commit(pick.task);
            }
        }
        return order;
    }

    private List<Candidate> next() {
        lookAgain();
        open.sort(Comparator.comparingDouble(Candidate::rate).reversed());
        Candidate best = open.getFirst();
        List<Candidate> choice = List.of(best);
        double rate = best.rate();
        int width = Math.min(pairs, open.size());
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                Candidate first = open.get(a);
                Candidate second = open.get(b);
                double both = trials.gain(first.task, second.task) / (first.task.work() + second.task.work());
                if (both > rate * (1 + 1e-12)) {
                    rate = both;
                    choice = List.of(first, second);
                }
            }
        }
        return choice;
    }

    private void lookAgain() {
        for (Candidate candidate : open) {
            candidate.bound = trials.price(candidate.task) * (candidate.ownLoss - candidate.task.ownLoss());
        }
        boolean all = open.size() <= 64;
        open.sort(Comparator.comparingDouble(Candidate::rate).reversed());
        var again = new ArrayList<>(open.subList(0, all ? open.size() : Math.min(BY_GAIN, open.size())));
        if (!all) {
            open.stream()
                    .sorted(Comparator.comparingDouble(Candidate::boundRate).reversed())
                    .limit(BY_PRICE)
                    .filter(candidate -> !again.contains(candidate))
                    .forEach(again::add);
        }
        for (Candidate candidate : again) {
            candidate.gain = trials.gain(candidate.task);
        }
    }
}
