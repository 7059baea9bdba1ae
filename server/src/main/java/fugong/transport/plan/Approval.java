package fugong.transport.plan;

import fugong.security.Actor;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.Vehicle;
import fugong.transport.wave.Wave;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A plan becomes trips and seats. Runs of the plan approved before that have not begun are cancelled and their
/// people go into the new ones; a coach keeps its run number where it can. Who withdrew since the search leaves a
/// seat empty.
@Component
public class Approval {

    private final ReturnPlanStore plans;
    private final TripWriter writer;
    private final FleetStore fleet;
    private final Clock clock;

    Approval(ReturnPlanStore plans, TripWriter writer, FleetStore fleet, Clock clock) {
        this.plans = plans;
        this.writer = writer;
        this.fleet = fleet;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {
        /// @param missing people of the plan who cannot travel any more
        record Approved(int trips, int people, int missing) implements Outcome {}

        /// It was approved before; nothing was done again.
        record Already() implements Outcome {}

        /// There is no plan to approve: the search runs, failed or was cancelled.
        record NotReady(PlanRun.State state) implements Outcome {}
    }

    /// Within the caller's transaction.
    public Outcome approve(PlanRun run, Actor actor) {
        var state = writer.lock(run.id());
        if (state == PlanRun.State.APPROVED) {
            return new Outcome.Already();
        }
        if (state != PlanRun.State.DONE) {
            return new Outcome.NotReady(state);
        }
        var old = plans.approvedOf(run.wave().id());
        var coaches = old.map(it -> writer.coaches(it.id())).orElse(Map.of());
        var before = old.map(it -> writer.booked(it.id())).orElse(Map.of());
        old.ifPresent(it -> writer.replace(it.id()));
        var keys = plans.keys(run.id());
        var drafts = TripDrafts.of(plans.input(run.id()), plans.output(run.id()), keys);
        var writing = new Writing(run, keys, coaches);
        writing.seating.keep(drafts, before);
        drafts.forEach(writing::trip);
        writer.seat(writing.seats, clock.instant());
        old.ifPresent(it -> writer.crew(it.id(), run.id()));
        writer.approved(run.id(), actor, clock.instant());
        return new Outcome.Approved(drafts.size(), writing.seats.size(), writing.seating.missing());
    }

    private final class Writing {

        private final PlanRun run;
        private final PlanKeys keys;
        private final Map<Integer, Integer> coaches;
        private final Map<Integer, Deque<Integer>> free = new HashMap<>();
        private final Set<Integer> given = new HashSet<>();
        private final Map<Integer, Vehicle> vehicles = new HashMap<>();
        private final Seating seating;
        private final List<TripWriter.SeatRow> seats = new ArrayList<>();

        Writing(PlanRun run, PlanKeys keys, Map<Integer, Integer> coaches) {
            this.run = run;
            this.keys = keys;
            this.coaches = coaches;
            var ids =
                    keys.groups().stream().flatMap(it -> it.members().stream()).toList();
            seating = new Seating(keys, run.wave().mode(), writer.riders(ids));
            if (run.wave().mode() == Wave.Mode.COACH) {
                var all = keys.kinds().stream()
                        .flatMap(it -> it.vehicles().stream())
                        .toList();
                vehicles.putAll(fleet.all(all));
                given.addAll(writer.sent(run.wave().day()));
            }
        }

        void trip(TripDraft draft) {
            var aboard = seating.aboard(draft);
            var vehicle = run.wave().mode() == Wave.Mode.COACH ? coach(draft) : null;
            var areas = new TreeSet<Integer>();
            var enterprises = new TreeSet<Integer>();
            aboard.forEach(stop -> stop.forEach(it -> it.rider().seenBy(areas, enterprises)));
            if (vehicle != null) {
                areas.add(vehicle.area());
                if (vehicle.enterprise() != null) {
                    enterprises.add(vehicle.enterprise());
                }
            }
            int trip = writer.trip(row(draft, vehicle, areas, enterprises));
            for (int n = 1; n <= draft.stops().size(); n++) {
                writer.stop(
                        trip,
                        n,
                        draft.stops().get(n - 1).place(),
                        at(draft.stops().get(n - 1).boards()),
                        areas);
                for (var it : aboard.get(n - 1)) {
                    seats.add(new TripWriter.SeatRow(
                            trip,
                            n,
                            it.seat(),
                            it.rider().id(),
                            it.rider().area(),
                            it.rider().destinationArea(),
                            it.rider().employer(),
                            it.alights()));
                }
            }
        }

        /// The coach that has this run already, else the next free one of the kind.
        private @Nullable Vehicle coach(TripDraft draft) {
            var kind = keys.kinds().get(draft.kind()).vehicles();
            Integer old = coaches.get(draft.number());
            if (old != null && kind.contains(old) && given.add(old)) {
                return vehicles.get(old);
            }
            var queue = free.computeIfAbsent(draft.kind(), it -> new ArrayDeque<>(kind));
            for (Integer next = queue.poll(); next != null; next = queue.poll()) {
                if (!coaches.containsValue(next) && given.add(next)) {
                    return vehicles.get(next);
                }
            }
            return kind.stream()
                    .filter(given::add)
                    .findFirst()
                    .map(vehicles::get)
                    .orElse(null);
        }

        private TripWriter.TripRow row(
                TripDraft draft, @Nullable Vehicle vehicle, Set<Integer> areas, Set<Integer> enterprises) {
            var first = draft.first();
            boolean train = run.wave().mode() == Wave.Mode.TRAIN;
            return new TripWriter.TripRow(
                    run.id(),
                    areas,
                    enterprises,
                    run.wave().mode().word(),
                    draft.number(),
                    vehicle == null ? null : vehicle.id(),
                    train ? keys.kinds().get(draft.kind()).vehicles().getFirst() : null,
                    draft.destination(),
                    at(draft.departs()),
                    at(draft.arrives()),
                    (int) Math.round(draft.arrives() - draft.departs()),
                    draft.km(),
                    draft.relay(),
                    draft.seats(),
                    draft.rated(),
                    draft.observation(),
                    first == null ? 1 : first.share(),
                    first == null ? "" : first.rule(),
                    run.wave().synthetic());
        }

        private Instant at(double minutes) {
            ZoneId zone = clock.getZone();
            return run.wave().day().atStartOfDay(zone).toInstant().plusSeconds(Math.round(minutes * 60));
        }
    }
}
