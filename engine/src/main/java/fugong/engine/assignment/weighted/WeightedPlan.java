package fugong.engine.assignment.weighted;

import java.math.BigInteger;

/// Who does what, what it costs, and how good it provably is.
///
/// @param choice index into the choices of each task, -1 for left undone
/// @param bound  no plan costs less; follows from `prices` alone
public record WeightedPlan(int[] choice, long cost, BigInteger bound, CapacityPrices prices) {

    /// How far the cost may be from the best possible, as a share of the cost.
    public double gap() {
        return cost == 0 ? 0 : (cost - bound.doubleValue()) / cost;
    }
}
