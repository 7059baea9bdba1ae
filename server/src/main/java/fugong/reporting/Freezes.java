package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Figure;
import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Door: figures as they were printed. A briefing of 24 February can be printed again in June, although reports
/// were corrected since; the correction shows in a new freeze beside it.
@Component
public class Freezes {

    /// @param at the cut-off: what came later is not in it
    public record Freeze(int id, LocalDate day, Instant at, int author) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Indicators indicators;
    private final Definitions definitions;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    Freezes(
            JdbcClient jdbc,
            JsonMapper json,
            Indicators indicators,
            Definitions definitions,
            Areas areas,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.indicators = indicators;
        this.definitions = definitions;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
    }

    /// Freezes a day for every area the actor may see: all definitions whole, and the resumption rate by section,
    /// size, ownership and scale.
    @Transactional
    public Freeze freeze(LocalDate day, Actor actor) {
        actor.require(Permission.FREEZE);
        var now = clock.instant();
        int id = jdbc.sql("""
                insert into reporting_freeze (day, known_at, author) values (:day, :at, :author) returning id
                """)
                .param("day", day)
                .param("at", ReportStore.utc(now))
                .param("author", actor.id())
                .query(Integer.class)
                .single();
        figures(day, actor).forEach((area, figures) -> put(id, area, figures));
        trail.wrote(actor, "report.freeze", "day:" + day, "freeze " + id);
        return new Freeze(id, day, now, actor.id());
    }

    /// All of one moment, in a snapshot: reports that come meanwhile are in none of the figures, so that the
    /// counties of a briefing add up to its city.
    private Map<AreaId, List<Figure>> figures(LocalDate day, Actor actor) {
        var found = new LinkedHashMap<AreaId, List<Figure>>();
        snapshot.executeWithoutResult(status -> {
            for (var area : areas.tree().all(day)) {
                if (areas.covers(actor, area.id())) {
                    found.put(area.id(), figures(area.id(), day, actor));
                }
            }
        });
        return found;
    }

    private List<Figure> figures(AreaId area, LocalDate day, Actor actor) {
        var figures = new ArrayList<>(indicators.of(area, day, actor));
        for (var dimension : List.of(Dimension.SECTION, Dimension.SIZE, Dimension.OWNERSHIP, Dimension.SCALE)) {
            figures.addAll(indicators.by(dimension, "resumption", area, day, actor));
        }
        return figures;
    }

    private void put(int freeze, AreaId area, List<Figure> figures) {
        jdbc.sql("""
                insert into reporting_frozen (frozen, area, code, version, dimension, value, figure)
                select :frozen, :area, c, v, d, x, f::jsonb
                  from unnest(:code::text[], :version::int[], :dimension::text[], :value::text[], :figure::text[])
                       r (c, v, d, x, f)
                """)
                .param("frozen", freeze)
                .param("area", area.value())
                .param("code", figures.stream().map(Figure::code).toArray(String[]::new))
                .param("version", figures.stream().mapToInt(Figure::version).toArray())
                .param(
                        "dimension",
                        figures.stream().map(it -> it.dimension().name()).toArray(String[]::new))
                .param("value", figures.stream().map(Figure::value).toArray(String[]::new))
                .param("figure", figures.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    /// Freezes of a day, the oldest first.
    public List<Freeze> of(LocalDate day) {
        return jdbc.sql("select id, day, known_at, author from reporting_freeze where day = :day order by known_at")
                .param("day", day)
                .query((row, n) -> new Freeze(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getInt(4)))
                .list();
    }

    /// The figures of an area exactly as they were frozen, in the order of the definitions then.
    public List<Figure> figures(int freeze, AreaId area, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        return jdbc.sql(
                        "select figure from reporting_frozen where frozen = :frozen and area = :area order by code, dimension, value")
                .param("frozen", freeze)
                .param("area", area.value())
                .query((row, n) -> json.readValue(row.getString(1), Figure.class))
                .list();
    }

    /// The name of a frozen definition in a language; the code where it is in force no more.
    public Optional<String> name(String code, String language) {
        return definitions.find(code).map(it -> it.name(language));
    }
}
