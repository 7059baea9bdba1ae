package fugong.network.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Outcomes of the nightly comparison in the database.
@Component
public class CheckStore {

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Checked it) {
        jdbc.sql("""
                insert into network_check (ran_at, took_ms, day, firms, differ, example)
                values (:at, :took, :day, :firms, :differ, :example)
                """)
                .param("at", it.ranAt().atOffset(ZoneOffset.UTC))
                .param("took", it.took().toMillis())
                .param("day", it.day())
                .param("firms", it.firms())
                .param("differ", it.differ())
                .param("example", it.example())
                .update();
    }

    /// A year is enough to see when it began.
    public void forgetBefore(Instant when) {
        jdbc.sql("delete from network_check where ran_at < :when")
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Checked> newest(int many) {
        return jdbc.sql("select * from network_check order by id desc limit :many")
                .param("many", many)
                .query((row, n) -> new Checked(
                        row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                        Duration.ofMillis(row.getLong("took_ms")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("firms"),
                        row.getInt("differ"),
                        row.getString("example")))
                .list();
    }
}
