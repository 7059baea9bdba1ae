package fugong.reporting.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cells in the database.
@Component
public class CellStore {

    /// Rows per statement; the arrays of one statement stay below 10 MB.
    private static final int AT_ONCE = 20_000;

    private static final String COLUMNS = """
            reported, met, excluded, staff_reported, staff_met, staff_excluded, output_reported, output_met,
            output_excluded, power_reported, power_met, power_excluded, amount, amount_of""";

    private final JdbcClient jdbc;

    CellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the sums to the cells, in the order of the key. Only the fold does so, one at a time.
    public void add(CellSums sums) {
        inParts(
                sums,
                "reporting_cell",
                "on conflict (definition, dimension, area, day, value) do update set " + adding());
    }

    /// Appends the sums beside the cells, where no other writer can be met.
    public void append(CellSums sums) {
        inParts(sums, "reporting_cell_delta", "");
    }

    /// Moves appended sums into the cells.
    ///
    /// @return how many rows were moved
    public int foldAppended(int limit) {
        return jdbc.sql("""
                with gone as (
                    delete from reporting_cell_delta
                     where ctid = any (array(select ctid from reporting_cell_delta limit :limit)) returning *),
                added as (
                    insert into reporting_cell as c (definition, dimension, area, day, value, %s)
                    select definition, dimension, area, day, value, %s from gone
                     group by definition, dimension, area, day, value
                     order by definition, dimension, area, day, value
                    on conflict (definition, dimension, area, day, value) do update set %s)
                select count(*) from gone
                """.formatted(COLUMNS, sums(), adding()))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private void inParts(CellSums sums, String table, String conflict) {
        var rows = new ArrayList<>(sums.sorted().entrySet());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), table, conflict);
        }
    }

    private void insert(List<Map.Entry<CellKey, long[]>> rows, String table, String conflict) {
        var keys = rows.stream().map(Map.Entry::getKey).toList();
        var statement = jdbc.sql("""
                insert into %s as c (definition, dimension, area, day, value, %s)
                select * from unnest(:definition::smallint[], :dimension::smallint[], :area::int[], :day::date[],
                    :value::text[], :c0::int[], :c1::int[], :c2::int[], :c3::bigint[], :c4::bigint[], :c5::bigint[],
                    :c6::bigint[], :c7::bigint[], :c8::bigint[], :c9::bigint[], :c10::bigint[], :c11::bigint[],
                    :c12::bigint[], :c13::bigint[])
                %s
                """.formatted(table, COLUMNS, conflict))
                .param("definition", keys.stream().mapToInt(CellKey::definition).toArray())
                .param("dimension", keys.stream().mapToInt(CellKey::dimension).toArray())
                .param("area", keys.stream().mapToInt(CellKey::area).toArray())
                .param("day", keys.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .param("value", keys.stream().map(CellKey::value).toArray(String[]::new));
        for (int i = 0; i < Counter.COUNT; i++) {
            int counter = i;
            statement = statement.param(
                    "c" + i,
                    rows.stream().mapToLong(it -> it.getValue()[counter]).toArray());
        }
        statement.update();
    }

    private static String adding() {
        var parts = new ArrayList<String>();
        for (var column : COLUMNS.split(",\\s+")) {
            parts.add("%1$s = c.%1$s + excluded.%1$s".formatted(column));
        }
        return String.join(", ", parts);
    }

    private static String sums() {
        var parts = new ArrayList<String>();
        for (var column : COLUMNS.split(",\\s+")) {
            parts.add("sum(%s)".formatted(column));
        }
        return String.join(", ", parts);
    }

    /// Forgets the cells of a definition, before they are counted again.
    public void clear(short definition) {
        jdbc.sql("delete from reporting_cell where definition = :definition")
                .param("definition", definition)
                .update();
    }

    /// Every cell of a range of days, appended sums included (without what is pending).
    public CellSums all(LocalDate from, LocalDate to) {
        var sums = new CellSums();
        jdbc.sql("""
                select definition, dimension, area, day, value, %1$s from reporting_cell where day between :from and :to
                union all
                select definition, dimension, area, day, value, %1$s from reporting_cell_delta
                 where day between :from and :to
                """.formatted(COLUMNS)).param("from", from).param("to", to).query(row -> {
            sums.add(key(row), counters(row, 6), 1);
        });
        return sums;
    }

    static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(
                row.getShort(1), row.getShort(2), row.getInt(3), row.getObject(4, LocalDate.class), row.getString(5));
    }

    static long[] counters(ResultSet row, int first) throws SQLException {
        var counters = Counter.none();
        for (int i = 0; i < Counter.COUNT; i++) {
            counters[i] = row.getLong(first + i);
        }
        return counters;
    }
}
