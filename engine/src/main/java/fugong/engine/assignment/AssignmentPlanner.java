package fugong.engine.assignment;

import fugong.engine.assignment.flow.Flow;
import fugong.engine.assignment.flow.NetworkSimplex;
import fugong.engine.assignment.flow.Residual;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans one problem after the other. Each plan is optimal and proven; a problem that resembles the one before
/// starts from its basis and is done in a fraction of the time.
///
/// Not for several threads at once: a planner belongs to one desk.
public final class AssignmentPlanner {

    private @Nullable FlowModel lastModel;
    private @Nullable Flow lastFlow;
    private @Nullable Residual residual;

    /// Plans a problem without flaws from nothing.
    public static AssignmentPlan solve(AssignmentProblem problem, Budget budget, Progress progress) {
        return new AssignmentPlanner().plan(problem, budget, progress);
    }

    /// Plans, starting from the plan before if there is one. Offers, needs and links are matched by index.
    ///
    /// The budget is asked while the network is built, too. Where it ends there, only what is pinned is placed, and
    /// the plan before stays the start of the next.
    public AssignmentPlan plan(AssignmentProblem problem, Budget budget, Progress progress) {
        progress.at("building the network", 0, Double.NaN, Double.NaN);
        var model = FlowModel.of(problem, budget);
        if (model == null) {
            return onlyPins(problem);
        }
        progress.at("network simplex", 0, Double.NaN, Double.NaN);
        var flow = lastFlow == null || lastModel == null
                ? NetworkSimplex.solve(model.network, budget)
                : NetworkSimplex.solve(model.network, model.translate(lastFlow.basis(), lastModel), budget);
        lastModel = model;
        lastFlow = flow;
        residual = null;
        var plan = planOf(problem, model, flow);
        progress.at("done", 1, plan.cost().total().doubleValue(), plan.bound().doubleValue());
        return plan;
    }

    /// What one more unit at an offer would save, exactly: found by the cheapest chain of exchanges, not by the
    /// dual price alone, which promises too much where the plan is degenerate. Negative when it would only stand
    /// idle.
    public long oneMoreSaves(AssignmentProblem problem, int offer) {
        if (lastModel == null || lastFlow == null) {
            throw new IllegalStateException("Nothing planned yet. Maybe call plan first.");
        }
        if (residual == null) {
            residual = new Residual(lastModel.network, lastFlow);
        }
        var it = problem.offers().get(offer);
        long next = it.load().isEmpty() ? 0 : priceOfNext(it);
        long chain = residual.oneMore(offer, lastModel.restOf(offer));
        if (!lastModel.atGroupLimit(offer)) {
            chain = Math.min(chain, residual.oneMore(offer, lastModel.market()));
        }
        return chain == Long.MAX_VALUE ? -it.idlePrice() : Math.max(-it.idlePrice(), -next - chain);
    }

    /// Where one more unit is worth most: the best offer of each layer of skill and period, the dearest layers
    /// first. Dual prices choose the offers; what they would save is exact.
    public List<Worth> worths(AssignmentProblem problem, AssignmentPlan plan, int most) {
        Map<List<String>, Integer> best = new LinkedHashMap<>();
        for (int i = 0; i < problem.offers().size(); i++) {
            var it = problem.offers().get(i);
            best.merge(
                    List.of(it.skill(), it.period()),
                    i,
                    (a, b) -> plan.prices().offer()[a] >= plan.prices().offer()[b] ? a : b);
        }
        return best.values().stream()
                .sorted(Comparator.comparingLong((Integer i) -> -plan.prices().offer()[i]))
                .limit(most)
                .map(i -> new Worth(i, oneMoreSaves(problem, i)))
                .filter(it -> it.saves() > 0)
                .toList();
    }

    private static long priceOfNext(Offer offer) {
        for (var step : offer.load()) {
            if (offer.amount() < step.upTo()) {
                return step.price();
            }
        }
        return offer.load().getLast().price();
    }

    /// Prices of zero still prove a bound: each link and each party chooses for itself, see [Prices#bound].
    private static AssignmentPlan onlyPins(AssignmentProblem problem) {
        var prices = new Prices(
                new long[problem.offers().size()],
                new long[problem.needs().size()],
                new long[problem.groups().size()]);
        return AssignmentPlan.of(problem, problem.pinned(), prices, false);
    }

    private static AssignmentPlan planOf(AssignmentProblem problem, FlowModel model, Flow flow) {
        return AssignmentPlan.of(problem, model.units(flow.units()), prices(problem, model, flow), flow.finished());
    }

    private static Prices prices(AssignmentProblem problem, FlowModel model, Flow flow) {
        long market = flow.potential()[model.market()];
        long[] offer = new long[problem.offers().size()];
        java.util.Arrays.setAll(offer, i -> flow.potential()[i] - market);
        long[] need = new long[problem.needs().size()];
        java.util.Arrays.setAll(need, j -> flow.potential()[model.need(j)] - market);
        long[] group = new long[problem.groups().size()];
        java.util.Arrays.setAll(group, g -> flow.potential()[model.group(g)] - market);
        return new Prices(offer, need, group);
    }
}
