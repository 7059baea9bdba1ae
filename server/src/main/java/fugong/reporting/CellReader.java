package fugong.reporting;

import fugong.reporting.cells.CellSums;
import fugong.reporting.cells.Counter;
import fugong.reporting.cells.Packed;
import fugong.reporting.figures.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads cells and adds what is pending, in one statement: each report is found exactly once.
@Component
class CellReader {

    /// One line of an answer.
    ///
    /// @param place the number the caller gave to the set of areas it belongs to
    record Line(short definition, int place, LocalDate day, String value) {}

    private final JdbcClient jdbc;
    private final Facts facts;

    CellReader(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /// Sums per definition, place, day and value of the dimension.
    ///
    /// @param places leaf area → number of the place it adds to: 0 everywhere for one sum, the child's id for a
    ///               split by areas
    Map<Line, long[]> read(
            Collection<Short> definitions,
            Dimension dimension,
            Map<Integer, Integer> places,
            LocalDate from,
            LocalDate to) {
        var sums = new HashMap<Line, long[]>();
        var tail = new ArrayList<Facts.Pending>();
        var leaves = new ArrayList<>(places.entrySet());
        jdbc.sql("""
                with place (area, place) as materialized (select * from unnest(:areas::int[], :places::int[]))
                select p.place, c.day, c.value, c.sums, 0, 0
                  from place p join reporting_cell c on c.area = p.area
                 where c.dimension = :dimension and c.day between :from and :to
                union all
                select p.place, c.day, c.value, c.sums, 0, 0
                  from place p join reporting_cell_delta c on c.area = p.area
                 where c.dimension = :dimension and c.day between :from and :to
                union all
                select n.subject, n.day, null, null, n.source, n.revision
                  from reporting_pending n
                 where n.day between :from and :to and n.area in (select area from place)
                """)
                .param("areas", leaves.stream().mapToInt(Map.Entry::getKey).toArray())
                .param("places", leaves.stream().mapToInt(Map.Entry::getValue).toArray())
                .param("dimension", dimension.stored())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var day = row.getObject(2, LocalDate.class);
                    var value = row.getString(3);
                    if (value == null) {
                        tail.add(new Facts.Pending(row.getInt(1), day, row.getInt(5), row.getInt(6)));
                    } else {
                        int place = row.getInt(1);
                        Packed.unpack(
                                row.getBytes(4),
                                definitions::contains,
                                (definition, counters) -> add(counters, new Line(definition, place, day, value), sums));
                    }
                });
        if (!tail.isEmpty()) {
            addTail(facts.of(tail), definitions, dimension, places, sums);
        }
        return sums;
    }

    private static void addTail(
            CellSums tail,
            Collection<Short> definitions,
            Dimension dimension,
            Map<Integer, Integer> places,
            Map<Line, long[]> sums) {
        tail.sorted().forEach((key, counters) -> {
            var place = places.get(key.area());
            if (place != null && key.dimension() == dimension.stored() && definitions.contains(key.definition())) {
                var line = new Line(key.definition(), place, key.day(), key.value());
                add(counters, line, sums);
            }
        });
    }

    private static void add(long[] counters, Line line, Map<Line, long[]> sums) {
        var sum = sums.computeIfAbsent(line, it -> Counter.none());
        for (int i = 0; i < Counter.COUNT; i++) {
            sum[i] += counters[i];
        }
    }
}
