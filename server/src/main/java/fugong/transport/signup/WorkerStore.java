package fugong.transport.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /// One page, the latest first. Only conditions that were asked for stand in the statement, so that each finds
    /// its index. A number is compared by its signs: these operators leak nothing, so row-level security lets the
    /// index answer, which it does not for "like".
    public List<Worker> list(WorkerQuery query) {
        var conditions = new ArrayList<>(List.of("erased_at is null"));
        var values = new HashMap<String, Object>();
        when(
                query.areas().isEmpty() ? null : query.areas().toArray(Integer[]::new),
                "area = any (:areas)",
                "areas",
                conditions,
                values);
        when(query.state() == null ? null : query.state().word(), "state = :state", "state", conditions, values);
        when(query.health() == null ? null : query.health().word(), "health = :health", "health", conditions, values);
        when(query.home(), "home = :home", "home", conditions, values);
        when(query.destination(), "destination = :destination", "destination", conditions, values);
        when(
                query.text(),
                "(name = :text or phone ~>=~ :text and phone ~<~ (:text || '~'))",
                "text",
                conditions,
                values);
        when(query.before(), "id < :before", "before", conditions, values);
        return jdbc.sql(WORKERS + " where " + String.join(" and ", conditions) + " order by id desc limit :limit")
                .params(values)
                .param("limit", query.limit())
                .query(WorkerStore::worker)
                .list();
    }

    private static void when(
            @Nullable Object value, String condition, String name, List<String> all, Map<String, Object> values) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }

    /// Everybody within scope, added up in one reading: by home area, by destination, and those who wait by what they
    /// may be waiting for.
    ///
    /// @param areas only people from or to these; empty for all
    /// @param ways  "home>destination" that are told apart
    public Waiting waiting(LocalDate day, Collection<Integer> areas, Collection<String> ways) {
        var homes = new HashMap<Integer, Waiting.States>();
        var destinations = new HashMap<Integer, Waiting.States>();
        var queue = new ArrayList<Waiting.Line>();
        var there = areas.isEmpty() ? "" : "and (area = any (:areas) or destination_area = any (:areas))";
        jdbc.sql("""
                select grouping(area, destination, health) as which, area, destination, destination_area, state, health,
                       later, count(*) as people
                  from (select area, destination, destination_area, state, health, ready_from > :day as later
                          from transport_worker where state <> 'withdrawn' %s) w
                 group by grouping sets ((area, state), (destination, state),
                                         (area, destination_area, health, later, state))
                """.formatted(there))
                .param("day", day)
                .param("areas", areas.toArray(Integer[]::new))
                .query(row -> {
                    var state = Worker.State.of(row.getString("state"));
                    int people = row.getInt("people");
                    switch (row.getInt("which")) {
                        case BY_HOME -> add(homes, row.getInt("area"), state, people);
                        case BY_DESTINATION -> add(destinations, row.getInt("destination"), state, people);
                        default -> {
                            if (state == Worker.State.WAITING) {
                                queue.add(line("", row));
                            }
                        }
                    }
                });
        return new Waiting(homes, destinations, queue, ways.isEmpty() ? List.of() : onWays(day, there, areas, ways));
    }

    /// Bits of grouping(area, destination, health): 1 where the column is not grouped by.
    private static final int BY_HOME = 0b011;

    private static final int BY_DESTINATION = 0b101;

    private static void add(Map<Integer, Waiting.States> sums, int key, Worker.State state, int people) {
        sums.merge(key, Waiting.States.NONE.plus(state, people), Waiting.States::plus);
    }

    private List<Waiting.Line> onWays(LocalDate day, String there, Collection<Integer> areas, Collection<String> ways) {
        return jdbc.sql("""
                select home || '>' || destination as way, area, destination_area, health, ready_from > :day as later,
                       count(*) as people
                  from transport_worker
                 where state = 'waiting' and home || '>' || destination = any (:ways) %s
                 group by 1, 2, 3, 4, 5
                """.formatted(there))
                .param("day", day)
                .param("areas", areas.toArray(Integer[]::new))
                .param("ways", ways.toArray(String[]::new))
                .query((row, n) -> line(row.getString("way"), row))
                .list();
    }

    private static Waiting.Line line(String way, ResultSet row) throws SQLException {
        return new Waiting.Line(
                way,
                row.getInt("area"),
                row.getObject("destination_area", Integer.class),
                Worker.Health.of(row.getString("health")),
                row.getBoolean("later"),
                row.getInt("people"));
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
