package fugong.transport.boarding;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.boarding.RoadStore.AtStop;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerStore;
import fugong.transport.trip.Seat;
import fugong.transport.trip.Trip;
import fugong.transport.trip.TripStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: facts from the road and hand-overs. Both can be told again and again.
@Component
public class Boarding {

    private final RoadStore store;
    private final TripStore trips;
    private final WorkerStore workers;
    private final SignedReport reports;
    private final Trail trail;
    private final Clock clock;

    Boarding(RoadStore store, TripStore trips, WorkerStore workers, SignedReport reports, Trail trail, Clock clock) {
        this.store = store;
        this.trips = trips;
        this.workers = workers;
        this.reports = reports;
        this.trail = trail;
        this.clock = clock;
    }

    private Trip require(int id, Actor actor) {
        actor.require(Permission.RUN_TRIPS);
        return trips.find(id)
                .filter(it -> it.state() != Trip.State.CANCELLED)
                .orElseThrow(() -> new NotInScope("trip", id));
    }

    /// What became of facts.
    ///
    /// @param taken ids that are kept now, new or not: the phone may forget them
    /// @param late  ids that came after the hand-over and change nothing
    /// @param wrong ids that cannot be understood, or name a seat of another trip: the phone shows them
    public record Told(List<String> taken, List<String> late, List<String> wrong) {}

    @Transactional
    public Told tell(int id, List<Fact> facts, Actor actor) {
        var trip = require(id, actor);
        var mine = new HashSet<Long>();
        trips.seats(id).forEach(it -> mine.add(it.id()));
        return Actors.as(Actor.system("trip:" + id + " for " + actor.name()), () -> keep(trip, facts, mine, actor));
    }

    private Told keep(Trip trip, List<Fact> facts, HashSet<Long> mine, Actor actor) {
        boolean closed = store.lock(trip.id()) == Trip.State.CLOSED;
        var told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var touched = new HashSet<Long>();
        var now = clock.instant();
        int fresh = 0;
        for (var fact : facts) {
            if (!fact.sound() || fact.seat() != null && !mine.contains(fact.seat())) {
                told.wrong().add(fact.id());
                continue;
            }
            fresh += store.put(trip.id(), fact, now, actor.id(), closed) ? 1 : 0;
            (closed ? told.late() : told.taken()).add(fact.id());
            if (fact.seat() != null) {
                touched.add(fact.seat());
            }
        }
        if (!closed && fresh > 0) {
            store.settle(trip.id(), touched, now);
            store.advance(trip.id());
        }
        if (fresh > 0) {
            trail.wrote(actor, "transport.boarding", "trip:" + trip.id(), fresh + " facts");
        }
        return told;
    }

    /// What became of a hand-over.
    public sealed interface Signed {
        /// @param arrived people of this employer who were on board
        /// @param closed  whether the trip is over with it
        record Done(Handover kept, int arrived, boolean closed) implements Signed {}

        /// It was signed before; nothing was done again.
        record Already(Handover kept) implements Signed {}

        /// The form is not complete, or nobody on this trip goes to that employer.
        record Refused(String why) implements Signed {}
    }

    /// The employer signs for its people. Its daily report of the day follows the signature, in the same
    /// transaction.
    @Transactional
    public Signed sign(int id, Handover form, Actor actor) {
        var trip = require(id, actor);
        if (!form.sound()) {
            return new Signed.Refused("incomplete");
        }
        boolean known = trips.seats(id).stream().anyMatch(it -> goesTo(it, form))
                && (form.employer() != 0 || store.goes(id, form.employerName()));
        if (!known) {
            return new Signed.Refused("no-such-employer");
        }
        return Actors.as(Actor.system("trip:" + id + " for " + actor.name()), () -> sign(trip, form, actor));
    }

    private static boolean goesTo(Seat seat, Handover form) {
        return Objects.requireNonNullElse(seat.employer(), 0) == form.employer();
    }

    private Signed sign(Trip trip, Handover form, Actor actor) {
        store.lock(trip.id());
        var before = store.handover(trip.id(), form.employer(), form.employerName());
        if (before.isPresent()) {
            return new Signed.Already(before.get());
        }
        var now = clock.instant();
        int arrived = store.arrive(trip.id(), form.employer(), form.employerName(), now);
        var report = reports.follow(trip.id(), form, actor);
        var kept = new Handover(
                form.employer(),
                form.employerName(),
                form.key(),
                form.received(),
                form.quarantined(),
                form.signer(),
                form.signature(),
                form.at(),
                report);
        store.put(trip.id(), kept, now, actor.id());
        boolean closed = store.close(trip.id());
        trail.wrote(
                actor,
                "transport.handover",
                "trip:" + trip.id(),
                "employer %d: %d received, %d on board, report %s"
                        .formatted(form.employer(), form.received(), arrived, report));
        return new Signed.Done(kept, arrived, closed);
    }

    /// What a phone needs to board people without a network.
    public record Sheet(
            Trip trip,
            List<Seat> seats,
            Map<Long, Worker> people,
            Map<Integer, Stop> stops,
            List<Handover> handovers) {}

    /// @param counted -1: not counted yet
    public record Stop(int counted, boolean left) {}

    /// Names of the passengers are read; the trail says so.
    @Transactional
    public Sheet sheet(int id, Actor actor) {
        actor.require(Permission.SEE_PERSONAL_DATA);
        var trip = require(id, actor);
        var seats = trips.seats(id);
        var people = workers.all(seats.stream().map(Seat::worker).toList());
        trail.readPersonal(actor, "transport.boarding", "trip:" + id, people.size() + " people: name, phone");
        var stops = new java.util.HashMap<Integer, Stop>();
        for (Map.Entry<Integer, AtStop> it : store.stops(id).entrySet()) {
            stops.put(
                    it.getKey(), new Stop(it.getValue().counted(), it.getValue().left()));
        }
        return new Sheet(trip, seats, people, stops, store.handovers(id));
    }

    public List<Handover> handovers(int trip) {
        return store.handovers(trip);
    }
}
