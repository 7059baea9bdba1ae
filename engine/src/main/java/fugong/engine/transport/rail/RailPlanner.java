package fugong.engine.transport.rail;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.List;

/// The door of the rail engine: trains, carriages, seats, and the mode of everybody.
public final class RailPlanner {

    private final RailProblem problem;
    private final List<List<Choices.Choice>> choices;

    private RailPlanner(RailProblem problem, Budget budget) {
        this.problem = problem;
        this.choices = Choices.of(problem, budget::isCancelled);
    }

    /// Plans within the budget; the caller has asked for [RailProblem#flaws] before.
    public static RailPlan solve(RailProblem problem, Budget budget, long seed) {
        return new RailPlanner(problem, budget).run(budget, seed);
    }

    private RailPlan run(Budget budget, long seed) {
        int least = RailBound.trains(problem, choices);
        int[][] people = new RailSearch(problem, choices, seed).run(budget, least);
        RailPlan first = plan(people, least);
        if (budget.isCancelled()) {
            return first;
        }
        RailPlan polished = polish(people, least);
        boolean better = RailCheck.of(problem, polished).isEmpty()
                && sum(polished.left()) <= sum(first.left())
                && withPromises(polished) <= withPromises(first);
        return better ? polished : first;
    }

    /// The flow prices a group's train, not a person's seat, so broken promises are counted here once more.
    private double withPromises(RailPlan plan) {
        return plan.cost() + problem.promisePrice() * plan.changedFrom(problem.told());
    }

    private static int sum(List<RailPlan.Other> others) {
        return others.stream().mapToInt(RailPlan.Other::people).sum();
    }

    /// Keeps trains and carriages and lets everybody choose again at the least cost.
    private RailPlan polish(int[][] people, int least) {
        Seats seats = new Seats(problem);
        each(people, (g, c) -> seats.add(seats.zoneOf(g), choices.get(g).get(c), people[g][c]));
        return plan(new Reseating(problem, choices, seats).people(), least);
    }

    private interface Use {
        void of(int group, int choice);
    }

    private static void each(int[][] people, Use use) {
        for (int g = 0; g < people.length; g++) {
            for (int c = 0; c < people[g].length; c++) {
                if (people[g][c] > 0) {
                    use.of(g, c);
                }
            }
        }
    }

    private RailPlan plan(int[][] people, int least) {
        List<RailPlan.Ride> rides = new ArrayList<>();
        Seats seats = new Seats(problem);
        double[] cost = new double[1];
        each(people, (g, c) -> {
            Choices.Choice choice = choices.get(g).get(c);
            rides.add(new RailPlan.Ride(g, choice.train(), choice.from(), choice.to(), people[g][c]));
            seats.add(seats.zoneOf(g), choice, people[g][c]);
            cost[0] += choice.cost() * people[g][c];
        });
        List<RailPlan.Order> orders = new ArrayList<>();
        for (int t = 0; t < problem.trains().size(); t++) {
            if (seats.runs(t)) {
                orders.add(new RailPlan.Order(t, carriages(seats, t)));
                cost[0] += problem.trains().get(t).cost();
            }
        }
        List<RailPlan.Other> byCoach = new ArrayList<>();
        List<RailPlan.Other> left = new ArrayList<>();
        for (int g = 0; g < people.length; g++) {
            int missing = problem.groups().get(g).people()
                    - java.util.Arrays.stream(people[g]).sum();
            Travellers group = problem.groups().get(g);
            if (missing > 0) {
                boolean coach = group.byCoach() <= group.left();
                (coach ? byCoach : left).add(new RailPlan.Other(g, missing));
                cost[0] += missing * (coach ? group.byCoach() : group.left());
            }
        }
        return new RailPlan(orders, rides, byCoach, left, least, cost[0]);
    }

    private static List<Integer> carriages(Seats seats, int t) {
        List<Integer> zones = new ArrayList<>();
        for (int z = 0; z < seats.zones(); z++) {
            for (int c = 0; c < seats.carriages(t, z); c++) {
                zones.add(z);
            }
        }
        return zones;
    }
}
