package fugong.transport.papers;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.Vehicle;
import fugong.transport.messages.Notices;
import fugong.transport.papers.TripSheet.Passenger;
import fugong.transport.papers.TripSheet.Stop;
import fugong.transport.places.PlaceStore;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerStore;
import fugong.transport.trip.Seat;
import fugong.transport.trip.Trip;
import fugong.transport.trip.TripStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: the paper of a trip.
@Component
public class TripSheets {

    private final TripStore trips;
    private final WorkerStore workers;
    private final PlaceStore places;
    private final FleetStore fleet;
    private final Crew crew;
    private final Enterprises enterprises;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final Trail trail;
    private final Clock clock;

    TripSheets(
            TripStore trips,
            WorkerStore workers,
            PlaceStore places,
            FleetStore fleet,
            Crew crew,
            Enterprises enterprises,
            JdbcClient jdbc,
            Notices notices,
            Trail trail,
            Clock clock) {
        this.trips = trips;
        this.workers = workers;
        this.places = places;
        this.fleet = fleet;
        this.crew = crew;
        this.enterprises = enterprises;
        this.jdbc = jdbc;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /// A line of the list of trips.
    public record Line(Trip trip, String destination, ZonedDateTime departs, int booked, int boarded, int arrived) {}

    public List<Line> list(LocalDate from, LocalDate to, Locale locale, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return trips.between(from, to).stream().map(it -> line(it, locale)).toList();
    }

    /// The trips of one approved plan.
    public List<Line> of(int plan, Actor actor, Locale locale) {
        actor.require(Permission.SEE_TRANSPORT);
        return trips.of(plan).stream().map(it -> line(it, locale)).toList();
    }

    private Line line(Trip trip, Locale locale) {
        var counts = new HashMap<Seat.State, Integer>();
        trips.seats(trip.id()).forEach(it -> counts.merge(it.state(), 1, Integer::sum));
        return new Line(
                trip,
                place(trip.destination(), locale),
                local(trip.departs()),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Seat.State.BOARDED, 0),
                counts.getOrDefault(Seat.State.HANDED_OVER, 0));
    }

    /// @throws NotInScope where the trip has nothing to do with the actor's scope
    @Transactional
    public TripSheet of(int id, Locale locale, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        var trip = trips.find(id).orElseThrow(() -> new NotInScope("trip", id));
        boolean masked = !actor.may(Permission.SEE_PERSONAL_DATA);
        var seats = trips.seats(id);
        var people = workers.all(seats.stream().map(Seat::worker).toList());
        if (!masked && !people.isEmpty()) {
            trail.readPersonal(actor, "transport.sheet", "trip:" + id, people.size() + " people: name, phone");
        }
        var vehicle = trip.vehicle() == null ? null : fleet.find(trip.vehicle()).orElse(null);
        var train = train(trip);
        var names = names(people.values(), locale);
        var stations = stations(seats, locale);
        return new TripSheet(
                trip,
                vehicle == null ? train.code() : vehicle.plate(),
                vehicle == null ? "" : vehicle.operator(),
                place(trip.destination(), locale),
                local(trip.departs()),
                local(trip.arrives()),
                stops(trip, seats, locale),
                seats.stream()
                        .filter(it -> people.containsKey(it.worker()))
                        .map(it -> passenger(
                                it,
                                train.berth(it.seat()),
                                it.alights() == null ? "" : stations.getOrDefault(it.alights(), ""),
                                Objects.requireNonNull(people.get(it.worker())),
                                names,
                                masked))
                        .toList(),
                crew.of(id, seats, people, vehicle, masked),
                observation(trip, vehicle),
                hidden(trip, seats.size()),
                masked);
    }

    /// What a sheet says of a train; nothing of a coach.
    private record OfTrain(String code, int carriages, int seats) {

        static final OfTrain NONE = new OfTrain("", 0, 0);

        /// Carriage and seat: 3-12. A number beyond the train is a seat that was sold again.
        String berth(int seat) {
            int at = seats == 0 ? 0 : (seat - 1) % (carriages * seats);
            return seats == 0 ? Integer.toString(seat) : (at / seats + 1) + "-" + (at % seats + 1);
        }
    }

    private OfTrain train(Trip trip) {
        return trip.train() == null
                ? OfTrain.NONE
                : jdbc.sql("select code, seats from transport_train where id = :id")
                        .param("id", trip.train())
                        .query((row, n) ->
                                new OfTrain(row.getString(1), trip.seats() / Math.max(1, row.getInt(2)), row.getInt(2)))
                        .optional()
                        .orElse(OfTrain.NONE);
    }

    private Map<Integer, String> stations(List<Seat> seats, Locale locale) {
        var names = new HashMap<Integer, String>();
        places.all(seats.stream()
                        .map(Seat::alights)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach((id, it) -> names.put(id, it.name(locale)));
        return names;
    }

    /// The last rows of the coach.
    private static TripSheet.Observation observation(Trip trip, @Nullable Vehicle vehicle) {
        return vehicle == null || trip.observation() == 0
                ? new TripSheet.Observation(0, 0)
                : new TripSheet.Observation(trip.rated() - trip.observation() + 1, trip.rated());
    }

    private List<Stop> stops(Trip trip, List<Seat> seats, Locale locale) {
        return trips.stops(trip.id()).stream()
                .map(it -> new Stop(it.n(), place(it.place(), locale), local(it.boards()), (int)
                        seats.stream().filter(seat -> seat.stop() == it.n()).count()))
                .toList();
    }

    private Map<Integer, String> names(Iterable<Worker> people, Locale locale) {
        var ids = new java.util.HashSet<EnterpriseId>();
        people.forEach(it -> {
            if (it.employer() != null) {
                ids.add(new EnterpriseId(it.employer()));
            }
        });
        var names = new HashMap<Integer, String>();
        enterprises.list(ids, LocalDate.now(clock)).forEach((id, it) -> names.put(id.value(), it.name(locale)));
        return names;
    }

    private static Passenger passenger(
            Seat seat, String berth, String alights, Worker it, Map<Integer, String> names, boolean masked) {
        return new Passenger(
                berth,
                seat.stop(),
                alights,
                masked ? it.maskedName() : it.name(),
                masked ? it.maskedPhone() : it.phone(),
                masked ? "" : it.idTail(),
                it.employer() == null ? it.employerName() : names.getOrDefault(it.employer(), it.employerName()),
                it.health().word(),
                it.needs(),
                seat.state().word());
    }

    /// How many more sit in the coach than the reader may see.
    private int hidden(Trip trip, int seen) {
        int all = fugong.security.Actors.as(
                Actor.system("seats of a trip"), () -> trips.seats(trip.id()).size());
        return all - seen;
    }

    private String place(int id, Locale locale) {
        return places.find(id).map(it -> it.name(locale)).orElse("");
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }

    /// Names a driver, a leader or a deputy.
    ///
    /// @return whether the role is one of the four and the name is not empty
    @Transactional
    public boolean name(int id, TripSheet.Person person, Actor actor) {
        actor.require(Permission.RUN_TRIPS);
        var trip = trips.find(id).orElseThrow(() -> new NotInScope("trip", id));
        if (!Crew.ROLES.contains(person.role())
                || person.name().isBlank()
                || person.name().length() > 60) {
            return false;
        }
        crew.name(id, person);
        trail.wrote(actor, "transport.crew", "trip:" + id, person.role());
        notices.leaderNamed(trip.plan());
        return true;
    }
}
