package fugong.transport.web;

import static java.util.Objects.requireNonNull;

import fugong.security.Actors;
import fugong.transport.Trips;
import fugong.transport.fleet.FleetStore;
import fugong.transport.places.PlaceStore;
import fugong.transport.signup.Worker;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The trip of one worker, as his personal link shows it.
@Component
class OwnTrip {

    private final Trips trips;
    private final FleetStore fleet;
    private final PlaceStore places;
    private final Clock clock;

    OwnTrip(Trips trips, FleetStore fleet, PlaceStore places, Clock clock) {
        this.trips = trips;
        this.fleet = fleet;
        this.places = places;
        this.clock = clock;
    }

    /// @param coach plate, or the train
    record Shown(String stop, String boards, String arrives, String coach, int seat, String phone) {}

    Optional<Shown> of(Worker worker, Locale locale) {
        return trips.seatOf(worker.id(), Actors.current()).flatMap(seat -> {
            var trip = trips.require(seat.trip(), Actors.current());
            var stop = trips.stops(trip).stream()
                    .filter(it -> it.n() == seat.stop())
                    .findFirst();
            return stop.map(at -> {
                var coach = trip.vehicle() == null
                        ? Optional.<fugong.transport.fleet.Vehicle>empty()
                        : fleet.find(trip.vehicle());
                return new Shown(
                        requireNonNull(places.all(List.of(at.place())).get(at.place()))
                                .name(locale),
                        shown(at.boards(), locale),
                        shown(trip.arrives(), locale),
                        coach.map(it -> it.plate()).orElse("#" + trip.number()),
                        seat.seat(),
                        coach.map(it -> it.phone()).orElse(""));
            });
        });
    }

    private String shown(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("zh") ? "M月d日 HH:mm" : "d MMM HH:mm", locale)
                .format(at.atZone(clock.getZone()));
    }
}
