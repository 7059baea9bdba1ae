package fugong.transport.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the places. They are public: names on a map.
@Component
public class PlaceStore {

    private static final String PLACES =
            "select id, code, kind, name_zh, name_en, of_area, lon, lat from transport_place ";

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(
                row.getInt("id"),
                row.getString("code"),
                Place.Kind.of(row.getString("kind")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("of_area", Integer.class),
                row.getDouble("lon"),
                row.getDouble("lat"));
    }

    public Optional<Place> find(int id) {
        return jdbc.sql(PLACES + "where id = :id")
                .param("id", id)
                .query(PlaceStore::place)
                .optional();
    }

    /// By id, those that exist.
    public Map<Integer, Place> all(Collection<Integer> ids) {
        return jdbc
                .sql(PLACES + "where id = any (:ids) order by id")
                .param("ids", ids.toArray(Integer[]::new))
                .query(PlaceStore::place)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::id, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    public List<Place> all() {
        return jdbc.sql(PLACES + "order by id").query(PlaceStore::place).list();
    }
}
