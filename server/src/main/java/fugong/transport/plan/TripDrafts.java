package fugong.transport.plan;

import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

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
            stops.getLast().loads().add(new TripDraft.Load(stop.group(), stop.people()));
        }
        km += problem.km()[at][run.destination()];
        var coach = problem.coaches().get(run.coach());
        return new TripDraft(
                run.number(),
                run.coach(),
                keys.places().get(run.destination()),
                run.departs(),
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
        var rides = new LinkedHashMap<Integer, TreeMap<Integer, List<TripDraft.Load>>>();
        for (var ride : plan.rides()) {
            rides.computeIfAbsent(ride.train(), it -> new TreeMap<>())
                    .computeIfAbsent(ride.from(), it -> new ArrayList<>())
                    .add(new TripDraft.Load(ride.group(), ride.people()));
        }
        var drafts = new ArrayList<TripDraft>();
        for (var order : plan.orders()) {
            var train = problem.trains().get(order.train());
            var stops = new ArrayList<TripDraft.Stop>();
            rides.getOrDefault(order.train(), new TreeMap<>()).forEach((call, loads) -> {
                var at = train.calls().get(call);
                stops.add(new TripDraft.Stop(keys.places().get(at.station()), at.departs(), loads));
            });
            if (!stops.isEmpty()) {
                int seats = order.zones().size() * train.seats();
                drafts.add(new TripDraft(
                        order.train() + 1,
                        order.train(),
                        keys.places().get(train.calls().getLast().station()),
                        stops.getFirst().boards(),
                        train.calls().getLast().arrives(),
                        0,
                        false,
                        seats,
                        seats,
                        0,
                        keys.groups().get(stops.getFirst().loads().getFirst().group()),
                        stops));
            }
        }
        return drafts;
    }
}
