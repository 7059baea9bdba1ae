package fugong.transport.plan;

import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads the runs out of a plan, in the words of the room.
public final class TripDrafts {

    private TripDrafts() {}

    public static List<TripDraft> of(PlanInput input, PlanOutput output, PlanKeys keys) {
        if (input.road() != null && output.road() != null) {
            ReturnProblem problem = input.road();
            return output.road().runs().stream()
                    .map(it -> road(it, problem, keys))
                    .toList();
        }
        return input.rail() == null || output.rail() == null ? List.of() : rail(input.rail(), output.rail(), keys);
    }

    private static TripDraft road(ReturnPlan.Run run, ReturnProblem problem, PlanKeys keys) {
        var stops = new ArrayList<TripDraft.Stop>();
        double km = 0;
        int at = -1;
        for (var stop : run.stops()) {
            if (stop.place() != at) {
                km += at < 0 ? 0 : problem.km()[at][stop.place()];
                at = stop.place();
                stops.add(new TripDraft.Stop(keys.places().get(at), stop.boards(), new ArrayList<>()));
            }
            stops.getLast().loads().add(TripDraft.Load.onCoach(stop.group(), stop.people()));
        }
        km += problem.km()[at][run.destination()];
        var coach = problem.coaches().get(run.coach());
        return new TripDraft(
                run.number(),
                run.coach(),
                keys.places().get(run.destination()),
                coach.depot() < 0 ? stops.getFirst().boards() : run.departs(),
                run.arrives(),
                km,
                run.relay(),
                run.seats(),
                coach.rated(),
                coach.observationSeats(),
                keys.groups().get(run.stops().getFirst().group()),
                stops);
    }

    private static List<TripDraft> rail(RailProblem problem, RailPlan plan, PlanKeys keys) {
        var rides = plan.rides().stream()
                .collect(Collectors.groupingBy(RailPlan.Ride::train, LinkedHashMap::new, Collectors.toList()));
        var drafts = new ArrayList<TripDraft>();
        for (var order : plan.orders()) {
            var mine = rides.getOrDefault(order.train(), List.of());
            if (!mine.isEmpty()) {
                drafts.add(train(order, mine, problem, keys));
            }
        }
        return drafts;
    }

    private static TripDraft train(
            RailPlan.Order order, List<RailPlan.Ride> rides, RailProblem problem, PlanKeys keys) {
        var train = problem.trains().get(order.train());
        var carriages = new Carriages(order.zones(), train.seats());
        var stops = new TreeMap<Integer, TripDraft.Stop>();
        rides.stream()
                .sorted(Comparator.comparingInt(RailPlan.Ride::from).thenComparingInt(RailPlan.Ride::group))
                .forEach(it -> {
                    var at = train.calls().get(it.from());
                    int zone = problem.groups().get(it.group()).zone();
                    stops.computeIfAbsent(
                                    it.from(),
                                    call -> new TripDraft.Stop(
                                            keys.places().get(at.station()), at.departs(), new ArrayList<>()))
                            .loads()
                            .add(new TripDraft.Load(
                                    it.group(),
                                    it.people(),
                                    keys.places().get(train.calls().get(it.to()).station()),
                                    carriages.take(zone, it.from(), it.to(), it.people())));
                });
        int last = rides.stream().mapToInt(RailPlan.Ride::to).max().orElseThrow();
        int seats = order.zones().size() * train.seats();
        return new TripDraft(
                order.train() + 1,
                order.train(),
                keys.places().get(train.calls().get(last).station()),
                stops.firstEntry().getValue().boards(),
                train.calls().get(last).arrives(),
                0,
                false,
                seats,
                seats,
                0,
                keys.groups().get(rides.getFirst().group()),
                List.copyOf(stops.values()));
    }

    /// Gives out seats so that no carriage mixes zones. A seat whose rider has left may be sold again further down
    /// the line; then its number is counted on by all seats of the train, for a number is given once a trip.
    private static final class Carriages {

        private final List<Integer> zones;
        private final int perCarriage;
        /// By seat: the call at which it becomes free, and how often it was sold.
        private final int[] free;

        private final int[] sold;

        Carriages(List<Integer> zones, int perCarriage) {
            this.zones = zones;
            this.perCarriage = perCarriage;
            this.free = new int[zones.size() * perCarriage];
            this.sold = new int[free.length];
        }

        List<Integer> take(int zone, int from, int to, int people) {
            var seats = new ArrayList<Integer>();
            for (int s = 0; s < free.length && seats.size() < people; s++) {
                if (zones.get(s / perCarriage) == Math.max(0, zone) && free[s] <= from) {
                    seats.add(s + 1 + sold[s] * free.length);
                    free[s] = to;
                    sold[s]++;
                }
            }
            return seats;
        }
    }
}
