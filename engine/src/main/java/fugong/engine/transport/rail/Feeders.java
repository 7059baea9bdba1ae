package fugong.engine.transport.rail;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.Coach;
import fugong.engine.transport.Group;
import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnPlanner;
import fugong.engine.transport.ReturnProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Coaches bring people to their departure: one small problem with ride times per train and station, all
/// independent.
public final class Feeders {

    /// Where homes and stations lie and which coaches run between them.
    ///
    /// @param places  names; homes and stations are numbers into it
    /// @param homeOf  place of each group
    /// @param placeOf place of each station
    /// @param early   minutes before the departure by which a feeder must be there
    /// @param maxRide longest ride of a feeder
    public record Land(
            List<String> places,
            double[][] km,
            double[][] minutes,
            List<Integer> homeOf,
            List<Integer> placeOf,
            List<Coach> coaches,
            double loadShare,
            double early,
            double maxRide) {}

    /// The feeders of one departure.
    public record Departure(int train, int call, List<Integer> groups, ReturnProblem problem, ReturnPlan plan) {}

    private final RailProblem problem;
    private final Land land;

    private Feeders(RailProblem problem, Land land) {
        this.problem = problem;
        this.land = land;
    }

    /// Plans the feeders of all departures, or of those in `only` (empty means all), on so many threads.
    public static List<Departure> solve(
            RailProblem problem, RailPlan plan, Land land, Set<Integer> only, Budget budget, long seed, int threads) {
        Feeders feeders = new Feeders(problem, land);
        Map<List<Integer>, List<RailPlan.Ride>> departures = new LinkedHashMap<>();
        for (RailPlan.Ride ride : plan.rides()) {
            if (only.isEmpty() || only.contains(ride.train())) {
                departures
                        .computeIfAbsent(List.of(ride.train(), ride.from()), d -> new ArrayList<>())
                        .add(ride);
            }
        }
        List<List<RailPlan.Ride>> all = new ArrayList<>(departures.values());
        Departure[] solved = new Departure[all.size()];
        AtomicInteger next = new AtomicInteger();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().daemon().start(() -> {
                for (int d = next.getAndIncrement(); d < solved.length; d = next.getAndIncrement()) {
                    solved[d] = feeders.one(all.get(d), budget, seed + d);
                }
            }));
        }
        running.forEach(Feeders::join);
        return List.of(solved);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// As many rounds of search as the departure has groups, times a few: the same on every machine. A cancelled
    /// budget still leaves a plan: the coachloads cut before any search.
    private Departure one(List<RailPlan.Ride> rides, Budget budget, long seed) {
        RailPlan.Ride first = rides.getFirst();
        Train.Call call = problem.trains().get(first.train()).calls().get(first.from());
        List<Group> groups = new ArrayList<>();
        List<Integer> who = new ArrayList<>();
        for (RailPlan.Ride ride : rides) {
            Travellers t = problem.groups().get(ride.group());
            groups.add(Group.of(
                            t.name(),
                            land.homeOf().get(ride.group()),
                            land.placeOf().get(call.station()),
                            ride.people())
                    .zone(t.zone())
                    .share(land.loadShare())
                    .between(Math.max(0, t.ready()), call.departs())
                    .arriving(0, call.departs() - land.early())
                    .riding(land.maxRide()));
            who.add(ride.group());
        }
        ReturnProblem feeder = ReturnProblem.of(land.places(), land.km(), land.minutes(), land.coaches(), groups);
        Budget rounds = Budget.steps(budget.remains() ? 10 + groups.size() : 1);
        if (budget.isCancelled()) {
            rounds.cancel();
        }
        return new Departure(
                first.train(), first.from(), who, feeder, ReturnPlanner.solve(feeder, rounds, seed, 1, Progress.NONE));
    }

    /// What the way to a station really cost per person, by group and station: the price for the next round of the
    /// mode choice. A run's cost is shared by its people.
    public static Map<List<Integer>, Double> prices(RailProblem problem, List<Departure> departures) {
        Map<List<Integer>, Double> paid = new HashMap<>();
        Map<List<Integer>, Integer> people = new HashMap<>();
        for (Departure departure : departures) {
            int station = problem.trains()
                    .get(departure.train())
                    .calls()
                    .get(departure.call())
                    .station();
            for (ReturnPlan.Run run : departure.plan().runs()) {
                double each = cost(departure.problem(), run) / run.people();
                for (ReturnPlan.Stop stop : run.stops()) {
                    List<Integer> key = List.of(departure.groups().get(stop.group()), station);
                    paid.merge(key, each * stop.people(), Double::sum);
                    people.merge(key, stop.people(), Integer::sum);
                }
            }
        }
        paid.replaceAll((key, sum) -> sum / people.getOrDefault(key, 1));
        return paid;
    }

    private static double cost(ReturnProblem problem, ReturnPlan.Run run) {
        Coach coach = problem.coaches().get(run.coach());
        int here = coach.depot();
        double km = 0;
        for (ReturnPlan.Stop stop : run.stops()) {
            km += here < 0 ? 0 : problem.km()[here][stop.place()];
            here = stop.place();
        }
        return coach.fixedCost() + coach.costPerKm() * (km + problem.km()[here][run.destination()]);
    }

    /// The problem with the true prices of the ways to the stations on its arcs.
    public static RailProblem priced(RailProblem problem, Map<List<Integer>, Double> prices) {
        List<Travellers> groups = new ArrayList<>();
        for (int g = 0; g < problem.groups().size(); g++) {
            int group = g;
            groups.add(problem.groups()
                    .get(g)
                    .reached(problem.groups().get(g).access().stream()
                            .map(w -> new Travellers.Way(
                                    w.station(),
                                    w.minutes(),
                                    prices.getOrDefault(List.of(group, w.station()), w.cost())))
                            .toList()));
        }
        return problem.with(groups);
    }
}
