package fugong.engine.transport.rail;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.List;

/// The door of the rail engine: trains, carriages, seats, and the mode of everybody.
public final class RailPlanner {

    private final RailProblem problem;
    private final List<List<Choices.Choice>> choices;

    private RailPlanner(RailProblem problem) {
        this.problem = problem;
        this.choices = Choices.of(problem);
    }

    /// Plans within the budget; the caller has asked for [RailProblem#flaws] before.
    public static RailPlan solve(RailProblem problem, Budget budget, long seed) {
        return new RailPlanner(problem).run(budget, seed);
    }

    private RailPlan run(Budget budget, long seed) {
        int least = RailBound.trains(problem, choices);
        int[][] people = new RailSearch(problem, choices, seed).run(budget, least);
        RailPlan first = plan(people, least);
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
        int zones = seats.zones();
        int trains = problem.trains().size();
        int sinks = trains * zones + 2;
        int[] room = new int[sinks];
        for (int t = 0; t < trains; t++) {
            for (int z = 0; z < zones; z++) {
                room[t * zones + z] =
                        seats.carriages(t, z) * problem.trains().get(t).seats();
            }
        }
        room[sinks - 2] = Integer.MAX_VALUE;
        room[sinks - 1] = Integer.MAX_VALUE;
        double[][] cost = new double[people.length][];
        for (int g = 0; g < cost.length; g++) {
            cost[g] = RailFlow.row(sinks);
            for (Choices.Choice choice : choices.get(g)) {
                cost[g][choice.train() * zones + seats.zoneOf(g)] = price(g, choice);
            }
            cost[g][sinks - 2] = problem.groups().get(g).byCoach();
            cost[g][sinks - 1] = problem.groups().get(g).left();
        }
        RailFlow flow = new RailFlow(RailFlow.people(problem.groups()), room, cost);
        flow.solve();
        int[][] again = new int[people.length][];
        for (int g = 0; g < again.length; g++) {
            again[g] = new int[choices.get(g).size()];
            for (int c = 0; c < again[g].length; c++) {
                again[g][c] = flow.flow[g][choices.get(g).get(c).train() * zones + seats.zoneOf(g)];
            }
        }
        return plan(again, least);
    }

    private double price(int g, Choices.Choice choice) {
        boolean told = problem.told().stream().anyMatch(r -> r.group() == g);
        boolean same = problem.told().stream().anyMatch(r -> r.group() == g && r.train() == choice.train());
        return choice.cost() + (told && !same ? problem.promisePrice() : 0);
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
