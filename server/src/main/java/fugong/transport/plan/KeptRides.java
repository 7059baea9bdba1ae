package fugong.transport.plan;

import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailProblem;
import fugong.engine.transport.rail.Train;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a new plan of trains keeps of the one before: who was told a train rides in it if any plan can have it so.
/// Trains that were frozen, and people whom somebody moved by hand, are pinned.
final class KeptRides {

    /// Before anybody was told, moving a person costs little: less than the way to another station.
    static final double NOT_TOLD = 20;

    private final RailProblem now;
    private final PlanKeys keys;
    private final RailProblem past;
    private final PlanKeys old;
    private final List<PlanFinding> findings = new ArrayList<>();
    private final Map<Integer, Integer> left = new HashMap<>();

    private KeptRides(RailProblem now, PlanKeys keys, RailProblem past, PlanKeys old) {
        this.now = now;
        this.keys = keys;
        this.past = past;
        this.old = old;
        for (int g = 0; g < now.groups().size(); g++) {
            left.put(g, now.groups().get(g).people());
        }
    }

    /// @param findings moves that cannot be made; nothing is searched then
    record Kept(RailProblem problem, List<PlanFinding> findings) {}

    static Kept of(
            RailProblem now,
            PlanKeys keys,
            RailPlan before,
            PlanInput past,
            PlanKeys old,
            PlanRequest request,
            boolean told) {
        var problem = Objects.requireNonNull(past.rail(), "a plan of trains is made of a problem of trains");
        return new KeptRides(now, keys, problem, old).keep(before.rides(), request, told);
    }

    private Kept keep(List<RailPlan.Ride> before, PlanRequest request, boolean told) {
        var moved = new ArrayList<>(before);
        var pins = new ArrayList<RailPlan.Ride>();
        for (var move : request.moves()) {
            pins.addAll(move(move, moved));
        }
        var pinned = new ArrayList<RailPlan.Ride>();
        var rides = new ArrayList<RailPlan.Ride>();
        pins.stream().map(this::today).filter(Objects::nonNull).forEach(pinned::add);
        rides.addAll(pinned);
        for (var ride : moved) {
            var same = today(ride);
            if (same != null) {
                rides.add(same);
                if (stays(ride.train() + 1, request)) {
                    pinned.add(same);
                }
            }
        }
        double price = told ? RailProblem.FEWEST_CHANGES : NOT_TOLD;
        return new Kept(now.told(rides, price).pinning(pinned), List.copyOf(findings));
    }

    private static boolean stays(int run, PlanRequest request) {
        return request.frozen().contains(run) || request.pinned().contains(run);
    }

    /// The rides of the moved people, now in the other train between the same two stations.
    private List<RailPlan.Ride> move(PlanRequest.Move move, List<RailPlan.Ride> rides) {
        var mine = rides.stream()
                .filter(it -> it.group() == move.group() && it.train() == move.from() - 1)
                .toList();
        rides.removeAll(mine);
        var there = mine.stream().map(it -> into(it, move.to() - 1)).toList();
        if (mine.isEmpty() || move.to() < 1 || move.to() > past.trains().size()) {
            findings.add(new PlanFinding.RunUnknown(mine.isEmpty() ? move.from() : move.to()));
            return List.of();
        }
        if (there.contains(null)) {
            findings.add(new PlanFinding.TrainElsewhere(
                    past.trains().get(move.to() - 1).name()));
            return List.of();
        }
        return there.stream().map(Objects::requireNonNull).toList();
    }

    private RailPlan.@Nullable Ride into(RailPlan.Ride ride, int train) {
        if (train < 0 || train >= past.trains().size()) {
            return null;
        }
        int from = call(past.trains().get(train), station(ride.train(), ride.from()));
        int to = call(past.trains().get(train), station(ride.train(), ride.to()));
        return from < 0 || to <= from ? null : new RailPlan.Ride(ride.group(), train, from, to, ride.people());
    }

    private int station(int train, int call) {
        return past.trains().get(train).calls().get(call).station();
    }

    private static int call(Train train, int station) {
        return train.calls().stream().map(Train.Call::station).toList().indexOf(station);
    }

    /// In the numbers of the new problem; null where train, call or everybody of the group is gone. Of a group that
    /// became smaller, as many as there are.
    private RailPlan.@Nullable Ride today(RailPlan.Ride ride) {
        int group = keys.find(old.groups().get(ride.group()));
        int train = keys.find(old.kinds().get(ride.train()));
        if (group < 0 || train < 0 || ride.to() > now.trains().get(train).segments()) {
            return null;
        }
        int people = Math.min(ride.people(), Objects.requireNonNull(left.get(group)));
        left.merge(group, -people, Integer::sum);
        return people == 0 ? null : new RailPlan.Ride(group, train, ride.from(), ride.to(), people);
    }
}
