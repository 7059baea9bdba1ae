package fugong.reporting.power;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Largest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The largest consumer of electricity of several places, sectors or groups, each of them by one reading of the
/// day.
@Component
public class LargestConsumers {

    /// The last word on every meter comes first; only then is asked where it stands, so that a consumer whose area
    /// was corrected counts once.
    private static final String LARGEST = """
            with place (area, place) as materialized (select * from unnest(:areas::int[], :places::int[])),
            last as (
                select distinct on (enterprise) enterprise, area, profile, amount, withdrawn from reporting_reading
                 where kind = 0 and day = :day order by enterprise, revision desc),
            split as (
                select %s as key, l.enterprise, l.amount
                  from last l join place p on p.area = l.area %s where not l.withdrawn),
            ranked as (
                select key, enterprise, amount, sum(amount) over (partition by key) of_all,
                       row_number() over (partition by key order by amount desc, enterprise) place
                  from split)
            select key, enterprise, amount, of_all from ranked where place = 1
            """;

    private final JdbcClient jdbc;

    LargestConsumers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param places leaf area → number of the place it adds to
    /// @return by number of the place
    public Map<Integer, Largest> of(Map<Integer, Integer> places, LocalDate day) {
        return read(places, day, "p.place::text", "", Integer::valueOf);
    }

    /// @param dimension one the register knows
    /// @return by value of the dimension
    public Map<String, Largest> by(Dimension dimension, Map<Integer, Integer> places, LocalDate day) {
        var key = switch (dimension) {
            case SECTION -> "f.section";
            case DIVISION -> "f.division";
            case SIZE -> "f.size";
            case OWNERSHIP -> "f.ownership";
            case SCALE -> "case when f.above_scale then 'ABOVE' else 'BELOW' end";
            case ALL, GROUP, STATUS, OBSTACLE -> "''";
        };
        return read(places, day, key, "join reporting_profile f on f.id = l.profile", Function.identity());
    }

    /// @param places where their members may be
    /// @return of those groups that have a member with a meter
    public Map<GroupId, Largest> ofGroups(Collection<GroupId> groups, Map<Integer, Integer> places, LocalDate day) {
        Set<String> wanted = groups.stream().map(GroupId::toString).collect(Collectors.toSet());
        var members = "join reporting_profile f on f.id = l.profile cross join unnest(f.groups) g (id)";
        var found = new HashMap<GroupId, Largest>();
        read(places, day, "g.id::text", members, Function.identity()).forEach((id, largest) -> {
            if (wanted.contains(id)) {
                found.put(new GroupId(Integer.parseInt(id)), largest);
            }
        });
        return found;
    }

    private <K> Map<K, Largest> read(
            Map<Integer, Integer> places, LocalDate day, String key, String join, Function<String, K> keys) {
        var found = new HashMap<K, Largest>();
        var leaves = Map.copyOf(places);
        jdbc.sql(LARGEST.formatted(key, join))
                .param("areas", leaves.keySet().stream().mapToInt(it -> it).toArray())
                .param("places", leaves.values().stream().mapToInt(it -> it).toArray())
                .param("day", day)
                .query(row -> {
                    found.put(
                            keys.apply(row.getString(1)),
                            new Largest(new EnterpriseId(row.getInt(2)), row.getLong(3), row.getLong(4)));
                });
        return found;
    }
}
