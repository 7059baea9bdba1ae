package fugong.transport;

import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.trip.Seat;
import fugong.transport.trip.Trip;
import fugong.transport.trip.TripStop;
import fugong.transport.trip.TripStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Door: the trips that were approved, with their stops and seats. Only those that have to do with the actor's
/// scope are found; of a trip that is shared, only the seats of one's own workers.
@Component
public class Trips {

    private final TripStore store;

    Trips(TripStore store) {
        this.store = store;
    }

    /// @throws NotInScope when there is none within the actor's scope
    public Trip require(int id, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.find(id).orElseThrow(() -> new NotInScope("trip", id));
    }

    public List<Trip> between(LocalDate from, LocalDate to, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.between(from, to);
    }

    public List<Trip> of(int plan, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.of(plan);
    }

    public List<TripStop> stops(Trip trip) {
        return store.stops(trip.id());
    }

    public List<Seat> seats(Trip trip) {
        return store.seats(trip.id());
    }

    /// The seat a worker has now.
    public Optional<Seat> seatOf(long worker, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.seatOf(worker);
    }
}
