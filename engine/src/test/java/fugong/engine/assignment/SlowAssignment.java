package fugong.engine.assignment;

import java.math.BigInteger;
import java.util.Optional;

/// Tries every number of units on every link. Shares nothing with the flow.
final class SlowAssignment {

    /// @param changes broken promises
    /// @param cost    cost of the best plan found
    record Best(long changes, BigInteger cost) {}

    private final AssignmentProblem problem;
    private final long[] units;
    private Optional<Best> best = Optional.empty();

    private SlowAssignment(AssignmentProblem problem) {
        this.problem = problem;
        units = new long[problem.links().size()];
    }

    /// The best plan that keeps every rule; with the fewest changes first when the problem asks for that.
    static Optional<Best> of(AssignmentProblem problem) {
        var slow = new SlowAssignment(problem);
        slow.tryFrom(0);
        return slow.best;
    }

    private void tryFrom(int link) {
        if (link == units.length) {
            judge();
            return;
        }
        long least = problem.pinned()[link];
        long most = problem.openLinks()[link] ? problem.links().atMost(link) : 0;
        for (long x = least; x <= most; x++) {
            units[link] = x;
            tryFrom(link + 1);
        }
        units[link] = 0;
    }

    private void judge() {
        var loads = Loads.of(problem, units.clone());
        if (!new Findings(problem, loads).broken().isEmpty()) {
            return;
        }
        long changes = 0;
        for (int l = 0; l < units.length; l++) {
            changes += Math.max(0, problem.links().kept(l) - units[l]);
        }
        var found = new Best(changes, Cost.of(problem, loads).total());
        if (best.isEmpty() || better(found, best.get())) {
            best = Optional.of(found);
        }
    }

    private boolean better(Best one, Best other) {
        if (problem.changePrice() == AssignmentProblem.FEWEST_CHANGES && one.changes() != other.changes()) {
            return one.changes() < other.changes();
        }
        return one.cost().compareTo(other.cost()) < 0;
    }
}
