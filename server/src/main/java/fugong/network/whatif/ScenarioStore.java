package fugong.network.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Scenarios, actions and promises in the database.
@Component
public class ScenarioStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScenarioStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public int add(int actor, int area, LocalDate day, String name, List<Change> changes, Instant now) {
        return jdbc.sql("""
                insert into network_scenario (actor, area, day, name, changes, made_at, state)
                values (:actor, :area, :day, :name, :changes::jsonb, :now, 'waiting') returning id
                """)
                .param("actor", actor)
                .param("area", area)
                .param("day", day)
                .param("name", name)
                .param("changes", json.writeValueAsString(changes))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// Other changes, to be computed again.
    public void put(int id, List<Change> changes) {
        jdbc.sql("""
                update network_scenario set changes = :changes::jsonb, outcome = null, state = 'waiting' where id = :id
                """)
                .param("changes", json.writeValueAsString(changes))
                .param("id", id)
                .update();
    }

    public List<Integer> waiting() {
        return jdbc.sql("select id from network_scenario where state = 'waiting' order by id")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// Only of what waits: a cancelled run has no outcome, however far it was; and only for the changes that were
    /// computed.
    public boolean end(int id, List<Change> changes, Scenario.State state, @Nullable Outcome outcome) {
        return jdbc.sql("""
                update network_scenario set outcome = :outcome::jsonb, state = :state
                 where id = :id and state = 'waiting' and changes = :changes::jsonb
                """)
                        .param("outcome", outcome == null ? null : json.writeValueAsString(outcome))
                        .param("state", state.word())
                        .param("changes", json.writeValueAsString(changes))
                        .param("id", id)
                        .update()
                > 0;
    }

    public Optional<Scenario> find(int id) {
        return jdbc.sql("select * from network_scenario where id = :id")
                .param("id", id)
                .query((row, n) -> scenario(row))
                .optional();
    }

    public List<Scenario> newest(int many) {
        return jdbc.sql("select * from network_scenario order by id desc limit :many")
                .param("many", many)
                .query((row, n) -> scenario(row))
                .list();
    }

    private Scenario scenario(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Scenario(
                row.getInt("id"),
                row.getInt("actor"),
                row.getInt("area"),
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                List.of(json.readValue(row.getString("changes"), Change[].class)),
                outcome == null ? null : json.readValue(outcome, Outcome.class),
                Scenario.State.of(row.getString("state")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /// @param areaOf area of each enterprise that is promised anything
    public int act(Scenario it, Outcome outcome, String words, Map<Integer, Integer> areaOf, int actor, Instant now) {
        int action = jdbc.sql("""
                insert into network_action (actor, area, scenario, day, words, made_at)
                values (:actor, :area, :scenario, :day, :words, :now) returning id
                """)
                .param("actor", actor)
                .param("area", it.area())
                .param("scenario", it.id())
                .param("day", it.day())
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        var moves = outcome.moves().stream()
                .filter(move -> move.yuan() > 0 && areaOf.containsKey(move.enterprise()))
                .toList();
        jdbc.sql("""
                insert into network_promise (action, enterprise, area, level_then, promised)
                select :action, * from unnest(:enterprises::int[], :areas::int[], :then::float8[], :promised::float8[])
                """)
                .param("action", action)
                .param(
                        "enterprises",
                        moves.stream().mapToInt(Outcome.Move::enterprise).toArray())
                .param(
                        "areas",
                        moves.stream()
                                .mapToInt(move -> areaOf.getOrDefault(move.enterprise(), 0))
                                .toArray())
                .param("then", moves.stream().mapToDouble(Outcome.Move::from).toArray())
                .param("promised", moves.stream().mapToDouble(Outcome.Move::to).toArray())
                .update();
        return action;
    }

    /// Actions with what they promised beside what the picture of a later day says.
    public List<Action> actions(LocalDate seenOn, int many) {
        return jdbc.sql("""
                select a.id, a.scenario, a.day, a.words, a.made_at,
                       coalesce(sum(s.output * (p.promised - p.level_then)), 0) as promised,
                       coalesce(sum(s.output * (s.level - p.level_then)), 0) as came,
                       count(p.enterprise) as firms,
                       count(*) filter (where s.level - p.level_then >= 0.8 * (p.promised - p.level_then)) as hit,
                       max(s.day) as seen
                  from network_action a
                  left join network_promise p on p.action = a.id
                  left join network_state s on s.enterprise = p.enterprise and s.day = greatest(:seen, a.day)
                 group by a.id order by a.id desc limit :many
                """)
                .param("seen", seenOn)
                .param("many", many)
                .query((row, n) -> {
                    var day = row.getObject("day", LocalDate.class);
                    var seen = row.getObject("seen", LocalDate.class);
                    return new Action(
                            row.getInt("id"),
                            row.getInt("scenario"),
                            day,
                            row.getString("words"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            row.getDouble("promised"),
                            row.getDouble("came"),
                            row.getInt("firms"),
                            row.getInt("hit"),
                            seen == null || !seen.isAfter(day) ? null : seen);
                })
                .list();
    }
}
