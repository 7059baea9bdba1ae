package fugong.transport.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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
