package fugong.engine.transport;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a rule costs: the same problem planned without it. "No mixing of zones costs 6 coaches."
///
/// @param runs      runs that the rule costs
/// @param left      people that stay at home because of it
/// @param money     cost without what being left behind counts
/// @param proven    runs that the rule costs at least, by the two lower bounds alone; not a promise of the
///    search
public record RulePrice(String rule, int runs, int left, double money, int proven) {

    /// Minutes that bind nobody.
    private static final double NO_LIMIT = 1e6;

    /// The prices of all rules that bind anything. Each is planned for the given number of steps.
    public static List<RulePrice> of(ReturnProblem problem, ReturnPlan plan, long steps, long seed) {
        List<RulePrice> prices = new ArrayList<>();
        price(prices, "no mixing of zones", problem, plan, steps, seed, g -> g.zone(-1));
        price(prices, "share of seats", problem, plan, steps, seed, g -> g.share(1));
        price(prices, "longest ride", problem, plan, steps, seed, g -> g.riding(Double.POSITIVE_INFINITY));
        price(prices, "allowed coaches", problem, plan, steps, seed, g -> g.only(Set.of()));
        price(prices, "boarding windows", problem, plan, steps, seed, g -> g.between(0, 1e6));
        price(prices, "arrival slots", problem, plan, steps, seed, g -> g.arriving(0, 1e6));
        fleet(prices, "driving time", problem, plan, steps, seed, RulePrice::anyDriving);
        fleet(prices, "night rest of a lone driver", problem, plan, steps, seed, RulePrice::byNight);
        return prices;
    }

    private static Coach anyDriving(Coach c) {
        return c.driving(NO_LIMIT, c.relays(), c.relayCost(), NO_LIMIT);
    }

    /// As if every coach had a second driver at no cost: he may drive by night.
    private static Coach byNight(Coach c) {
        return c.driving(c.maxDriving(), c.count(), 0, Math.max(c.maxDriving(), c.relayDriving()));
    }

    private static void fleet(
            List<RulePrice> prices,
            String rule,
            ReturnProblem problem,
            ReturnPlan plan,
            long steps,
            long seed,
            UnaryOperator<Coach> without) {
        List<Coach> free = problem.coaches().stream().map(without).toList();
        if (!free.equals(problem.coaches())) {
            add(prices, rule, problem.withCoaches(free).after(Promises.NONE), plan, steps, seed);
        }
    }

    private static void price(
            List<RulePrice> prices,
            String rule,
            ReturnProblem problem,
            ReturnPlan plan,
            long steps,
            long seed,
            UnaryOperator<Group> without) {
        ReturnProblem free =
                problem.with(problem.groups().stream().map(without).toList()).after(Promises.NONE);
        if (!free.groups().equals(problem.groups())) {
            add(prices, rule, free, plan, steps, seed);
        }
    }

    private static void add(
            List<RulePrice> prices, String rule, ReturnProblem free, ReturnPlan plan, long steps, long seed) {
        ReturnPlan other = ReturnPlanner.solve(free, Budget.steps(steps), seed, 1, Progress.NONE);
        double money = plan.cost().total()
                - plan.cost().left()
                - plan.cost().promises()
                - (other.cost().total() - other.cost().left());
        prices.add(new RulePrice(
                rule,
                plan.runs().size() - other.runs().size(),
                plan.leftBehind() - other.leftBehind(),
                money,
                plan.bound().runs() - other.bound().runs()));
    }
}
