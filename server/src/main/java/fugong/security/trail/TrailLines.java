package fugong.security.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The trail to read, newest first. Row-level security shows each auditor the lines of those in his own areas.
@Component
public class TrailLines {

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
        return jdbc.sql("""
                select * from security_trail
                 where (:kind = '' or kind = :kind)
                   and (:who = '' or name ilike '%' || :who || '%')
                   and (:what = '' or what like :what || '%')
                   and (:subject = '' or subject like replace(:subject, '*', '%'))
                   and (:from::timestamptz is null or at >= :from::timestamptz)
                   and (:to::timestamptz is null or at < :to::timestamptz)
                   and (:before::bigint is null or id < :before::bigint)
                 order by id desc limit :limit
                """)
                .param("kind", filter.kind)
                .param("who", filter.who)
                .param("what", filter.what)
                .param("subject", filter.subject)
                .param("from", filter.from == null ? null : filter.from.toString())
                .param("to", filter.to == null ? null : filter.to.toString())
                .param("before", filter.before)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
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
