package fugong.transport.plan;

import fugong.transport.wave.Wave;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may be planned in a wave: waiting people of the area who are ready by the day, and those whom the wave's
/// approved plan has booked on trips that have not begun.
@Component
class Eligible {

    /// @param health unknown, normal, abnormal
    record Person(
            long id,
            int area,
            @Nullable Integer destinationArea,
            int home,
            int destination,
            String health,
            boolean told) {}

    private final JdbcClient jdbc;

    Eligible(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Colleagues and neighbours next to each other.
    List<Person> of(Wave wave, Integer[] homes, Integer @Nullable [] destinations) {
        return jdbc.sql("""
                select w.id, w.area, w.destination_area, w.home, w.destination, w.health, w.state = 'booked' as told
                  from transport_worker w
                 where w.area = any (:homes) and w.ready_from <= :day and w.erased_at is null
                   and (cast(:destinations as int[]) is null or w.destination_area = any (cast(:destinations as int[])))
                   and (w.state = 'waiting'
                     or w.state = 'booked' and exists (
                            select from transport_seat s
                              join transport_trip t on t.id = s.trip
                              join transport_plan p on p.id = t.plan
                             where s.worker = w.id and s.state = 'booked' and t.state in ('approved', 'told')
                               and p.wave = :wave))
                 order by w.home, w.destination, w.employer nulls last, w.employer_name, w.id
                """)
                .param("homes", homes)
                .param("destinations", destinations)
                .param("day", wave.day())
                .param("wave", wave.id())
                .query((row, n) -> new Person(
                        row.getLong("id"),
                        row.getInt("area"),
                        row.getObject("destination_area", Integer.class),
                        row.getInt("home"),
                        row.getInt("destination"),
                        row.getString("health"),
                        row.getBoolean("told")))
                .list();
    }

    /// Coaches that another plan has sent on a trip that day.
    List<Integer> busy(LocalDate day, int besidesWave) {
        return jdbc.sql("""
                select t.vehicle from transport_trip t join transport_plan p on p.id = t.plan
                 where t.day between :day - 1 and :day + 1 and t.vehicle is not null and t.state <> 'cancelled'
                   and (p.wave <> :wave or t.state not in ('approved', 'told'))
                """)
                .param("day", day)
                .param("wave", besidesWave)
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
