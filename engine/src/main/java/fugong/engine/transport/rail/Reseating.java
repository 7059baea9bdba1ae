package fugong.engine.transport.rail;

import java.util.ArrayList;
import java.util.List;

/// With trains and carriages fixed, everybody chooses again at the least cost ([RailFlow]).
///
/// The people of a group who were told the same train are a row of their own: their seat there is free of the price
/// of a broken promise, any other is not. Whoever is pinned keeps the seat and is in no row.
final class Reseating {

    /// @param told the train these people were told, -1 for those who were told nothing
    private record Row(int group, int told, int people) {}

    private final RailProblem problem;
    private final List<List<Choices.Choice>> choices;
    private final int zones;
    private final int[] room;
    private final int[][] people;
    private final List<Row> rows = new ArrayList<>();

    Reseating(RailProblem problem, List<List<Choices.Choice>> choices, Seats seats) {
        this.problem = problem;
        this.choices = choices;
        zones = seats.zones();
        int trains = problem.trains().size();
        room = new int[trains * zones + 2];
        for (int t = 0; t < trains; t++) {
            for (int z = 0; z < zones; z++) {
                room[t * zones + z] =
                        seats.carriages(t, z) * problem.trains().get(t).seats();
            }
        }
        room[coach()] = Integer.MAX_VALUE;
        room[left()] = Integer.MAX_VALUE;
        people = new int[choices.size()][];
        for (int g = 0; g < people.length; g++) {
            people[g] = new int[choices.get(g).size()];
        }
    }

    private int coach() {
        return room.length - 2;
    }

    private int left() {
        return room.length - 1;
    }

    private int sink(int g, Choices.Choice choice) {
        return choice.train() * zones + Math.max(0, problem.groups().get(g).zone());
    }

    /// People per group and choice.
    int[][] people() {
        int[] rest = RailFlow.people(problem.groups());
        int[][] pinned = new int[rest.length][problem.trains().size()];
        for (RailPlan.Ride ride : problem.pinned()) {
            pinned[ride.group()][ride.train()] += ride.people();
            rest[ride.group()] -= ride.people();
        }
        takeSeats(pinned);
        for (RailPlan.Ride ride : problem.told()) {
            int free = Math.min(rest[ride.group()], ride.people() - pinned[ride.group()][ride.train()]);
            if (free > 0) {
                rows.add(new Row(ride.group(), ride.train(), free));
                rest[ride.group()] -= free;
            }
        }
        for (int g = 0; g < rest.length; g++) {
            if (rest[g] > 0) {
                rows.add(new Row(g, -1, rest[g]));
            }
        }
        seat();
        return people;
    }

    private void takeSeats(int[][] pinned) {
        for (int g = 0; g < people.length; g++) {
            for (int c = 0; c < people[g].length; c++) {
                int n = pinned[g][choices.get(g).get(c).train()];
                people[g][c] += n;
                room[sink(g, choices.get(g).get(c))] -= n;
            }
        }
    }

    private void seat() {
        double[][] cost = rows.stream().map(this::costs).toArray(double[][]::new);
        RailFlow flow = new RailFlow(rows.stream().mapToInt(Row::people).toArray(), room, cost);
        flow.solve();
        for (int r = 0; r < cost.length; r++) {
            int g = rows.get(r).group();
            for (int c = 0; c < people[g].length; c++) {
                people[g][c] += flow.flow[r][sink(g, choices.get(g).get(c))];
            }
        }
    }

    private double[] costs(Row row) {
        double[] cost = RailFlow.row(room.length);
        double broken = row.told() < 0 ? 0 : problem.promisePrice();
        for (Choices.Choice choice : choices.get(row.group())) {
            cost[sink(row.group(), choice)] = choice.cost() + (choice.train() == row.told() ? 0 : broken);
        }
        cost[coach()] = problem.groups().get(row.group()).byCoach() + broken;
        cost[left()] = problem.groups().get(row.group()).left() + broken;
        return cost;
    }
}
