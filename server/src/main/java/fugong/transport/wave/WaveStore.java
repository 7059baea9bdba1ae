package fugong.transport.wave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the waves.
@Component
public class WaveStore {

    static final int LONGEST_RIDE = 2880;
    static final int ARRIVE_BY = 4320;

    private static final String WAVES =
            "select id, area, destination_area, name, mode, day, longest_ride, arrive_by, synthetic from transport_wave ";

    private final JdbcClient jdbc;

    WaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Wave wave(ResultSet row, int n) throws SQLException {
        return new Wave(
                row.getInt("id"),
                row.getInt("area"),
                row.getObject("destination_area", Integer.class),
                row.getString("name"),
                Wave.Mode.of(row.getString("mode")),
                row.getObject("day", LocalDate.class),
                row.getInt("longest_ride"),
                row.getInt("arrive_by"),
                row.getBoolean("synthetic"));
    }

    public Optional<Wave> find(int id) {
        return jdbc.sql(WAVES + "where id = :id")
                .param("id", id)
                .query(WaveStore::wave)
                .optional();
    }

    /// The latest day first.
    public List<Wave> all() {
        return jdbc.sql(WAVES + "order by day desc, id desc limit 500")
                .query(WaveStore::wave)
                .list();
    }

    public Wave put(Wave.Form form, int author, Instant at, boolean synthetic) {
        return jdbc.sql("""
                insert into transport_wave (area, destination_area, name, mode, day, longest_ride, arrive_by, author,
                       created_at, synthetic)
                values (:area, :destination, :name, :mode, :day, :ride, :arrive, :author, :at, :synthetic)
                returning id, area, destination_area, name, mode, day, longest_ride, arrive_by, synthetic
                """)
                .param("area", form.area())
                .param("destination", form.destinationArea())
                .param("name", form.name())
                .param("mode", form.mode().word())
                .param("day", form.day())
                .param("ride", form.longestRide() == null ? LONGEST_RIDE : form.longestRide())
                .param("arrive", form.arriveBy() == null ? ARRIVE_BY : form.arriveBy())
                .param("author", author)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("synthetic", synthetic)
                .query(WaveStore::wave)
                .single();
    }

    /// Another way of travelling on the day of that name; false where there is none.
    public boolean change(Wave.Form form) {
        return jdbc.sql("update transport_wave set mode = :mode where area = :area and name = :name and day = :day")
                        .param("mode", form.mode().word())
                        .param("area", form.area())
                        .param("name", form.name())
                        .param("day", form.day())
                        .update()
                > 0;
    }

    /// False where plans were made for it.
    public boolean remove(Wave.Form form) {
        return jdbc.sql("""
                delete from transport_wave w where area = :area and name = :name and day = :day
                   and not exists (select from transport_plan p where p.wave = w.id)
                """)
                        .param("area", form.area())
                        .param("name", form.name())
                        .param("day", form.day())
                        .update()
                == 1;
    }
}
