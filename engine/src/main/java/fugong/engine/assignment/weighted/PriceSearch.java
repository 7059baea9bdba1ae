package fugong.engine.assignment.weighted;

import java.math.BigInteger;

/// Subgradient steps on the capacity prices ([held1974], step rule of [fisher1981] section 4): towards agents that
/// too many tasks wish for, prices rise; where room is left, they fall.
final class PriceSearch {

    private static final double FIRST_STEP = 1.5;
    private static final int PATIENCE = 12;
    private static final double HIGHEST = 1e12;

    private final WeightedProblem problem;
    private final double[] price;
    private CapacityPrices now;
    private CapacityPrices best;
    private BigInteger bound;
    private double step = FIRST_STEP;
    private int idle;

    PriceSearch(WeightedProblem problem) {
        this.problem = problem;
        price = new double[problem.agents().size()];
        now = new CapacityPrices(new long[price.length]);
        best = now;
        bound = now.bound(problem);
    }

    CapacityPrices best() {
        return best;
    }

    BigInteger bound() {
        return bound;
    }

    /// What every task wishes at the prices of this moment.
    int[] wishes() {
        return problem.tasks().stream().mapToInt(it -> now.wish(problem, it)).toArray();
    }

    /// One step towards the bound that a plan of this cost allows.
    void step(int[] wishes, long target) {
        double[] over = new double[price.length];
        for (int a = 0; a < over.length; a++) {
            over[a] = -problem.agents().get(a).capacity();
        }
        for (int t = 0; t < wishes.length; t++) {
            if (wishes[t] >= 0) {
                var it = problem.tasks().get(t).choices().get(wishes[t]);
                over[it.agent()] += it.weight();
            }
        }
        double norm = 0;
        for (int a = 0; a < over.length; a++) {
            over[a] = price[a] == 0 && over[a] < 0 ? 0 : over[a];
            norm += over[a] * over[a];
        }
        double length =
                norm == 0 ? 0 : step * Math.max(1, target - now.bound(problem).doubleValue()) / norm;
        long[] fixed = new long[price.length];
        for (int a = 0; a < price.length; a++) {
            price[a] = Math.clamp(price[a] + length * CapacityPrices.SCALE * over[a], 0, HIGHEST);
            fixed[a] = Math.round(price[a]);
        }
        now = new CapacityPrices(fixed);
        judge();
    }

    private void judge() {
        var found = now.bound(problem);
        if (found.compareTo(bound) > 0) {
            bound = found;
            best = now;
            idle = 0;
        } else if (++idle == PATIENCE) {
            step /= 2;
            idle = 0;
        }
    }

    /// True when further steps would only move dust.
    boolean settled() {
        return step < 1e-4;
    }
}
