package fugong.registry.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Many rows in one statement: they travel as one JSON text, which the statement reads with `jsonb_to_recordset`.
/// One statement also means one run of the tally's trigger.
@Component
public class Bulk {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Bulk(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param sql  uses `:rows`
    /// @param rows records whose component names are the columns of the statement's record set
    public int run(String sql, List<? extends Record> rows) {
        int changed = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            changed +=
                    jdbc.sql(sql).param("rows", json.writeValueAsString(part)).update();
        }
        return changed;
    }

    /// A day as PostgreSQL reads it; null and "since ever" are told apart.
    public static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
    }
}
