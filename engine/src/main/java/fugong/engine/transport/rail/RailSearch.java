package fugong.engine.transport.rail;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Opens as few trains as possible. A train is opened when a group finds no room in those that run; then the trains
/// are emptied one by one, with a few others beside them, and their people put back in other orders. A round is
/// kept if it needs no more trains and carriages and leaves nobody behind who rode before.
final class RailSearch {

    /// How much chance may outweigh in the choice of a new train.
    private static final double NOISE = 0.1;

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
        keep(problem.pinned());
        keep(problem.told());
        place(order(), budget);
        while (budget.remains() && trains() > least) {
            int[][] before = copy(people);
            double worth = worth();
            empty(1 + random.nextInt(4));
            place(order(), budget);
            if (worth() > worth) {
                people = before;
                recount();
            }
        }
        return people;
    }

    /// People ride as they were told, as far as their train still runs.
    private void keep(List<RailPlan.Ride> rides) {
        for (RailPlan.Ride ride : rides) {
            for (int c = 0; c < choices.get(ride.group()).size(); c++) {
                Choices.Choice choice = choices.get(ride.group()).get(c);
                int missing = Math.min(ride.people() - people[ride.group()][c], missing(ride.group()));
                if (choice.train() == ride.train() && missing > 0) {
                    put(ride.group(), c, missing, true);
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

    /// Whoever must arrive first, or whoever has few trains to choose from, comes first; with some noise.
    private List<Integer> order() {
        boolean byDeadline = random.nextBoolean();
        double[] key = new double[people.length];
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < people.length; g++) {
            double noise = 0.5 + random.nextDouble();
            key[g] = byDeadline
                    ? problem.groups().get(g).arriveBy() + 1000 * noise
                    : choices.get(g).size() * noise;
            order.add(g);
        }
        order.sort(Comparator.comparingDouble(g -> key[g]));
        return order;
    }

    /// First into carriages of the zone that run anyway, then into free carriages of running trains, then into new
    /// trains, each time the one that most of those still waiting could take. No new trains once cancelled.
    private void place(List<Integer> order, Budget budget) {
        for (int g : order) {
            fill(g, true, false);
        }
        for (int g : order) {
            fill(g, true, true);
        }
        List<Integer> waiting = order.stream().filter(g -> missing(g) > 0).toList();
        for (int t = newTrain(waiting); t >= 0 && !budget.isCancelled(); t = newTrain(waiting)) {
            for (int g : waiting) {
                board(g, t);
            }
        }
    }

    private void board(int g, int t) {
        List<Choices.Choice> mine = choices.get(g);
        for (int c = 0; c < mine.size(); c++) {
            if (mine.get(c).train() == t) {
                put(g, c, missing(g), true);
            }
        }
    }

    /// The train with room for most of those who wait; chance decides among like ones. -1 if none takes anybody.
    private int newTrain(List<Integer> waiting) {
        int[] could = new int[problem.trains().size()];
        for (int g : waiting) {
            int missing = missing(g);
            for (Choices.Choice choice : missing > 0 ? choices.get(g) : List.<Choices.Choice>of()) {
                could[choice.train()] += Math.min(missing, seats.room(seats.zoneOf(g), choice, true));
            }
        }
        int best = -1;
        double most = 0;
        for (int t = 0; t < could.length; t++) {
            Train train = problem.trains().get(t);
            double worth = Math.min(could[t], train.carriages() * train.seats()) * (1 + NOISE * random.nextDouble());
            if (could[t] > 0 && worth > most) {
                most = worth;
                best = t;
            }
        }
        return best;
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

    /// Empties a train with few people and some trains of the same line around the same time.
    private void empty(int howMany) {
        List<Integer> running = new ArrayList<>();
        for (int t = 0; t < problem.trains().size(); t++) {
            if (seats.runs(t)) {
                running.add(t);
            }
        }
        if (running.isEmpty()) {
            return;
        }
        running.sort(Comparator.comparingInt(seats::load));
        int first = running.get(random.nextInt(Math.min(4, running.size())));
        running.sort(Comparator.comparingDouble(t -> apart(first, t)));
        boolean[] empty = new boolean[problem.trains().size()];
        empty[first] = true;
        for (int i = 1; i < howMany && i < running.size(); i++) {
            empty[running.get(1 + random.nextInt(Math.min(8, running.size() - 1)))] = true;
        }
        for (int g = 0; g < people.length; g++) {
            for (int c = 0; c < people[g].length; c++) {
                if (empty[choices.get(g).get(c).train()]) {
                    people[g][c] = 0;
                }
            }
        }
        for (RailPlan.Ride ride : problem.pinned()) {
            List<Choices.Choice> mine = choices.get(ride.group());
            for (int c = 0; c < mine.size(); c++) {
                if (empty[mine.get(c).train()] && mine.get(c).train() == ride.train()) {
                    people[ride.group()][c] += ride.people();
                }
            }
        }
        recount();
    }

    private double apart(int a, int b) {
        Train one = problem.trains().get(a);
        Train two = problem.trains().get(b);
        boolean sameLine =
                one.calls().getLast().station() == two.calls().getLast().station();
        return Math.abs(one.calls().getFirst().departs()
                        - two.calls().getFirst().departs())
                + (sameLine ? 0 : 1e6);
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

    /// Left behind first, then trains, a broken promise at its price. Among equals, uneven loads are better: full
    /// trains beside a nearly empty one, which the next round may empty for good.
    private double worth() {
        double worth = 0;
        for (int g = 0; g < people.length; g++) {
            worth += missing(g) * 1e7;
        }
        for (int t = 0; t < problem.trains().size(); t++) {
            double load = seats.load(t);
            worth += (seats.runs(t) ? Math.max(1, problem.trains().get(t).cost()) : 0) - 1e-6 * load * load;
        }
        for (RailPlan.Ride ride : problem.told()) {
            worth += problem.promisePrice() * Math.max(0, ride.people() - riding(ride));
        }
        return worth;
    }

    private int riding(RailPlan.Ride ride) {
        List<Choices.Choice> mine = choices.get(ride.group());
        for (int c = 0; c < mine.size(); c++) {
            if (mine.get(c).train() == ride.train()) {
                return people[ride.group()][c];
            }
        }
        return 0;
    }

    private static int[][] copy(int[][] of) {
        int[][] copy = new int[of.length][];
        for (int i = 0; i < of.length; i++) {
            copy[i] = of[i].clone();
        }
        return copy;
    }
}
