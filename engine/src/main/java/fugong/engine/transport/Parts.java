package fugong.engine.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides where a group is split, before anything is routed.
///
/// First full coaches are peeled off each stop. What is left of all stops of one destination is laid out along a
/// chain of nearest stops and cut every time a coach is full, so that split groups fill coaches to the last seat
/// and the number of coaches starts at its lower bound. The search then moves the parts; two parts of a group that
/// meet again are one group again.
final class Parts {

    /// A coachload before the search: which parts could ride together, in which order.
    record Load(List<Integer> parts, int seats) {}

    /// What may not be told apart when coaches are filled.
    private record Class(int destination, int zone, double share, java.util.Set<Integer> coaches, double arriveBy) {}

    private final ReturnProblem problem;
    private final int[] rest;
    final List<Part> parts = new ArrayList<>();
    final List<Load> loads = new ArrayList<>();

    Parts(ReturnProblem problem) {
        this.problem = problem;
        rest = problem.groups().stream().mapToInt(Group::people).toArray();
        promised();
        Map<Class, List<Integer>> classes = new java.util.LinkedHashMap<>();
        for (int g = 0; g < rest.length; g++) {
            Group group = problem.groups().get(g);
            if (rest[g] > 0) {
                classes.computeIfAbsent(
                                new Class(
                                        group.destination(),
                                        group.zone(),
                                        group.loadShare(),
                                        group.coaches(),
                                        group.arriveBy()),
                                c -> new ArrayList<>())
                        .add(g);
            }
        }
        classes.forEach(this::fill);
    }

    /// People who were promised a run keep their part as it was told to them.
    private void promised() {
        for (ReturnPlan.Run run : problem.before().runs()) {
            for (ReturnPlan.Stop stop : run.stops()) {
                int people = Math.min(stop.people(), rest[stop.group()]);
                if (people > 0) {
                    parts.add(new Part(stop.group(), people, run.number()));
                    rest[stop.group()] -= people;
                }
            }
        }
    }

    private void fill(Class key, List<Integer> groups) {
        int seats = seats(key);
        if (seats == 0) {
            groups.forEach(g -> add(g, rest[g]));
            return;
        }
        List<Integer> left = new ArrayList<>();
        for (int g : groups) {
            while (rest[g] >= seats) {
                loads.add(new Load(List.of(add(g, seats)), seats));
            }
            if (rest[g] > 0) {
                left.add(g);
            }
        }
        cut(chain(left), seats);
    }

    private int add(int g, int people) {
        parts.add(new Part(g, people, -1));
        rest[g] -= people;
        return parts.size() - 1;
    }

    /// Seats of the coach that carries this class at the least cost per seat.
    private int seats(Class key) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < problem.coaches().size(); c++) {
            Coach coach = problem.coaches().get(c);
            int seats = coach.seats(key.share());
            boolean allowed = key.coaches().isEmpty() || key.coaches().contains(c);
            double perSeat = (coach.fixedCost() + 100 * coach.costPerKm()) / seats;
            if (allowed && coach.count() > 0 && seats > 0 && perSeat < least) {
                least = perSeat;
                best = seats;
            }
        }
        return best;
    }

    /// From the stop farthest from the destination always on to the nearest stop not yet in the chain.
    private List<Integer> chain(List<Integer> groups) {
        List<Integer> open = new ArrayList<>(groups);
        List<Integer> chain = new ArrayList<>();
        if (open.isEmpty()) {
            return chain;
        }
        double[][] km = problem.km();
        int here = open.stream()
                .max(Comparator.comparingDouble(
                        g -> km[home(g)][problem.groups().get(g).destination()]))
                .orElseThrow();
        while (true) {
            chain.add(here);
            open.remove((Integer) here);
            if (open.isEmpty()) {
                return chain;
            }
            double[] row = km[home(here)];
            here = open.stream()
                    .min(Comparator.comparingDouble(g -> row[home(g)]))
                    .orElseThrow();
        }
    }

    private int home(int group) {
        return problem.groups().get(group).home();
    }

    private void cut(List<Integer> chain, int seats) {
        List<Integer> aboard = new ArrayList<>();
        int free = seats;
        for (int g : chain) {
            while (rest[g] > 0) {
                int people = Math.min(free, rest[g]);
                aboard.add(add(g, people));
                free -= people;
                if (free == 0) {
                    loads.add(new Load(List.copyOf(aboard), seats));
                    aboard.clear();
                    free = seats;
                }
            }
        }
        if (!aboard.isEmpty()) {
            loads.add(new Load(List.copyOf(aboard), seats));
        }
    }

    /// Which parts were promised each old run, in the order of its stops.
    Map<Integer, List<Integer>> promisedRuns() {
        Map<Integer, List<Integer>> runs = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            if (parts.get(p).promised() >= 0) {
                runs.computeIfAbsent(parts.get(p).promised(), n -> new ArrayList<>())
                        .add(p);
            }
        }
        return runs;
    }
}
