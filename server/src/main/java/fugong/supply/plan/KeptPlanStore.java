package fugong.supply.plan;

import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.Permission;
import fugong.security.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Plans that were kept. A plan belongs to the area of whoever kept it.
@Component
public class KeptPlanStore {

    private static final int NEWEST = 20;

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;
    private final JsonMapper json;

    KeptPlanStore(JdbcClient jdbc, Areas areas, Trail trail, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    public KeptPlan keep(Chain chain, Wanted wanted, Outcome outcome, Actor actor) {
        int area = areas.tops(actor, chain.day()).stream()
                .findFirst()
                .map(it -> it.id().value())
                .orElseThrow(() -> new NotAllowed(actor, Permission.PLAN_SUPPLY));
        Instant at = clock.instant();
        int id = jdbc.sql("""
                insert into supply_plan (area, chain, day, wanted, outcome, author, made_at)
                values (:area, :chain, :day, :wanted::jsonb, :outcome::jsonb, :author, :at) returning id
                """)
                .param("area", area)
                .param("chain", chain.code())
                .param("day", chain.day())
                .param("wanted", json.writeValueAsString(wanted))
                .param("outcome", json.writeValueAsString(outcome))
                .param("author", actor.id())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        trail.wrote(actor, "supply.plan", "plan:" + id, chain.code() + " " + chain.day());
        return new KeptPlan(id, chain.code(), chain.day(), wanted, outcome, actor.id(), at);
    }

    public Optional<KeptPlan> find(int id) {
        return jdbc.sql("select id, chain, day, wanted, outcome, author, made_at from supply_plan where id = :id")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    public List<KeptPlan> newest(String chain) {
        return jdbc.sql("""
                select id, chain, day, wanted, outcome, author, made_at from supply_plan
                 where chain = :chain order by id desc limit :most
                """)
                .param("chain", chain)
                .param("most", NEWEST)
                .query(this::plan)
                .list();
    }

    private KeptPlan plan(ResultSet row, int number) throws SQLException {
        return new KeptPlan(
                row.getInt(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                json.readValue(row.getString(4), Wanted.class),
                json.readValue(row.getString(5), Outcome.class),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
