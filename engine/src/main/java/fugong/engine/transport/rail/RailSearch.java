package fugong.engine.transport.rail;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Opens as few trains as possible. A train is opened when a group finds no room in those that run; then the trains
/// are emptied one by one, with a few others beside them, and their people put back in other orders. A round is kept
/// if it needs no more trains and carriages and leaves nobody behind who rode before.
final class RailSearch {

    private final RailProblem problem;
    private final List<List<Choices.Choice>> choices;
    private final SplittableRandom random;
    /// people[group][n-th choice]
    private int[][] people;
    private Seats seats;

    RailSearch(RailProblem problem, List<List<Choices.Choice>> choices, long seed) {
        this.problem = problem;
        this.choices = choices;
        this.random = new SplittableRandom(seed);
        people = new int[choices.size()][];
        for (int g = 0; g < people.length; g++) {
            people[g] = new int[choices.get(g).size()];
        }
        seats = new Seats(problem);
    }

    int[][] run(Budget budget, int least) {
        keepPromises();
        place(order());
        while (budget.remains() && problem.told().isEmpty() && (trains() > least)) {
            int[][] before = copy(people);
            long worth = worth();
            empty(1 + random.nextInt(3));
            place(order());
            if (worth() > worth) {
                people = before;
                recount();
            }
        }
        return people;
    }

    private void keepPromises() {
        for (RailPlan.Ride ride : problem.told()) {
            for (int c = 0; c < choices.get(ride.group()).size(); c++) {
                Choices.Choice choice = choices.get(ride.group()).get(c);
                if (choice.train() == ride.train()) {
                    put(ride.group(), c, Math.min(ride.people(), missing(ride.group())), true);
                }
            }
        }
    }

    private int missing(int g) {
        int riding = 0;
        for (int n : people[g]) {
            riding += n;
        }
        return problem.groups().get(g).people() - riding;
    }

    /// Groups with few trains to choose from first; ties and some noise by chance.
    private List<Integer> order() {
        double[] key = new double[people.length];
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < people.length; g++) {
            key[g] = choices.get(g).size() * (0.5 + random.nextDouble());
            order.add(g);
        }
        order.sort(Comparator.comparingDouble(g -> key[g]));
        return order;
    }

    /// First into carriages of the zone that run anyway, then into free carriages of running trains, then into a new
    /// train: the one that most of those still waiting could take.
    private void place(List<Integer> order) {
        for (int g : order) {
            fill(g, true, false);
        }
        for (int g : order) {
            fill(g, true, true);
        }
        for (int g : order) {
            while (missing(g) > 0) {
                int c = newTrain(g);
                if (c < 0) {
                    break;
                }
                put(g, c, missing(g), true);
            }
        }
    }

    private void fill(int g, boolean running, boolean fresh) {
        List<Choices.Choice> mine = choices.get(g);
        for (int c = 0; c < mine.size() && missing(g) > 0; c++) {
            if (seats.runs(mine.get(c).train()) == running) {
                put(g, c, missing(g), fresh);
            }
        }
    }

    private void put(int g, int c, int wanted, boolean fresh) {
        int zone = seats.zoneOf(g);
        int n = Math.min(wanted, seats.room(zone, choices.get(g).get(c), fresh));
        if (n > 0) {
            people[g][c] += n;
            seats.add(zone, choices.get(g).get(c), n);
        }
    }

    private int newTrain(int g) {
        int best = -1;
        int most = 0;
        List<Choices.Choice> mine = choices.get(g);
        int offset = mine.isEmpty() ? 0 : random.nextInt(mine.size());
        for (int i = 0; i < mine.size(); i++) {
            int c = (i + offset) % mine.size();
            int room = seats.room(seats.zoneOf(g), mine.get(c), true);
            if (room > most || (room == most && best >= 0 && seats.runs(mine.get(c).train()))) {
                most = room;
                best = c;
            }
        }
        return best;
    }

    private void empty(int howMany) {
        List<Integer> running = new ArrayList<>();
        for (int t = 0; t < problem.trains().size(); t++) {
            if (seats.runs(t)) {
                running.add(t);
            }
        }
        running.sort(Comparator.comparingInt(seats::load));
        boolean[] empty = new boolean[problem.trains().size()];
        for (int i = 0; i < howMany && !running.isEmpty(); i++) {
            int at = i == 0 ? random.nextInt(Math.min(4, running.size())) : random.nextInt(running.size());
            empty[running.remove(at)] = true;
        }
        for (int g = 0; g < people.length; g++) {
            for (int c = 0; c < people[g].length; c++) {
                if (empty[choices.get(g).get(c).train()]) {
                    people[g][c] = 0;
                }
            }
        }
        recount();
    }

    private void recount() {
        seats = new Seats(problem);
        for (int g = 0; g < people.length; g++) {
            for (int c = 0; c < people[g].length; c++) {
                if (people[g][c] > 0) {
                    seats.add(seats.zoneOf(g), choices.get(g).get(c), people[g][c]);
                }
            }
        }
    }

    private int trains() {
        int trains = 0;
        for (int t = 0; t < problem.trains().size(); t++) {
            trains += seats.runs(t) ? 1 : 0;
        }
        return trains;
    }

    /// Left behind first, then trains. Among equals, uneven loads are better: full trains beside a nearly empty one,
    /// which the next round may empty for good.
    private long worth() {
        long left = 0;
        long even = 0;
        for (int g = 0; g < people.length; g++) {
            left += missing(g);
        }
        for (int t = 0; t < problem.trains().size(); t++) {
            long load = seats.load(t);
            even -= load * load;
        }
        return left * 100_000_000_000_000L + trains() * 1_000_000_000_000L + even;
    }

    private static int[][] copy(int[][] of) {
        int[][] copy = new int[of.length][];
        for (int i = 0; i < of.length; i++) {
            copy[i] = of[i].clone();
        }
        return copy;
    }
}
