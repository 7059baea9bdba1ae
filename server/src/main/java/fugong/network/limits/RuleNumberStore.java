package fugong.network.limits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The numbers of the rules in the database.
@Component
public class RuleNumberStore {

    private final JdbcClient jdbc;

    RuleNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RuleNumbers.Number> all() {
        return jdbc.sql("select * from network_rule_value order by kind, parameter, valid_from")
                .query((row, n) -> new RuleNumbers.Number(
                        LimitKind.valueOf(row.getString("kind")),
                        row.getString("parameter"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getString("source")))
                .list();
    }

    public RuleNumbers load() {
        return new RuleNumbers(all());
    }

    public void put(Collection<RuleNumbers.Number> numbers) {
        for (var it : numbers) {
            jdbc.sql("""
                    insert into network_rule_value (kind, parameter, valid_from, value, source)
                    values (:kind, :parameter, :from, :value, :source)
                    on conflict (kind, parameter, valid_from) do update set value = excluded.value, source = excluded.source
                    """)
                    .param("kind", it.kind().name())
                    .param("parameter", it.parameter())
                    .param("from", it.validFrom())
                    .param("value", it.value())
                    .param("source", it.source())
                    .update();
        }
    }

    public void remove(Collection<RuleNumbers.Number> numbers) {
        for (var it : numbers) {
            jdbc.sql("""
                    delete from network_rule_value where kind = :kind and parameter = :parameter and valid_from = :from
                    """)
                    .param("kind", it.kind().name())
                    .param("parameter", it.parameter())
                    .param("from", it.validFrom())
                    .update();
        }
    }
}
