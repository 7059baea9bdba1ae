package fugong.transport.plan;

import fugong.transport.wave.Wave;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// SQL of the plan runs. What went into a search and what came out of it lies here as JSON, whole.
@Component
public class ReturnPlanStore {

    private static final String RUNS = """
            select p.id, p.wave, p.before, p.state, p.seed, p.seconds, p.engine, p.share, p.stage, p.cost, p.bound_cost, p.runs,
                   p.bound_runs, p.carried, p.left_behind, p.bound_left, p.error, p.author, p.created_at, p.ended_at,
                   p.approved_at, w.area, w.destination_area, w.name, w.mode, w.day, w.longest_ride, w.arrive_by, w.synthetic
              from transport_plan p join transport_wave w on w.id = p.wave
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReturnPlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<PlanRun> find(int id) {
        return jdbc.sql(RUNS + " where p.id = :id")
                .param("id", id)
                .query(ReturnPlanStore::run)
                .optional();
    }

    /// The latest first.
    public List<PlanRun> of(int wave) {
        return jdbc.sql(RUNS + " where p.wave = :wave order by p.id desc limit 100")
                .param("wave", wave)
                .query(ReturnPlanStore::run)
                .list();
    }

    public List<PlanRun> latest(int most) {
        return jdbc.sql(RUNS + " order by p.id desc limit :most")
                .param("most", most)
                .query(ReturnPlanStore::run)
                .list();
    }

    public Optional<PlanRun> approvedOf(int wave) {
        return jdbc.sql(RUNS + " where p.wave = :wave and p.state = 'approved'")
                .param("wave", wave)
                .query(ReturnPlanStore::run)
                .optional();
    }

    /// Found by the key of the click that started it, so that a repeated click starts nothing.
    public Optional<PlanRun> byKey(String key) {
        return jdbc.sql(RUNS + " where p.request_key = :key")
                .param("key", key)
                .query(ReturnPlanStore::run)
                .optional();
    }

    int open(
            Wave wave,
            PlanRequest request,
            Assembled from,
            String engine,
            @Nullable String key,
            int author,
            Instant at) {
        return jdbc.sql("""
                insert into transport_plan (area, destination_area, wave, before, request, problem, keys, rules, seed, seconds,
                       engine, request_key, author, created_at)
                values (:area, :destination, :wave, :before, cast(:request as jsonb), cast(:problem as jsonb),
                        cast(:keys as jsonb), cast(:rules as jsonb), :seed, :seconds, :engine, :key, :author, :at)
                returning id
                """)
                .param("area", wave.area())
                .param("destination", wave.destinationArea())
                .param("wave", wave.id())
                .param("before", request.before())
                .param("request", json.writeValueAsString(request))
                .param("problem", json.writeValueAsString(from.input()))
                .param("keys", json.writeValueAsString(from.keys()))
                .param("rules", json.writeValueAsString(from.rules()))
                .param("seed", request.seed())
                .param("seconds", request.seconds())
                .param("engine", engine)
                .param("key", key)
                .param("author", author)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public PlanRequest request(int id) {
        return read(id, "request", PlanRequest.class);
    }

    public PlanInput input(int id) {
        return read(id, "problem", PlanInput.class);
    }

    public PlanKeys keys(int id) {
        return read(id, "keys", PlanKeys.class);
    }

    public PlanRules rules(int id) {
        return read(id, "rules", PlanRules.class);
    }

    /// Only of a plan that ended well.
    public PlanOutput output(int id) {
        return read(id, "plan", PlanOutput.class);
    }

    private <T> T read(int id, String column, Class<T> type) {
        String text = jdbc.sql("select %s::text from transport_plan where id = :id".formatted(column))
                .param("id", id)
                .query(String.class)
                .single();
        return json.readValue(text, type);
    }

    /// Searches that nobody has ended: of this server, or of one that was killed.
    List<Integer> open() {
        return jdbc.sql("select id from transport_plan where state in ('queued', 'searching') order by id")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    void searching(int id) {
        jdbc.sql("update transport_plan set state = 'searching' where id = :id and state = 'queued'")
                .param("id", id)
                .update();
    }

    /// A search that was cancelled meanwhile stays cancelled.
    void close(int id, PlanOutput output, Figures figures, Instant at) {
        jdbc.sql("""
                update transport_plan set state = 'done', share = 1, stage = '', plan = cast(:plan as jsonb), cost = :cost,
                       bound_cost = :boundCost, runs = :runs, bound_runs = :boundRuns, carried = :carried,
                       left_behind = :left, bound_left = :boundLeft, ended_at = :at
                 where id = :id and state = 'searching'
                """)
                .param("id", id)
                .param("plan", json.writeValueAsString(output))
                .param("cost", figures.cost())
                .param("boundCost", figures.boundCost())
                .param("runs", figures.runs())
                .param("boundRuns", figures.boundRuns())
                .param("carried", figures.carried())
                .param("left", figures.left())
                .param("boundLeft", figures.boundLeft())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean end(int id, String state, @Nullable String error, Instant at) {
        return jdbc.sql("""
                update transport_plan set state = :state, error = :error, ended_at = :at
                 where id = :id and state in ('queued', 'searching')
                """)
                        .param("id", id)
                        .param("state", state)
                        .param("error", error)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What the lists show of a plan.
    record Figures(
            double cost,
            @Nullable Double boundCost,
            int runs,
            int boundRuns,
            int carried,
            int left,
            @Nullable Integer boundLeft) {}

    private static PlanRun run(ResultSet row, int n) throws SQLException {
        var wave = new Wave(
                row.getInt("wave"),
                row.getInt("area"),
                row.getObject("destination_area", Integer.class),
                row.getString("name"),
                Wave.Mode.of(row.getString("mode")),
                row.getObject("day", LocalDate.class),
                row.getInt("longest_ride"),
                row.getInt("arrive_by"),
                row.getBoolean("synthetic"));
        return new PlanRun(
                row.getInt("id"),
                wave,
                row.getObject("before", Integer.class),
                PlanRun.State.of(row.getString("state")),
                row.getLong("seed"),
                row.getInt("seconds"),
                row.getString("engine"),
                row.getDouble("share"),
                row.getString("stage"),
                row.getObject("cost", Double.class),
                row.getObject("bound_cost", Double.class),
                row.getObject("runs", Integer.class),
                row.getObject("bound_runs", Integer.class),
                row.getObject("carried", Integer.class),
                row.getObject("left_behind", Integer.class),
                row.getObject("bound_left", Integer.class),
                row.getString("error"),
                row.getInt("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                instant(row, "approved_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
