package fugong.reporting.profiles;

import fugong.persistence.StoreReplaced;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The numbers of profiles. Known ones are kept in memory; one that a transaction found or stored is its own until
/// it is committed, because it may still be rolled back.
@Component
public class Profiles {

    /// About 100,000 enterprises' profiles are 30 MB; beyond that we start anew.
    private static final int MOST = 200_000;

    private static final String COLUMNS = """
            enterprise, area, section, division, size, ownership, groups, above_scale, staff, normal_output,
            normal_power, id""";

    private final JdbcClient jdbc;
    private final Map<Profile, Integer> known = new ConcurrentHashMap<>();

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores the profile where it is new.
    public int id(Profile profile) {
        var id = known.get(profile);
        return id != null ? id : Objects.requireNonNull(ids(List.of(profile)).get(profile), "stored just now");
    }

    /// Stores those that are new, in one statement.
    public Map<Profile, Integer> ids(Collection<Profile> profiles) {
        var learned = learned();
        var ids = new HashMap<Profile, Integer>();
        var unknown = new HashSet<Profile>();
        for (var profile : profiles) {
            var id = known.getOrDefault(profile, learned.get(profile));
            if (id != null) {
                ids.put(profile, id);
            } else {
                unknown.add(profile);
            }
        }
        if (!unknown.isEmpty()) {
            var stored = stored(unknown);
            learned.putAll(stored);
            ids.putAll(stored);
        }
        return ids;
    }

    private Map<Profile, Integer> stored(Collection<Profile> profiles) {
        var stored = find(profiles);
        var left = new HashSet<>(profiles);
        left.removeAll(stored.keySet());
        if (!left.isEmpty()) {
            stored.putAll(add(new ArrayList<>(left)));
            left.removeAll(stored.keySet());
        }
        if (!left.isEmpty()) {
            stored.putAll(find(left)); // somebody else was faster
        }
        return stored;
    }

    private Map<Profile, Integer> learned() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return known;
        }
        for (var other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Learned mine && mine.profiles() == this) {
                return mine.numbers();
            }
        }
        var fresh = new Learned(this, new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.numbers();
    }

    private void remember(Map<Profile, Integer> numbers) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.putAll(numbers);
    }

    /// What a transaction learned. Everybody may know it once it is committed. Going back to a savepoint may have
    /// taken some of it away, so all is forgotten.
    private record Learned(Profiles profiles, Map<Profile, Integer> numbers) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            profiles.remember(numbers);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            numbers.clear();
        }
    }

    /// One alone has a statement of its own: PostgreSQL plans those over an array anew each time.
    private Map<Profile, Integer> find(Collection<Profile> profiles) {
        var enterprises =
                profiles.stream().mapToInt(Profile::enterprise).distinct().toArray();
        var rows = enterprises.length == 1
                ? jdbc.sql("select %s from reporting_profile where enterprise = :enterprise".formatted(COLUMNS))
                        .param("enterprise", enterprises[0])
                : jdbc.sql("""
                        select p.* from unnest(:enterprises::int[]) i (id)
                         cross join lateral (select %s from reporting_profile where enterprise = i.id offset 0) p
                        """.formatted(COLUMNS)).param("enterprises", enterprises);
        var found = new HashMap<Profile, Integer>();
        rows.query(row -> {
            var profile = profile(row, 1);
            if (profiles.contains(profile)) {
                found.put(profile, row.getInt(12));
            }
        });
        return found;
    }

    /// @return those that are new, with their numbers
    private Map<Profile, Integer> add(List<Profile> profiles) {
        var added = new HashMap<Profile, Integer>();
        jdbc.sql("""
                insert into reporting_profile (enterprise, area, section, division, size, ownership, groups,
                       above_scale, staff, normal_output, normal_power)
                select e, a, s, d, z, o, g::int[], b, n, p, w
                  from unnest(:enterprise::int[], :area::int[], :section::text[], :division::text[], :size::text[],
                              :ownership::text[], :groups::text[], :aboveScale::boolean[], :staff::int[],
                              :output::bigint[], :power::bigint[]) x (e, a, s, d, z, o, g, b, n, p, w)
                on conflict do nothing
                returning %s
                """.formatted(COLUMNS))
                .param(
                        "enterprise",
                        profiles.stream().mapToInt(Profile::enterprise).toArray())
                .param("area", profiles.stream().mapToInt(Profile::area).toArray())
                .param("section", texts(profiles.stream().map(Profile::section).toList()))
                .param(
                        "division",
                        texts(profiles.stream().map(Profile::division).toList()))
                .param("size", texts(profiles.stream().map(Profile::size).toList()))
                .param(
                        "ownership",
                        texts(profiles.stream().map(Profile::ownership).toList()))
                .param("groups", texts(profiles.stream().map(Profiles::array).toList()))
                .param(
                        "aboveScale",
                        texts(profiles.stream()
                                .map(it -> Boolean.toString(it.aboveScale()))
                                .toList()))
                .param("staff", profiles.stream().mapToInt(Profile::staff).toArray())
                .param(
                        "output",
                        profiles.stream().mapToLong(Profile::normalOutput).toArray())
                .param(
                        "power",
                        profiles.stream().mapToLong(Profile::normalPower).toArray())
                .query(row -> {
                    added.put(profile(row, 1), row.getInt(12));
                });
        return added;
    }

    /// Reads the eleven columns of a profile, the first of them at `at`.
    public static Profile profile(ResultSet row, int at) throws SQLException {
        var groups = new ArrayList<Integer>();
        for (var group : (Integer[]) row.getArray(at + 6).getArray()) {
            groups.add(group);
        }
        return new Profile(
                row.getInt(at),
                row.getInt(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getString(at + 4),
                row.getString(at + 5),
                groups,
                row.getBoolean(at + 7),
                row.getInt(at + 8),
                row.getLong(at + 9),
                row.getLong(at + 10));
    }

    private static String array(Profile profile) {
        return profile.groups().toString().replace('[', '{').replace(']', '}');
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /// Another database was put under the server.
    @EventListener
    void forget(StoreReplaced replaced) {
        known.clear();
    }
}
