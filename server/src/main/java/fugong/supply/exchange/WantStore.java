package fugong.supply.exchange;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Needs and offers in the database.
@Component
public class WantStore {

    private final JdbcClient jdbc;

    WantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that hold on the day.
    public List<Want> on(LocalDate day) {
        return jdbc.sql("""
                select enterprise, area, side, item, from_day, to_day, quantity, note, coalesce(synthetic, false)
                  from supply_want where from_day <= :day and (to_day is null or to_day >= :day)
                 order by item, side, quantity desc, enterprise
                """).param("day", day).query(WantStore::want).list();
    }

    private static Want want(ResultSet row, int number) throws SQLException {
        return new Want(
                new EnterpriseId(row.getInt(1)),
                new AreaId(row.getInt(2)),
                Want.Side.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getDouble(7),
                row.getString(8),
                row.getBoolean(9));
    }

    public void put(Want want) {
        jdbc.sql("""
                insert into supply_want (enterprise, area, side, item, from_day, to_day, quantity, note, synthetic)
                values (:enterprise, :area, :side, :item, :from, :to, :quantity, :note, false)
                on conflict (enterprise, side, item, from_day) do update
                   set quantity = excluded.quantity, to_day = excluded.to_day, note = excluded.note, synthetic = false
                """)
                .param("enterprise", want.enterprise().value())
                .param("area", want.area().value())
                .param("side", want.side().word())
                .param("item", want.item())
                .param("from", want.fromDay())
                .param("to", want.toDay())
                .param("quantity", want.quantity())
                .param("note", want.note())
                .update();
    }

    /// Ends what an enterprise said it needs or offers; the past stays.
    public int end(EnterpriseId enterprise, Want.Side side, String item, @Nullable LocalDate lastDay) {
        return jdbc.sql("""
                update supply_want set to_day = :last
                 where enterprise = :enterprise and side = :side and item = :item and (to_day is null or to_day > :last)
                """)
                .param("enterprise", enterprise.value())
                .param("side", side.word())
                .param("item", item)
                .param("last", lastDay)
                .update();
    }
}
