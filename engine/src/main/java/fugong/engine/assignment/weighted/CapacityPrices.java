package fugong.engine.assignment.weighted;

import fugong.engine.assignment.flow.WideSum;
import java.math.BigInteger;

/// Prices of capacity: what one unit of weight is worth at each agent, in 1/[#SCALE] of a price.
///
/// They explain a plan ("one more hour of officer Li is worth 12") and prove a bound.
public record CapacityPrices(long[] perWeight) {

    /// Fixed point: the bound is a whole number times this, the same on every machine.
    public static final long SCALE = 1024;

    /// What every plan costs at least at these prices, rounded up: plans cost whole numbers.
    public BigInteger bound(WeightedProblem problem) {
        var sum = new WideSum();
        for (var task : problem.tasks()) {
            int best = wish(problem, task);
            sum.add(
                    1,
                    best < 0 ? SCALE * task.leftPrice() : charged(task.choices().get(best)));
        }
        for (int a = 0; a < perWeight.length; a++) {
            sum.add(-perWeight[a], problem.agents().get(a).capacity());
        }
        return sum.value().add(BigInteger.valueOf(SCALE - 1)).shiftRight(10).max(BigInteger.ZERO);
    }

    /// The choice a task would take at these prices, -1 to stay undone. Who could not even do this task alone is no
    /// choice, which lifts the bound.
    int wish(WeightedProblem problem, Task task) {
        int best = -1;
        long least = SCALE * task.leftPrice();
        for (int k = 0; k < task.choices().size(); k++) {
            var it = task.choices().get(k);
            long charged = charged(it);
            if (charged < least
                    && it.weight() <= problem.agents().get(it.agent()).capacity()) {
                least = charged;
                best = k;
            }
        }
        return best;
    }

    long charged(Task.Choice choice) {
        return SCALE * choice.price() + perWeight[choice.agent()] * choice.weight();
    }
}
