package fugong.supply.lines;

import fugong.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the catalogue, lines and stocks; of lines and stocks only what the actor may see.
@Component
public class WorksStore {

    private final JdbcClient jdbc;

    WorksStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Product> products() {
        return jdbc.sql("select code, chain, name_zh, name_en, unit, worth from supply_product order by chain, code")
                .query((row, _) -> new Product(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBigDecimal(6)))
                .list();
    }

    public List<Ingredient> recipes() {
        return jdbc.sql("select product, recipe, input, amount, source from supply_recipe order by 1, 2, 3")
                .query((row, _) -> new Ingredient(
                        row.getString(1), row.getString(2), row.getString(3), row.getDouble(4), row.getString(5)))
                .list();
    }

    /// Lines that make one of these grades, also those that do not run yet.
    public List<Grade> lines(List<String> grades) {
        return grades.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select enterprise, line, grade, per_day, from_day, name_zh, name_en, coalesce(synthetic, false)
                  from supply_line where grade in (:grades) order by 1, 2, 3
                """).param("grades", grades).query(WorksStore::grade).list();
    }

    private static Grade grade(ResultSet row, int number) throws SQLException {
        return new Grade(
                new EnterpriseId(row.getInt(1)),
                row.getString(2),
                row.getString(3),
                row.getDouble(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8));
    }

    /// The last word of each enterprise about each item within a week before the day; older words are not believed.
    public List<StockDay> stocks(List<String> items, LocalDate day) {
        return items.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select distinct on (enterprise, item) enterprise, item, day, coalesce(made, 0), coalesce(stock, 0),
                       coalesce(shipped, 0), coalesce(arrived, 0), coalesce(received, 0), coalesce(synthetic, false)
                  from supply_stock
                 where item in (:items) and day between :day::date - 7 and :day
                 order by enterprise, item, day desc
                """)
                        .param("items", items)
                        .param("day", day)
                        .query(WorksStore::stock)
                        .list();
    }

    private static StockDay stock(ResultSet row, int number) throws SQLException {
        return new StockDay(
                new EnterpriseId(row.getInt(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getBoolean(9));
    }
}
