package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.GroupId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Door to the bases: how many enterprises, people, how much output and power a region has when it works
/// normally.
///
/// As of any day, exact, and cheap: one sum over a few rows of changes per area (the table is kept by a trigger on
/// the states of enterprises). What belongs to an area follows the tree of that day: merged areas count in their
/// successor.
@Component
public class Bases {

    /// What a base can be told apart by. The key is the section letter, the division, the name of the size class or
    /// ownership, or ABOVE / BELOW for the scale; empty for ALL.
    public enum Dimension {
        ALL,
        SECTION,
        DIVISION,
        SIZE,
        OWNERSHIP,
        SCALE
    }

    /// @param output 10,000 yuan a day
    /// @param power  kWh a day
    public record Base(int enterprises, long staff, long contractStaff, BigDecimal output, BigDecimal power) {

        public static final Base NONE = new Base(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        public Base plus(Base other) {
            return new Base(
                    enterprises + other.enterprises,
                    staff + other.staff,
                    contractStaff + other.contractStaff,
                    output.add(other.output),
                    power.add(other.power));
        }
    }

    private final JdbcClient jdbc;
    private final Areas areas;

    Bases(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    public Base of(AreaId area, LocalDate day) {
        return of(area, day, Dimension.ALL).getOrDefault("", Base.NONE);
    }

    /// By key, largest first; keys without any enterprise are left out.
    public Map<String, Base> of(AreaId area, LocalDate day, Dimension dimension) {
        return byKey("""
                select key, sum(enterprises)::int enterprises, sum(staff)::bigint staff,
                       sum(contract_staff)::bigint contract_staff, sum(output) output, sum(power) power
                  from registry_tally where area = any (:areas) and dimension = :dimension and day <= :day
                 group by key having sum(enterprises) <> 0 order by sum(enterprises) desc, key
                """, area, day, dimension);
    }

    /// The same, counted from the states themselves: slow, for the check that both agree.
    public Map<String, Base> recount(AreaId area, LocalDate day, Dimension dimension) {
        return byKey("""
                select k.key, count(*)::int enterprises, sum(staff)::bigint staff,
                       sum(contract_staff)::bigint contract_staff, sum(normal_output) output, sum(normal_power) power
                  from registry_enterprise_version v
                 cross join lateral registry_tally_keys(section, division, size, ownership, above_scale) k
                 where v.area = any (:areas) and k.dimension = :dimension
                   and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                 group by k.key order by count(*) desc, k.key
                """, area, day, dimension);
    }

    private Map<String, Base> byKey(String sql, AreaId area, LocalDate day, Dimension dimension) {
        var bases = new LinkedHashMap<String, Base>();
        jdbc.sql(sql)
                .param(
                        "areas",
                        areas.tree().within(area, day).stream()
                                .map(AreaId::value)
                                .toArray(Integer[]::new))
                .param("dimension", dimension.name())
                .param("day", day)
                .query(row -> {
                    bases.put(row.getString("key"), base(row));
                });
        return bases;
    }

    /// Bases of many places on many days in one reading: place → day → key.
    ///
    /// @param places area → number of the place it adds to
    public Map<Integer, Map<LocalDate, Map<String, Base>>> series(
            Map<Integer, Integer> places, LocalDate from, LocalDate to, Dimension dimension) {
        var changes = new TreeMap<LocalDate, Map<Integer, Map<String, Base>>>();
        jdbc.sql("""
                select p.place, greatest(t.day, :from) as day, t.key, sum(enterprises)::int enterprises,
                       sum(staff)::bigint staff, sum(contract_staff)::bigint contract_staff, sum(output) output,
                       sum(power) power
                  from unnest(:areas::int[], :places::int[]) p (area, place)
                  join registry_tally t on t.area = p.area and t.dimension = :dimension and t.day <= :to
                 group by 1, 2, 3
                """)
                .param("areas", places.keySet().toArray(Integer[]::new))
                .param("places", places.values().toArray(Integer[]::new))
                .param("dimension", dimension.name())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    changes.computeIfAbsent(row.getObject("day", LocalDate.class), it -> new HashMap<>())
                            .computeIfAbsent(row.getInt("place"), it -> new HashMap<>())
                            .put(row.getString("key"), base(row));
                });
        return summed(changes, from, to);
    }

    private static Map<Integer, Map<LocalDate, Map<String, Base>>> summed(
            Map<LocalDate, Map<Integer, Map<String, Base>>> changes, LocalDate from, LocalDate to) {
        var series = new HashMap<Integer, Map<LocalDate, Map<String, Base>>>();
        var running = new HashMap<Integer, Map<String, Base>>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var at = day;
            changes.getOrDefault(day, Map.of()).forEach((place, keys) -> {
                var sums = new HashMap<>(running.getOrDefault(place, Map.of()));
                keys.forEach((key, base) -> sums.merge(key, base, Base::plus));
                sums.values().removeIf(it -> it.enterprises() == 0);
                running.put(place, sums);
            });
            running.forEach((place, sums) ->
                    series.computeIfAbsent(place, it -> new HashMap<>()).put(at, sums));
        }
        return series;
    }

    /// The members of a group and of the groups below it, each enterprise once.
    public Base of(GroupId group, LocalDate day) {
        return of(List.of(group), day).getOrDefault(group, Base.NONE);
    }

    /// The same for many groups in one reading; groups without members are missing. Whoever looks after an area sees
    /// what of a group stands there.
    public Map<GroupId, Base> of(Collection<GroupId> groups, LocalDate day) {
        return byGroup("""
                select "group", sum(enterprises)::int enterprises, sum(staff)::bigint staff,
                       sum(contract_staff)::bigint contract_staff, sum(output) output, sum(power) power
                  from registry_group_tally where "group" = any (:groups) and day <= :day
                 group by "group" having sum(enterprises) <> 0
                """, groups, day);
    }

    /// The same, counted from memberships and states: slow, for the check that both agree.
    public Map<GroupId, Base> recount(Collection<GroupId> groups, LocalDate day) {
        return byGroup("""
                select g.ancestor, count(*)::int enterprises, sum(v.staff)::bigint staff,
                       sum(v.contract_staff)::bigint contract_staff, sum(v.normal_output) output,
                       sum(v.normal_power) power
                  from (select distinct w.ancestor, m.enterprise
                          from registry_group_within w join registry_membership m on m."group" = w."group"
                         where w.ancestor = any (:groups)
                           and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)) g
                  join registry_enterprise_version v on v.enterprise = g.enterprise
                       and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                 group by g.ancestor
                """, groups, day);
    }

    private Map<GroupId, Base> byGroup(String sql, Collection<GroupId> groups, LocalDate day) {
        var bases = new HashMap<GroupId, Base>();
        jdbc.sql(sql)
                .param("groups", groups.stream().map(GroupId::value).toArray(Integer[]::new))
                .param("day", day)
                .query(row -> {
                    bases.put(new GroupId(row.getInt(1)), base(row));
                });
        return bases;
    }

    private static Base base(ResultSet row) throws SQLException {
        return new Base(
                row.getInt("enterprises"),
                row.getLong("staff"),
                row.getLong("contract_staff"),
                row.getBigDecimal("output"),
                row.getBigDecimal("power"));
    }
}
