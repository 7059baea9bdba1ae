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

    /// Adds places or changes those of the same code.
    public void put(List<Place> all) {
        for (var it : all) {
            jdbc.sql("""
                    insert into transport_place (code, kind, name_zh, name_en, of_area, lon, lat)
                    values (:code, :kind, :zh, :en, :area, :lon, :lat)
                    on conflict (code) do update set kind = excluded.kind, name_zh = excluded.name_zh,
                       name_en = excluded.name_en, of_area = excluded.of_area, lon = excluded.lon, lat = excluded.lat
                    """)
                    .param("code", it.code())
                    .param("kind", it.kind().word())
                    .param("zh", it.nameZh())
                    .param("en", it.nameEn())
                    .param("area", it.area())
                    .param("lon", it.lon())
                    .param("lat", it.lat())
                    .update();
        }
    }

    /// False where somebody lives, works or stops there.
    public boolean remove(String code) {
        return jdbc.sql("""
                delete from transport_place p where code = :code
                   and not exists (select from transport_worker w where w.home = p.id or w.destination = p.id)
                   and not exists (select from transport_train_call c where c.place = p.id)
                   and not exists (select from transport_trip_stop s where s.place = p.id)
                   and not exists (select from transport_vehicle v where v.depot = p.id)
                """).param("code", code).update() == 1;
    }

    /// Workplaces or home stops by the beginning of a name, for type-ahead.
    public List<Place> search(Place.Kind kind, String text, int most) {
        return jdbc.sql(PLACES + """
                where kind = :kind and (name_zh ilike :like or name_en ilike :like) order by length(name_zh), id limit :most
                """)
                .param("kind", kind.word())
                .param("like", "%" + text.replaceAll("[%_\\\\]", "") + "%")
                .param("most", most)
                .query(PlaceStore::place)
                .list();
    }
}
