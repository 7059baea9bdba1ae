package fugong.transport.lines;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Home places, shifts and timetables in their tables.
@Component
class LineStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<HomePlace> homes(Collection<EnterpriseId> of) {
        return jdbc.sql("select * from transport_home_place where enterprise = any (:ids) order by enterprise, name_zh")
                .param("ids", ids(of))
                .query(LineStore::home)
                .list();
    }

    List<HomePlace> homes() {
        return jdbc.sql("select * from transport_home_place order by enterprise, name_zh")
                .query(LineStore::home)
                .list();
    }

    List<Shift> shifts(Collection<EnterpriseId> of) {
        return jdbc.sql("select * from transport_shift where enterprise = any (:ids) order by enterprise")
                .param("ids", ids(of))
                .query(LineStore::shift)
                .list();
    }

    List<Shift> shifts() {
        return jdbc.sql("select * from transport_shift order by enterprise")
                .query(LineStore::shift)
                .list();
    }

    void put(HomePlace it, int area) {
        jdbc.sql("""
                insert into transport_home_place (enterprise, area, name_zh, name_en, lon, lat, people, synthetic)
                values (:enterprise, :area, :zh, :en, :lon, :lat, :people, :synthetic)
                on conflict (enterprise, name_zh) do update set area = excluded.area, name_en = excluded.name_en,
                       lon = excluded.lon, lat = excluded.lat, people = excluded.people, synthetic = excluded.synthetic
                """)
                .param("enterprise", it.enterprise().value())
                .param("area", area)
                .param("zh", it.nameZh())
                .param("en", it.nameEn())
                .param("lon", it.lon())
                .param("lat", it.lat())
                .param("people", it.people())
                .param("synthetic", it.synthetic())
                .update();
    }

    void delete(EnterpriseId enterprise, String nameZh) {
        jdbc.sql("delete from transport_home_place where enterprise = :enterprise and name_zh = :name")
                .param("enterprise", enterprise.value())
                .param("name", nameZh)
                .update();
    }

    void put(Shift it, int area) {
        jdbc.sql("""
                insert into transport_shift (enterprise, area, lon, lat, begins, minutes, per_slot, slot, synthetic)
                values (:enterprise, :area, :lon, :lat, :begins, :minutes, :perSlot, :slot, :synthetic)
                on conflict (enterprise) do update set area = excluded.area, lon = excluded.lon, lat = excluded.lat,
                       begins = excluded.begins, minutes = excluded.minutes, per_slot = excluded.per_slot,
                       slot = excluded.slot, synthetic = excluded.synthetic
                """)
                .param("enterprise", it.enterprise().value())
                .param("area", area)
                .param("lon", it.lon())
                .param("lat", it.lat())
                .param(
                        "begins",
                        it.begins().stream().mapToInt(Integer::intValue).toArray())
                .param("minutes", it.minutes())
                .param("perSlot", it.perSlot())
                .param("slot", it.slot())
                .param("synthetic", it.synthetic())
                .update();
    }

    void delete(EnterpriseId enterprise) {
        jdbc.sql("delete from transport_shift where enterprise = :enterprise")
                .param("enterprise", enterprise.value())
                .update();
    }

    int keep(GroupId park, @Nullable Integer area, Timetable timetable, long seed, String by, Instant at) {
        return jdbc.sql("""
                insert into transport_timetable (park, area, enterprises, seed, body, made_at, made_by)
                values (:park, :area, :enterprises, :seed, :body::jsonb, :at, :by) returning id
                """)
                .param("park", park.value())
                .param("area", area)
                .param(
                        "enterprises",
                        timetable.works().stream()
                                .mapToInt(Timetable.Work::enterprise)
                                .toArray())
                .param("seed", seed)
                .param("body", json.writeValueAsString(timetable))
                .param("at", utc(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    /// @return whether it was still a draft of that version
    boolean change(int id, int version, Timetable timetable) {
        return jdbc.sql("""
                        update transport_timetable set body = :body::jsonb, row_version = row_version + 1
                         where id = :id and row_version = :version and state = 'draft'
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("body", json.writeValueAsString(timetable))
                        .update()
                == 1;
    }

    /// @return whether it was still a draft of that version
    boolean publish(Kept draft, int version, LocalDate from, @Nullable LocalDate to, String days, Instant at) {
        int done = jdbc.sql("""
                update transport_timetable set state = 'published', valid_from = :from, valid_to = :to, days = :days,
                       published_at = :at, row_version = row_version + 1
                 where id = :id and row_version = :version and state = 'draft'
                """)
                .param("id", draft.id())
                .param("version", version)
                .param("from", from)
                .param("to", to)
                .param("days", days)
                .param("at", utc(at))
                .update();
        if (done == 1) {
            jdbc.sql("""
                    update transport_timetable set state = 'replaced', row_version = row_version + 1
                     where park = :park and state = 'published' and id <> :id
                    """)
                    .param("park", draft.park().value())
                    .param("id", draft.id())
                    .update();
        }
        return done == 1;
    }

    Optional<Kept> find(int id) {
        return jdbc.sql("select * from transport_timetable where id = :id")
                .param("id", id)
                .query(this::kept)
                .optional();
    }

    /// The latest first.
    List<Kept> of(GroupId park) {
        return jdbc.sql("select * from transport_timetable where park = :park order by id desc limit 50")
                .param("park", park.value())
                .query(this::kept)
                .list();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getInt("id"),
                new GroupId(row.getInt("park")),
                Kept.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("seed"),
                json.readValue(row.getString("body"), Timetable.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("days"),
                row.getString("made_by"),
                row.getInt("row_version"));
    }

    private static HomePlace home(ResultSet row, int number) throws SQLException {
        return new HomePlace(
                new EnterpriseId(row.getInt("enterprise")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getInt("people"),
                row.getBoolean("synthetic"));
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                new EnterpriseId(row.getInt("enterprise")),
                row.getDouble("lon"),
                row.getDouble("lat"),
                ints(row.getArray("begins")),
                row.getInt("minutes"),
                row.getInt("per_slot"),
                row.getInt("slot"),
                row.getBoolean("synthetic"));
    }

    private static List<Integer> ints(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static int[] ids(Collection<EnterpriseId> of) {
        return of.stream().mapToInt(EnterpriseId::value).toArray();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
