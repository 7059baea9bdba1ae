package fugong.bench.routing;

import fugong.engine.transport.routing.problem.RoutingPlan;
import java.util.Comparator;
import java.util.List;

/// What one solver made of one instance with one seed.
///
/// @param wrong what the check found; empty is "ok"
record Result(String solver, long seed, RoutingPlan plan, double cpuSeconds, List<String> wrong) {

    double gapTo(Instance instance) {
        return 100 * (plan.cost() / instance.bestCost() - 1);
    }

    static Result median(List<Result> results) {
        List<Result> sorted = results.stream()
                .sorted(Comparator.comparingInt((Result r) -> r.plan().absent().size())
                        .thenComparingInt(r -> r.plan().vehicles())
                        .thenComparingDouble(r -> r.plan().cost()))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
