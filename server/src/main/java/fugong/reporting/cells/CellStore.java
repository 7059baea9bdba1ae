package fugong.reporting.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cells in the database: one row for all definitions of a place, day and value, see [Packed].
@Component
public class CellStore {

    /// Rows per statement; the arrays of one statement stay below 10 MB.
    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;

    CellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the cells of one row belong. The order is that of the table's key.
    private record Row(short dimension, int area, LocalDate day, String value) implements Comparable<Row> {

        static Row of(CellKey key) {
            return new Row(key.dimension(), key.area(), key.day(), key.value());
        }

        CellKey key(short definition) {
            return new CellKey(definition, dimension, area, day, value);
        }

        @Override
        public int compareTo(Row other) {
            return key((short) 0).compareTo(other.key((short) 0));
        }
    }

    /// Adds the sums to the cells: reads their rows, adds, and writes them again. Only the fold does so, one at a
    /// time and under its lock, therefore nothing can come in between.
    public void add(CellSums sums) {
        var rows = new ArrayList<>(byRow(sums).entrySet());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            insert(added(part), "reporting_cell", """
                    on conflict (dimension, area, day, value) do update set sums = excluded.sums""");
        }
    }

    /// Appends the sums beside the cells, where no other writer can be met.
    public void append(CellSums sums) {
        var rows = new ArrayList<>(byRow(sums).entrySet());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), "reporting_cell_delta", "");
        }
    }

    /// Moves appended sums into the cells.
    ///
    /// @return how many rows were moved
    public int foldAppended(int limit) {
        var gone = new CellSums();
        int rows = jdbc.sql("""
                delete from reporting_cell_delta
                 where ctid = any (array(select ctid from reporting_cell_delta limit :limit))
                returning dimension, area, day, value, sums
                """)
                .param("limit", limit)
                .query((row, number) -> unpack(row, gone))
                .list()
                .size();
        add(gone);
        return rows;
    }

    private static SortedMap<Row, SortedMap<Short, long[]>> byRow(CellSums sums) {
        var rows = new TreeMap<Row, SortedMap<Short, long[]>>();
        sums.forEach((key, counters) ->
                rows.computeIfAbsent(Row.of(key), it -> new TreeMap<>()).put(key.definition(), counters));
        return rows;
    }

    /// The same rows with what the table has already.
    private Collection<Map.Entry<Row, SortedMap<Short, long[]>>> added(
            List<Map.Entry<Row, SortedMap<Short, long[]>>> rows) {
        var sums = new CellSums();
        rows.forEach(it -> it.getValue()
                .forEach((definition, counters) -> sums.add(it.getKey().key(definition), counters, 1)));
        keyed("""
                select c.dimension, c.area, c.day, c.value, c.sums
                  from unnest(:dimension::smallint[], :area::int[], :day::date[], :value::text[]) n (d, a, y, v)
                 cross join lateral (select * from reporting_cell where dimension = n.d and area = n.a and day = n.y
                                        and value = n.v offset 0) c
                """, rows).query((row, number) -> unpack(row, sums)).list();
        return byRow(sums).entrySet();
    }

    private void insert(Collection<Map.Entry<Row, SortedMap<Short, long[]>>> rows, String table, String conflict) {
        keyed("""
                insert into %s (dimension, area, day, value, sums)
                select * from unnest(:dimension::smallint[], :area::int[], :day::date[], :value::text[], :sums::bytea[])
                %s
                """.formatted(table, conflict), rows)
                .param(
                        "sums",
                        rows.stream().map(it -> Packed.pack(it.getValue())).toArray(byte[][]::new))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String sql, Collection<Map.Entry<Row, SortedMap<Short, long[]>>> rows) {
        var keys = rows.stream().map(Map.Entry::getKey).toList();
        return jdbc.sql(sql)
                .param("dimension", keys.stream().mapToInt(Row::dimension).toArray())
                .param("area", keys.stream().mapToInt(Row::area).toArray())
                .param("day", keys.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .param("value", keys.stream().map(Row::value).toArray(String[]::new));
    }

    /// Puts other sums in the place of a day's cells, after they were counted again.
    public void replace(LocalDate day, CellSums sums) {
        jdbc.sql("delete from reporting_cell where day = :day")
                .param("day", day)
                .update();
        add(sums);
    }

    /// Every cell of a range of days, appended sums included (without what is pending).
    public CellSums all(LocalDate from, LocalDate to) {
        var sums = new CellSums();
        jdbc.sql("""
                select dimension, area, day, value, sums from reporting_cell where day between :from and :to
                union all
                select dimension, area, day, value, sums from reporting_cell_delta where day between :from and :to
                """)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> unpack(row, sums))
                .list();
        return sums;
    }

    private static Row unpack(ResultSet row, CellSums into) throws SQLException {
        var at = new Row(row.getShort(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getString(4));
        Packed.unpack(row.getBytes(5), it -> true, (definition, counters) -> into.add(at.key(definition), counters, 1));
        return at;
    }
}
