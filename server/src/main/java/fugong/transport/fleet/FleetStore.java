package fugong.transport.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of coaches and trains: reading.
@Component
public class FleetStore {

    static final String VEHICLES = """
            select id, area, enterprise, operator, plate, model, depot, rated, observation, luggage, fixed_cost, cost_per_km,
                   max_driving, relay, relay_cost, relay_driving, available_from, available_to, state, phone, synthetic,
                   version
              from transport_vehicle
            """;

    private final JdbcClient jdbc;

    FleetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Vehicle> find(int id) {
        return jdbc.sql(VEHICLES + " where id = :id")
                .param("id", id)
                .query(FleetStore::vehicle)
                .optional();
    }

    /// By id, those within scope.
    public Map<Integer, Vehicle> all(Collection<Integer> ids) {
        return jdbc
                .sql(VEHICLES + " where id = any (:ids) order by id")
                .param("ids", ids.toArray(Integer[]::new))
                .query(FleetStore::vehicle)
                .list()
                .stream()
                .collect(Collectors.toMap(Vehicle::id, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    /// Coaches based in these areas that can be had on the day.
    public List<Vehicle> ready(Integer[] areas, LocalDate day) {
        return jdbc.sql(VEHICLES + """
                 where area = any (:areas) and state = 'ready' and available_from <= :day
                   and (available_to is null or available_to >= :day)
                 order by rated desc, id
                """).param("areas", areas).param("day", day).query(FleetStore::vehicle).list();
    }

    private record CallRow(int train, SpecialTrain.Call call) {}

    /// Trains that may be ordered in these areas, from one day to another.
    public List<SpecialTrain> trains(Integer[] areas, LocalDate from, LocalDate to) {
        var calls = jdbc
                .sql("select train, place, arrives, departs from transport_train_call order by train, n")
                .query((row, n) ->
                        new CallRow(row.getInt(1), new SpecialTrain.Call(row.getInt(2), row.getInt(3), row.getInt(4))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        CallRow::train, Collectors.mapping(CallRow::call, Collectors.toList())));
        return jdbc.sql("""
                select id, area, code, day, carriages, seats, cost, state, synthetic from transport_train
                 where area = any (:areas) and day between :from and :to and state = 'offered' order by day, code, id
                """)
                .param("areas", areas)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new SpecialTrain(
                        row.getInt("id"),
                        row.getInt("area"),
                        row.getString("code"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("carriages"),
                        row.getInt("seats"),
                        row.getDouble("cost"),
                        row.getString("state").equals("offered"),
                        row.getBoolean("synthetic"),
                        calls.getOrDefault(row.getInt("id"), List.of())))
                .list();
    }

    static Vehicle vehicle(ResultSet row, int n) throws SQLException {
        return new Vehicle(
                row.getInt("id"),
                row.getInt("area"),
                row.getObject("enterprise", Integer.class),
                row.getString("operator"),
                row.getString("plate"),
                row.getString("model"),
                row.getObject("depot", Integer.class),
                row.getInt("rated"),
                row.getInt("observation"),
                row.getInt("luggage"),
                row.getBigDecimal("fixed_cost"),
                row.getBigDecimal("cost_per_km"),
                row.getInt("max_driving"),
                row.getBoolean("relay"),
                row.getBigDecimal("relay_cost"),
                row.getInt("relay_driving"),
                row.getObject("available_from", LocalDate.class),
                row.getObject("available_to", LocalDate.class),
                row.getString("state").equals("ready"),
                row.getString("phone"),
                row.getBoolean("synthetic"),
                row.getInt("version"));
    }
}
