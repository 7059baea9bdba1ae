package fugong.transport.trip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of trips, stops and seats: reading.
@Component
public class TripStore {

    private static final String TRIPS = """
            select id, plan, number, mode, areas, enterprises, vehicle, train, destination, day, departs, arrives, minutes,
                   km, relay, seats, rated, observation, load_share, rule, state, synthetic, version
              from transport_trip
            """;

    private final JdbcClient jdbc;

    TripStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Trip> find(int id) {
        return jdbc.sql(TRIPS + " where id = :id")
                .param("id", id)
                .query(TripStore::trip)
                .optional();
    }

    /// Those that leave from one day to another, both included.
    public List<Trip> between(LocalDate from, LocalDate to) {
        return jdbc.sql(TRIPS + " where day between :from and :to order by departs, id")
                .param("from", from)
                .param("to", to)
                .query(TripStore::trip)
                .list();
    }

    public List<Trip> of(int plan) {
        return jdbc.sql(TRIPS + " where plan = :plan order by number")
                .param("plan", plan)
                .query(TripStore::trip)
                .list();
    }

    public List<TripStop> stops(int trip) {
        return jdbc.sql("select trip, n, place, boards, areas from transport_trip_stop where trip = :trip order by n")
                .param("trip", trip)
                .query((row, n) -> new TripStop(
                        row.getInt("trip"),
                        row.getInt("n"),
                        row.getInt("place"),
                        row.getObject("boards", OffsetDateTime.class).toInstant(),
                        ints(row, "areas")))
                .list();
    }

    /// The seats within the reader's scope, without released ones.
    public List<Seat> seats(int trip) {
        return jdbc.sql("""
                select id, trip, stop, worker, seat, state, area, destination_area, employer, alights from transport_seat
                 where trip = :trip and state <> 'released' order by seat
                """).param("trip", trip).query(TripStore::seat).list();
    }

    /// The seat a worker has on a trip that was not cancelled.
    public Optional<Seat> seatOf(long worker) {
        return jdbc.sql("""
                select id, trip, stop, worker, seat, state, area, destination_area, employer, alights from transport_seat
                 where worker = :worker and state in ('booked', 'boarded', 'handed-over')
                """).param("worker", worker).query(TripStore::seat).optional();
    }

    private static Trip trip(ResultSet row, int n) throws SQLException {
        return new Trip(
                row.getInt("id"),
                row.getInt("plan"),
                row.getInt("number"),
                row.getString("mode").equals("train") ? Trip.Mode.TRAIN : Trip.Mode.COACH,
                ints(row, "areas"),
                ints(row, "enterprises"),
                row.getObject("vehicle", Integer.class),
                row.getObject("train", Integer.class),
                row.getInt("destination"),
                row.getObject("day", LocalDate.class),
                row.getObject("departs", OffsetDateTime.class).toInstant(),
                row.getObject("arrives", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"),
                row.getDouble("km"),
                row.getBoolean("relay"),
                row.getInt("seats"),
                row.getInt("rated"),
                row.getInt("observation"),
                row.getDouble("load_share"),
                row.getString("rule"),
                Trip.State.of(row.getString("state")),
                row.getBoolean("synthetic"),
                row.getInt("version"));
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        return new Seat(
                row.getLong("id"),
                row.getInt("trip"),
                row.getInt("stop"),
                row.getLong("worker"),
                row.getInt("seat"),
                Seat.State.of(row.getString("state")),
                row.getInt("area"),
                row.getObject("destination_area", Integer.class),
                row.getObject("employer", Integer.class),
                row.getObject("alights", Integer.class));
    }

    private static List<Integer> ints(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
