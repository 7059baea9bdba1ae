package fugong.transport.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of special trains.
@Component
public class TrainStore {

    private static final String TRAINS =
            "select id, area, code, day, carriages, seats, cost, state, synthetic from transport_train ";

    private final JdbcClient jdbc;

    TrainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a train or changes the one of the same code and day.
    public void put(SpecialTrain it) {
        int id = jdbc.sql("""
                insert into transport_train (area, code, day, carriages, seats, cost, synthetic)
                values (:area, :code, :day, :carriages, :seats, :cost, :synthetic)
                on conflict (code, day) do update set area = excluded.area, carriages = excluded.carriages,
                       seats = excluded.seats, cost = excluded.cost, state = 'offered'
                returning id
                """)
                .param("area", it.area())
                .param("code", it.code())
                .param("day", it.day())
                .param("carriages", it.carriages())
                .param("seats", it.seats())
                .param("cost", it.cost())
                .param("synthetic", it.synthetic())
                .query(Integer.class)
                .single();
        jdbc.sql("delete from transport_train_call where train = :id")
                .param("id", id)
                .update();
        for (int n = 0; n < it.calls().size(); n++) {
            var call = it.calls().get(n);
            jdbc.sql("""
                    insert into transport_train_call (train, area, n, place, arrives, departs)
                    values (:train, :area, :n, :place, :arrives, :departs)
                    """)
                    .param("train", id)
                    .param("area", it.area())
                    .param("n", n + 1)
                    .param("place", call.place())
                    .param("arrives", call.arrives())
                    .param("departs", call.departs())
                    .update();
        }
    }

    /// It stands in the table, but not within the reader's scope.
    public boolean takenElsewhere(String code, LocalDate day) {
        boolean mine = jdbc.sql("select exists (select from transport_train where code = :code and day = :day)")
                .param("code", code)
                .param("day", day)
                .query(Boolean.class)
                .single();
        return !mine
                && jdbc.sql("select transport_train_taken(:code, :day)")
                        .param("code", code)
                        .param("day", day)
                        .query(Boolean.class)
                        .single();
    }

    /// An approved trip leans on it: its calls and carriages are promised.
    public boolean ordered(String code, LocalDate day) {
        return jdbc.sql("""
                select exists (select from transport_train r join transport_trip t on t.train = r.id
                                where r.code = :code and r.day = :day and t.state <> 'cancelled')
                """)
                .param("code", code)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// False where there is none within scope.
    public boolean offered(int id, boolean offered) {
        return jdbc.sql("update transport_train set state = :state where id = :id")
                        .param("id", id)
                        .param("state", offered ? "offered" : "cancelled")
                        .update()
                == 1;
    }

    /// False where it was ordered.
    public boolean remove(String code, LocalDate day) {
        return jdbc.sql("""
                delete from transport_train r where code = :code and day = :day
                   and not exists (select from transport_trip t where t.train = r.id)
                """).param("code", code).param("day", day).update() == 1;
    }

    /// All within scope, also those taken out of the offer.
    public List<SpecialTrain> all() {
        var calls = calls();
        return jdbc.sql(TRAINS + "order by day, code, id")
                .query((row, n) -> train(row, calls))
                .list();
    }

    /// Trains that may be ordered in these areas, from one day to another.
    public List<SpecialTrain> offered(Integer[] areas, LocalDate from, LocalDate to) {
        var calls = calls();
        return jdbc.sql(TRAINS + """
                 where area = any (:areas) and day between :from and :to and state = 'offered' order by day, code, id
                """)
                .param("areas", areas)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> train(row, calls))
                .list();
    }

    private record CallRow(int train, SpecialTrain.Call call) {}

    private Map<Integer, List<SpecialTrain.Call>> calls() {
        return jdbc
                .sql("select train, place, arrives, departs from transport_train_call order by train, n")
                .query((row, n) ->
                        new CallRow(row.getInt(1), new SpecialTrain.Call(row.getInt(2), row.getInt(3), row.getInt(4))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(CallRow::train, Collectors.mapping(CallRow::call, Collectors.toList())));
    }

    private static SpecialTrain train(ResultSet row, Map<Integer, List<SpecialTrain.Call>> calls) throws SQLException {
        return new SpecialTrain(
                row.getInt("id"),
                row.getInt("area"),
                row.getString("code"),
                row.getObject("day", LocalDate.class),
                row.getInt("carriages"),
                row.getInt("seats"),
                row.getDouble("cost"),
                row.getString("state").equals("offered"),
                row.getBoolean("synthetic"),
                calls.getOrDefault(row.getInt("id"), List.of()));
    }
}
