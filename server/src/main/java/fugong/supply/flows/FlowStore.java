package fugong.supply.flows;

import fugong.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is on its way, in the database.
@Component
public class FlowStore {

    private final JdbcClient jdbc;

    FlowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that had begun by the day, the longest standing first.
    public List<Flow> on(LocalDate day) {
        return jdbc.sql("""
                select enterprise, code, kind, way, item, quantity, unit, origin, destination, stage, since, due, obstacle,
                       coalesce(synthetic, false)
                  from supply_flow where since <= :day order by since, enterprise, code
                """).param("day", day).query(FlowStore::flow).list();
    }

    private static Flow flow(ResultSet row, int number) throws SQLException {
        return new Flow(
                new EnterpriseId(row.getInt(1)),
                row.getString(2),
                Flow.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4).equals("export"),
                row.getString(5),
                row.getDouble(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getBoolean(14));
    }

    public int move(EnterpriseId enterprise, String code, String stage, LocalDate since, @Nullable String obstacle) {
        return jdbc.sql("""
                update supply_flow set stage = :stage, since = :since, obstacle = :obstacle
                 where enterprise = :enterprise and code = :code
                """)
                .param("enterprise", enterprise.value())
                .param("code", code)
                .param("stage", stage)
                .param("since", since)
                .param("obstacle", obstacle)
                .update();
    }
}
