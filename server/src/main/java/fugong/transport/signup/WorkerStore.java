package fugong.transport.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the workers: reading.
@Component
public class WorkerStore {

    static final String WORKERS = """
            select id, area, destination_area, employer, home, destination, employer_name, name, phone, id_tail, ready_from,
                   luggage, needs, state, health, health_day, source, consent_at, signed_at, synthetic, version
              from transport_worker
            """;

    private final JdbcClient jdbc;

    WorkerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Worker> find(long id) {
        return jdbc.sql(WORKERS + " where id = :id")
                .param("id", id)
                .query(WorkerStore::worker)
                .optional();
    }

    /// By id, those within scope.
    public Map<Long, Worker> all(Collection<Long> ids) {
        return jdbc
                .sql(WORKERS + " where id = any (:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(WorkerStore::worker)
                .list()
                .stream()
                .collect(Collectors.toMap(Worker::id, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    /// One page, the latest first.
    public List<Worker> list(WorkerQuery query) {
        return jdbc.sql(WORKERS + """
                 where (:anywhere or area = any (:areas)) and erased_at is null
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:health as text) is null or health = :health)
                   and (cast(:home as int) is null or home = :home)
                   and (cast(:destination as int) is null or destination = :destination)
                   and (cast(:text as text) is null or name = :text or phone like :text || '%')
                   and (cast(:before as bigint) is null or id < :before)
                 order by id desc limit :limit
                """)
                .param("anywhere", query.areas().isEmpty())
                .param("areas", query.areas().toArray(Integer[]::new))
                .param("state", query.state() == null ? null : query.state().word())
                .param("health", query.health() == null ? null : query.health().word())
                .param("home", query.home())
                .param("destination", query.destination())
                .param("text", query.text())
                .param("before", query.before())
                .param("limit", query.limit())
                .query(WorkerStore::worker)
                .list();
    }

    /// Everybody within scope, added up.
    public List<Waiting> waiting(LocalDate day) {
        return jdbc.sql("""
                select area, home, destination, destination_area, state, health, ready_from > :day as later, count(*) as people
                  from transport_worker where state <> 'withdrawn'
                 group by 1, 2, 3, 4, 5, 6, 7
                """)
                .param("day", day)
                .query((row, n) -> new Waiting(
                        row.getInt("area"),
                        row.getInt("home"),
                        row.getInt("destination"),
                        row.getObject("destination_area", Integer.class),
                        Worker.State.of(row.getString("state")),
                        Worker.Health.of(row.getString("health")),
                        row.getBoolean("later"),
                        row.getInt("people")))
                .list();
    }

    /// How many there are and how many of them have no seat.
    public record Counted(int waiting, int all) {}

    public Counted counted(List<Integer> areas) {
        return jdbc.sql("""
                select count(*) filter (where state = 'waiting'), count(*) from transport_worker
                 where (area = any (:areas) or destination_area = any (:areas)) and state <> 'withdrawn'
                """)
                .param("areas", areas.toArray(Integer[]::new))
                .query((row, n) -> new Counted(row.getInt(1), row.getInt(2)))
                .single();
    }

    static Worker worker(ResultSet row, int n) throws SQLException {
        return new Worker(
                row.getLong("id"),
                row.getInt("area"),
                row.getObject("destination_area", Integer.class),
                row.getObject("employer", Integer.class),
                row.getInt("home"),
                row.getInt("destination"),
                row.getString("employer_name"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("id_tail"),
                row.getObject("ready_from", LocalDate.class),
                row.getInt("luggage"),
                row.getString("needs"),
                Worker.State.of(row.getString("state")),
                Worker.Health.of(row.getString("health")),
                row.getObject("health_day", LocalDate.class),
                Worker.Source.of(row.getString("source")),
                instant(row, "consent_at"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
