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

/// SQL of coaches.
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
                """)
                .param("areas", areas)
                .param("day", day)
                .query(FleetStore::vehicle)
                .list();
    }

    /// All within scope.
    public List<Vehicle> vehicles() {
        return jdbc.sql(VEHICLES + " order by area, plate")
                .query(FleetStore::vehicle)
                .list();
    }

    public Map<String, Vehicle> byPlate(Collection<String> plates) {
        return jdbc
                .sql(VEHICLES + " where plate = any (:plates)")
                .param("plates", plates.toArray(String[]::new))
                .query(FleetStore::vehicle)
                .list()
                .stream()
                .collect(Collectors.toMap(Vehicle::plate, it -> it, (a, b) -> a));
    }

    /// Adds a coach or changes the one of the same plate.
    public void put(Vehicle it) {
        jdbc.sql("""
                insert into transport_vehicle (area, enterprise, operator, plate, model, depot, rated, observation, luggage,
                       fixed_cost, cost_per_km, max_driving, relay, relay_cost, relay_driving, available_from, available_to,
                       state, phone, synthetic)
                values (:area, :enterprise, :operator, :plate, :model, :depot, :rated, :observation, :luggage, :fixed, :perKm,
                        :driving, :relay, :relayCost, :relayDriving, :from, :to, :state, :phone, :synthetic)
                on conflict (plate) do update set area = excluded.area, operator = excluded.operator, model = excluded.model,
                       rated = excluded.rated, observation = excluded.observation, fixed_cost = excluded.fixed_cost,
                       cost_per_km = excluded.cost_per_km, relay = excluded.relay, available_from = excluded.available_from,
                       available_to = excluded.available_to, state = excluded.state, phone = excluded.phone,
                       version = transport_vehicle.version + 1
                """)
                .param("area", it.area())
                .param("enterprise", it.enterprise())
                .param("operator", it.operator())
                .param("plate", it.plate())
                .param("model", it.model())
                .param("depot", it.depot())
                .param("rated", it.rated())
                .param("observation", it.observation())
                .param("luggage", it.luggage())
                .param("fixed", it.fixedCost())
                .param("perKm", it.costPerKm())
                .param("driving", it.maxDriving())
                .param("relay", it.relay())
                .param("relayCost", it.relayCost())
                .param("relayDriving", it.relayDriving())
                .param("from", it.availableFrom())
                .param("to", it.availableTo())
                .param("state", it.ready() ? "ready" : "off")
                .param("phone", it.phone())
                .param("synthetic", it.synthetic())
                .update();
    }

    /// The plate stands in the table, but not within the reader's scope.
    public boolean takenElsewhere(String plate) {
        boolean mine = !byPlate(List.of(plate)).isEmpty();
        return !mine
                && jdbc.sql("select transport_plate_taken(:plate)")
                        .param("plate", plate)
                        .query(Boolean.class)
                        .single();
    }

    public void ready(int id, boolean ready) {
        jdbc.sql("update transport_vehicle set state = :state, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", ready ? "ready" : "off")
                .update();
    }

    /// False where it was on a trip.
    public boolean remove(String plate) {
        return jdbc.sql("""
                delete from transport_vehicle v where plate = :plate
                   and not exists (select from transport_trip t where t.vehicle = v.id)
                """).param("plate", plate).update() == 1;
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
