package fugong.bench.transport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the journeys read and open straight in the tables.
record Tables(Connection owner) implements Journey.Facts {

    @Override
    public int wave(int county, int round) {
        return numbers("""
                insert into transport_wave (area, name, mode, day, author, created_at)
                select area, 'round %1$d', 'coach', date '%3$s' + %1$d, 0, now()
                  from registry_area_name where code = '%2$s'
                   and not exists (select from transport_wave w where w.area = registry_area_name.area
                                      and w.name = 'round %1$d');
                select w.id from transport_wave w join registry_area_name n on n.area = w.area
                 where n.code = '%2$s' and w.name = 'round %1$d'
                """.formatted(round, Ground.county(county), Ground.DAY))
                .getFirst()
                .intValue();
    }

    @Override
    public List<Integer> trips(int plan) {
        return numbers("select id from transport_trip where plan = %d and state <> 'cancelled' order by id"
                        .formatted(plan))
                .stream()
                .map(Long::intValue)
                .toList();
    }

    @Override
    public List<Long> seats(int trip) {
        return numbers(
                "select id from transport_seat where trip = %d and state <> 'released' order by id".formatted(trip));
    }

    private List<Long> numbers(String sql) {
        synchronized (owner) {
            try (var statement = owner.createStatement()) {
                boolean rows = statement.execute(sql);
                while (!rows && statement.getUpdateCount() >= 0) {
                    rows = statement.getMoreResults();
                }
                var numbers = new ArrayList<Long>();
                try (var result = statement.getResultSet()) {
                    while (result.next()) {
                        numbers.add(result.getLong(1));
                    }
                }
                return numbers;
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
