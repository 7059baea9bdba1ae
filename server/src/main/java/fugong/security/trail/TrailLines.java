package fugong.security.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The trail to read, newest first. Row-level security shows each auditor the lines of those in his own areas.
@Component
public class TrailLines {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int NEAR = 10_000;

    private static final String FOUND = """
                   (:kind = '' or kind = :kind)
               and (:who = '' or name ilike '%' || :who || '%')
               and (:what = '' or what like :what || '%')
               and (:subject = '' or subject = :subject)
               and (:beginning = '' or subject like replace(:beginning, '*', '%'))
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:to::timestamptz is null or at < :to::timestamptz)
               and (:first::bigint is null or id >= :first::bigint)
               and (:last::bigint is null or id <= :last::bigint)
               and (:before::bigint is null or id < :before::bigint)
             order by id desc limit :limit
            """;

    private static final String NEWEST = "select * from security_trail where :within::int[] is null and " + FOUND;

    /// The newest of each area, and of those the newest: the last lines of a quiet county may lie far back.
    private static final String NEWEST_OF_AREAS = """
            select line.* from unnest(:within::int[]) as place (area)
             cross join lateral (select * from security_trail where areas[1] = place.area and
            """ + FOUND + ") line order by line.id desc limit :limit";

    private final JdbcClient jdbc;

    TrailLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One act.
    ///
    /// @param kind wrote, read or sign-in
    public record Line(
            long id,
            Instant at,
            String kind,
            int actor,
            int actsFor,
            String name,
            String what,
            String subject,
            String detail) {}

    /// What is looked for; empty parts do not matter.
    ///
    /// @param who     a part of the name
    /// @param what    how the act begins: "user."
    /// @param subject whose, exactly or up to a *: "enterprise:42"
    /// @param from    not before
    /// @param to      before
    /// @param before  the line the page before ended with
    public record Filter(
            String kind,
            String who,
            String what,
            String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    public List<Line> list(Filter filter, int limit) {
        var within = within();
        boolean beginning = filter.subject.endsWith("*");
        return jdbc.sql(within == null ? NEWEST : NEWEST_OF_AREAS)
                .param("within", within)
                .param("kind", filter.kind)
                .param("who", filter.who)
                .param("what", filter.what)
                .param("subject", beginning ? "" : filter.subject)
                .param("beginning", beginning ? filter.subject : "")
                .param("from", time(filter.from))
                .param("to", time(filter.to))
                .param("first", filter.from == null ? null : of("min", filter.from, filter.from.plus(A_DAY), -NEAR))
                .param("last", filter.to == null ? null : of("max", filter.to.minus(A_DAY), filter.to, NEAR))
                .param("before", filter.before)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /// Every area in which an auditor of some areas may see lines. Null for whoever sees everything, or has no
    /// area.
    private Integer @Nullable [] within() {
        return jdbc.sql("""
                select case when not security_everything() and security_areas() <> '{}' then security_areas_within() end
                """)
                .query((row, number) -> row.getArray(1) == null
                        ? null
                        : (Integer[]) row.getArray(1).getArray())
                .list()
                .getFirst();
    }

    /// The number of the first or last line of a day. Numbers rise with time but for the moments in which many
    /// write at once; null where nothing was written that day.
    private @Nullable Long of(String which, Instant from, Instant to, int aside) {
        return jdbc.sql("""
                select %s(id + 0) + :aside from security_trail where at >= :from and at < :to
                """.formatted(which))
                .param("aside", aside)
                .param("from", time(from))
                .param("to", time(to))
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getInt("actor"),
                row.getInt("acts_for"),
                row.getString("name"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
