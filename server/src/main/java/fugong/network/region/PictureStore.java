package fugong.network.region;

import fugong.network.limits.LimitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of pictures in the database; whoever reads sees those of his scope.
@Component
public class PictureStore {

    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(LocalDate day, List<StateRow> rows) {
        jdbc.sql("delete from network_state where day = :day").param("day", day).update();
        put(day, rows);
    }

    public void put(LocalDate day, List<StateRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into network_state (day, enterprise, area, section, division, product, output, staff, level, ability,
                                           held, kind, input, reported)
                select :day, * from unnest(:enterprise::int[], :area::int[], :section::text[], :division::text[],
                       :product::smallint[], :output::bigint[], :staff::int[], :level::float8[], :ability::float8[],
                       :held::float8[], :kind::smallint[], :input::smallint[], :reported::boolean[])
                on conflict (day, enterprise) do update
                   set area = excluded.area, section = excluded.section, division = excluded.division,
                       product = excluded.product, output = excluded.output, staff = excluded.staff,
                       level = excluded.level, ability = excluded.ability, held = excluded.held, kind = excluded.kind,
                       input = excluded.input, reported = excluded.reported
                """)
                .param("day", day)
                .param(
                        "enterprise",
                        rows.stream().mapToInt(StateRow::enterprise).toArray())
                .param("area", rows.stream().mapToInt(StateRow::area).toArray())
                .param("section", texts(rows, StateRow::section))
                .param("division", texts(rows, StateRow::division))
                .param("product", rows.stream().mapToInt(StateRow::product).toArray())
                .param("output", rows.stream().mapToLong(StateRow::output).toArray())
                .param("staff", rows.stream().mapToInt(StateRow::staff).toArray())
                .param("level", rows.stream().mapToDouble(StateRow::level).toArray())
                .param("ability", rows.stream().mapToDouble(StateRow::ability).toArray())
                .param("held", rows.stream().mapToDouble(StateRow::held).toArray())
                .param("kind", rows.stream().mapToInt(StateRow::kind).toArray())
                .param("input", texts(rows, StateRow::input))
                .param("reported", texts(rows, StateRow::reported))
                .update();
    }

    private static @Nullable String[] texts(List<StateRow> rows, Function<StateRow, @Nullable Object> field) {
        return rows.stream()
                .map(it -> {
                    var value = field.apply(it);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    public List<StateRow> of(LocalDate day) {
        return jdbc.sql("select * from network_state where day = :day order by enterprise")
                .param("day", day)
                .query((row, n) -> row(row))
                .list();
    }

    public List<LocalDate> days() {
        return jdbc.sql("select distinct day from network_state order by day")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    public Optional<StateRow> find(LocalDate day, int enterprise) {
        return jdbc.sql("select * from network_state where day = :day and enterprise = :enterprise")
                .param("day", day)
                .param("enterprise", enterprise)
                .query((row, n) -> row(row))
                .optional();
    }

    /// Sums over what the reader may see, narrowed by conditions.
    public record Sums(long firms, long reported, long roots, double output, double lost, long still) {}

    private static final String WHERE = """
            day = :day and (:everywhere or area = any (:areas::int[]))
              and (:industry = '' or section = :industry or division = :industry)
              and (:product = 0 or product = :product)
              and (:all or enterprise = any (:members::int[]))
            """;

    public Sums sums(LocalDate day, Narrow narrow) {
        return narrowed("""
                select count(*), count(*) filter (where reported), count(*) filter (where held > 0 and %s),
                       coalesce(sum(output), 0), coalesce(sum(output * (1 - level)), 0),
                       count(*) filter (where level < 0.05)
                  from network_state where %s
                """.formatted(KIND, WHERE), day, narrow)
                .query((row, n) -> new Sums(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getLong(6)))
                .single();
    }

    private static final String KIND =
            "(:kind = -1 or kind = :kind or :kind = -2 and kind <> %d)".formatted(LimitKind.STOPPED.ordinal());

    /// Roots that hold back most, the largest first.
    ///
    /// @param from how many are left out at the top
    public List<StateRow> roots(LocalDate day, Narrow narrow, int from, int many) {
        return narrowed("""
                select * from network_state where %s and held > 0 and %s
                 order by held desc, enterprise limit :many offset :from
                """.formatted(WHERE, KIND), day, narrow)
                .param("many", many)
                .param("from", from)
                .query((row, n) -> row(row))
                .list();
    }

    /// Enterprises below their normal output, the largest loss first; together they are the loss of the sums.
    public List<StateRow> losing(LocalDate day, Narrow narrow, int from, int many) {
        return narrowed("""
                select * from network_state where %s and level < 1 and %s
                 order by output * (1 - level) desc, enterprise limit :many offset :from
                """.formatted(WHERE, KIND), day, narrow)
                .param("many", many)
                .param("from", from)
                .query((row, n) -> row(row))
                .list();
    }

    /// What each of them loses: enterprise and yuan a day.
    public List<Map.Entry<Integer, Double>> lost(LocalDate day, Narrow narrow) {
        return narrowed(
                        "select enterprise, output * (1 - level) from network_state where %s and level < 1 and %s"
                                .formatted(WHERE, KIND),
                        day,
                        narrow)
                .query((row, n) -> Map.entry(row.getInt(1), row.getDouble(2)))
                .list();
    }

    /// What is held back by each kind of limit: kind → yuan a day.
    public List<Map.Entry<Integer, Double>> byKind(LocalDate day, Narrow narrow) {
        return narrowed("""
                select kind, sum(held) from network_state where %s and held > 0 and %s group by kind order by 2 desc
                """.formatted(WHERE, KIND), day, narrow)
                .query((row, n) -> Map.entry(row.getInt(1), row.getDouble(2)))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, LocalDate day, Narrow narrow) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("everywhere", narrow.areas() == null)
                .param("areas", narrow.areas() == null ? new int[0] : narrow.areas())
                .param("industry", narrow.industry())
                .param("product", narrow.product())
                .param("kind", narrow.kind())
                .param("all", narrow.members() == null)
                .param("members", narrow.members() == null ? new int[0] : narrow.members());
    }

    /// @param areas    null = wherever the reader may look
    /// @param industry a section or division; empty = all
    /// @param product  id; 0 = all
    /// @param kind     −1 = all; −2 = all but those that stand still and name no obstacle
    /// @param members  of a chain or group; null = all
    public record Narrow(int @Nullable [] areas, String industry, int product, int kind, int @Nullable [] members) {
        public static final int EVERY = -1;
        public static final int NAMED = -2;

        /// The same for another kind.
        public Narrow by(int other) {
            return new Narrow(areas, industry, product, other, members);
        }
    }

    private static StateRow row(ResultSet row) throws SQLException {
        int input = row.getInt("input");
        Integer missing = row.wasNull() ? null : input;
        return new StateRow(
                row.getInt("enterprise"),
                row.getInt("area"),
                row.getString("section"),
                row.getString("division"),
                row.getInt("product"),
                row.getLong("output"),
                row.getInt("staff"),
                row.getDouble("level"),
                row.getDouble("ability"),
                row.getDouble("held"),
                row.getInt("kind"),
                missing,
                row.getBoolean("reported"));
    }
}
