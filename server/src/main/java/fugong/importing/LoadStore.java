package fugong.importing;

import fugong.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads and their parts.
@Component
class LoadStore {

    /// First half of the advisory locks of this room; the second is the load's number.
    private static final int RUNNING = 7_117;

    private final JdbcClient jdbc;

    LoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Has the database count its tables, this transaction's rows included: without it the next statements are
    /// planned for empty tables.
    void countAnew() {
        jdbc.sql("analyze").update();
    }

    long create(Upload upload, Actor actor, Instant at) {
        return jdbc.sql("""
                insert into importing_load (source, actor, actor_name, state, broken, created_at)
                values (:source, :actor, :name, 'PLANNING', :broken, :at) returning id
                """)
                .param("source", upload.source())
                .param("broken", upload.broken())
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("at", time(at))
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    void addPart(long load, int position, Upload.File file) {
        jdbc.sql("""
                insert into importing_part (load, resource, position, file, bytes)
                values (:load, :resource, :position, :file, :bytes)
                """)
                .param("load", load)
                .param("resource", file.resource())
                .param("position", position)
                .param("file", file.name())
                .param("bytes", LoadRun.bytes(file.path()))
                .update();
    }

    void tallied(long load, Load.Part part) {
        var tally = part.tally();
        jdbc.sql("""
                update importing_part
                   set created = :created, changed = :changed, unchanged = :unchanged, refused = :refused,
                       warned = :warned, broken = :broken
                 where load = :load and resource = :resource
                """)
                .param("load", load)
                .param("resource", part.resource())
                .param("created", tally.created())
                .param("changed", tally.changed())
                .param("unchanged", tally.unchanged())
                .param("refused", tally.refused())
                .param("warned", tally.warned())
                .param("broken", part.broken())
                .update();
    }

    void planned(long load, String fingerprint) {
        jdbc.sql("""
                update importing_load set state = 'PLANNED', fingerprint = :fingerprint, incident = '' where id = :load
                """).param("load", load).param("fingerprint", fingerprint).update();
    }

    void state(long load, Load.State state) {
        jdbc.sql("update importing_load set state = :state where id = :load")
                .param("load", load)
                .param("state", state.name())
                .update();
    }

    /// Only one of two who press the button at once succeeds.
    boolean move(long load, Load.State from, Load.State to) {
        return jdbc.sql("update importing_load set state = :to where id = :load and state = :from")
                        .param("load", load)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void failed(long load, Load.State state, String incident) {
        jdbc.sql("update importing_load set state = :state, incident = :incident where id = :load")
                .param("load", load)
                .param("state", state.name())
                .param("incident", incident)
                .update();
    }

    void committed(long load, Instant at) {
        jdbc.sql("update importing_load set state = 'COMMITTED', committed_at = :at where id = :load")
                .param("load", load)
                .param("at", time(at))
                .update();
    }

    void undone(long load, Instant at) {
        jdbc.sql("update importing_load set state = 'UNDONE', undone_at = :at where id = :load")
                .param("load", load)
                .param("at", time(at))
                .update();
    }

    /// Until the transaction ends: no other load writes these resources.
    void holdResources(List<String> resources) {
        for (var resource : resources.stream().sorted().toList()) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, :room))")
                    .param("name", resource)
                    .param("room", RUNNING)
                    .query((row, number) -> true)
                    .list();
        }
    }

    /// Until the transaction ends: others know that somebody works on this load.
    void hold(long load) {
        jdbc.sql("select pg_advisory_xact_lock(:room, :load)")
                .param("room", RUNNING)
                .param("load", (int) load)
                .query((row, number) -> true)
                .list();
    }

    /// Whether nobody, on any server, works on this load.
    boolean abandoned(long load) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:room, :load)")
                .param("room", RUNNING)
                .param("load", (int) load)
                .query(Boolean.class)
                .single();
    }

    Optional<Load> find(long id) {
        return jdbc.sql("select * from importing_load where id = :id")
                .param("id", id)
                .query((row, number) -> load(row, List.of()))
                .optional()
                .map(it -> it.with(parts(id)));
    }

    /// Newest first, with their parts.
    List<Load> recent(int limit) {
        return jdbc
                .sql("select * from importing_load order by id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> load(row, List.of()))
                .list()
                .stream()
                .map(it -> it.with(parts(it.id())))
                .toList();
    }

    private List<Load.Part> parts(long load) {
        return jdbc.sql("select * from importing_part where load = :load order by position")
                .param("load", load)
                .query(LoadStore::part)
                .list();
    }

    private static Load load(ResultSet row, List<Load.Part> parts) throws SQLException {
        return new Load(
                row.getLong("id"),
                row.getString("source"),
                row.getInt("actor"),
                row.getString("actor_name"),
                Load.State.valueOf(row.getString("state")),
                row.getString("fingerprint"),
                row.getBoolean("broken"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("committed_at")),
                instant(row.getTimestamp("undone_at")),
                swept(row),
                row.getString("incident"),
                parts);
    }

    private static Load.@Nullable Swept swept(ResultSet row) throws SQLException {
        var at = instant(row.getTimestamp("swept_at"));
        return at == null ? null : new Load.Swept(at, row.getInt("swept_after"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Load.Part part(ResultSet row, int number) throws SQLException {
        var tally = new Tally(
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getLong("warned"));
        return new Load.Part(
                row.getString("resource"),
                row.getString("file"),
                row.getLong("bytes"),
                tally,
                row.getBoolean("broken"));
    }
}
