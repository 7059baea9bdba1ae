package fugong.reporting;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.cells.CellSums;
import fugong.reporting.figures.Formula;
import fugong.reporting.profiles.Profile;
import fugong.reporting.profiles.ProfileMaker;
import fugong.reporting.profiles.Profiles;
import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: what others measured, beside what enterprises say of themselves. Comes by import only; nobody is
/// asked.
@Component
public class Readings {

    /// What was measured. The order is stored.
    public enum Kind {
        /// 用电量: watt-hours on that day
        ELECTRICITY,
        /// 用气量: litres
        GAS,
        /// 用水量: litres
        WATER,
        /// 货运量: kilograms sent and received
        FREIGHT
    }

    /// @param amount    in the unit of the kind
    /// @param synthetic made up: no meter ever said so
    public record Reading(EnterpriseId enterprise, LocalDate day, Kind kind, long amount, boolean synthetic) {

        public Reading(EnterpriseId enterprise, LocalDate day, Kind kind, long amount) {
            this(enterprise, day, kind, amount, false);
        }

        boolean same(Reading other) {
            return amount == other.amount && synthetic == other.synthetic;
        }
    }

    /// A reading with its moment: what was known when.
    public record Known(Reading reading, int revision, Instant knownAt, boolean withdrawn) {}

    /// The mean of a base period, watt-hours a day.
    public record Mean(EnterpriseId enterprise, String period, long amount, boolean synthetic) {

        public Mean(EnterpriseId enterprise, String period, long amount) {
            this(enterprise, period, amount, false);
        }
    }

    private final JdbcClient jdbc;
    private final Enterprises enterprises;
    private final ProfileMaker maker;
    private final Profiles profiles;
    private final Definitions definitions;
    private final Rollup rollup;
    private final Trail trail;
    private final Clock clock;

    Readings(
            JdbcClient jdbc,
            Enterprises enterprises,
            ProfileMaker maker,
            Profiles profiles,
            Definitions definitions,
            Rollup rollup,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.enterprises = enterprises;
        this.maker = maker;
        this.profiles = profiles;
        this.definitions = definitions;
        this.rollup = rollup;
        this.trail = trail;
        this.clock = clock;
    }

    /// Stores readings; one that is there already with the same amount adds nothing, another amount is a revision.
    /// Enterprises that do not stand on that day are left out.
    ///
    /// @return how many were new or changed
    @Transactional
    public int put(Collection<Reading> readings, Actor actor) {
        return put(readings, false, actor);
    }

    /// Takes readings back, as an undone load does: nothing was measured, which is not zero.
    @Transactional
    public int takeBack(Collection<Reading> readings, Actor actor) {
        return put(readings, true, actor);
    }

    private int put(Collection<Reading> readings, boolean withdrawn, Actor actor) {
        actor.require(Permission.IMPORT);
        int stored = 0;
        var byDay = readings.stream().collect(Collectors.groupingBy(Reading::day));
        for (var ofDay : byDay.entrySet()) {
            stored += put(ofDay.getKey(), ofDay.getValue(), withdrawn);
        }
        trail.wrote(
                actor,
                withdrawn ? "report.readings-undo" : "report.readings",
                "readings:" + readings.size(),
                byDay.keySet().toString());
        return stored;
    }

    private int put(LocalDate day, List<Reading> readings, boolean withdrawn) {
        var ids = readings.stream().map(Reading::enterprise).collect(Collectors.toSet());
        var standing = enterprises.list(ids, day);
        var profileOf = maker.of(standing.values(), day);
        var profileIds = profiles.ids(new HashSet<>(profileOf.values()));
        var before = current(day, standing.values());
        var rows = new ArrayList<Reading>();
        for (var reading : readings) {
            var known = before.get(reading.enterprise() + " " + reading.kind());
            boolean news = withdrawn
                    ? known != null && !known.withdrawn()
                    : known == null || known.withdrawn() || !known.reading().same(reading);
            if (standing.containsKey(reading.enterprise()) && news) {
                rows.add(reading);
            }
        }
        return rows.isEmpty() ? 0 : insert(day, rows, withdrawn, standing, before, profileOf, profileIds);
    }

    private int insert(
            LocalDate day,
            List<Reading> rows,
            boolean withdrawn,
            Map<EnterpriseId, Enterprise> standing,
            Map<String, Known> before,
            Map<EnterpriseId, Profile> profileOf,
            Map<Profile, Integer> profileIds) {
        int stored = jdbc.sql("""
                with added as (
                    insert into reporting_reading (known_at, amount, enterprise, day, profile, area, kind, revision,
                                                   withdrawn, synthetic)
                    select :now, a, e, :day, p, r, k, v, :withdrawn, s
                      from unnest(:amount::bigint[], :enterprise::int[], :profile::int[], :area::int[],
                                  :kind::smallint[], :revision::smallint[], :synthetic::boolean[]) x (a, e, p, r, k, v, s)
                    returning enterprise, day, area, kind, revision),
                corrected as (
                    insert into reporting_pending (subject, day, area, source, revision)
                    select enterprise, day, area, kind + :source, revision from added where revision > 1)
                select count(*) from added
                """)
                .param("now", ReportStore.utc(clock.instant()))
                .param("day", day)
                .param("withdrawn", withdrawn)
                .param("source", Facts.READING)
                .param("amount", rows.stream().mapToLong(Reading::amount).toArray())
                .param(
                        "enterprise",
                        rows.stream().mapToInt(it -> it.enterprise().value()).toArray())
                .param(
                        "profile",
                        rows.stream()
                                .mapToInt(it -> need(profileIds, need(profileOf, it.enterprise())))
                                .toArray())
                .param(
                        "area",
                        rows.stream()
                                .mapToInt(it ->
                                        need(standing, it.enterprise()).area().value())
                                .toArray())
                .param("kind", rows.stream().mapToInt(it -> it.kind().ordinal()).toArray())
                .param(
                        "revision",
                        rows.stream().mapToInt(it -> next(it, before)).toArray())
                .param(
                        "synthetic",
                        rows.stream()
                                .map(it -> Boolean.toString(it.synthetic()))
                                .toArray(String[]::new))
                .query(Integer.class)
                .single();
        addUp(day, rows.stream().filter(it -> next(it, before) == 1).toList(), profileOf);
        return stored;
    }

    /// First readings go into the figures as a bulk does; corrections go the way of single reports, through what is
    /// pending.
    private void addUp(LocalDate day, List<Reading> fresh, Map<EnterpriseId, Profile> profileOf) {
        var power = fresh.stream().filter(it -> it.kind() == Kind.ELECTRICITY).toList();
        var means = means(power.stream().map(Reading::enterprise).toList());
        var sums = new CellSums();
        var contribution = new Contribution(definitions.counted());
        for (var reading : power) {
            var measured =
                    new Contribution.Measured(reading.amount(), means.getOrDefault(reading.enterprise(), Map.of()));
            contribution.add(day, measured, need(profileOf, reading.enterprise()), 1, sums);
        }
        rollup.add(sums);
    }

    private Map<EnterpriseId, Map<String, Long>> means(List<EnterpriseId> of) {
        var means = new HashMap<EnterpriseId, Map<String, Long>>();
        jdbc.sql(
                        "select enterprise, period, amount from reporting_power_base where enterprise = any (:enterprises::int[])")
                .param("enterprises", of.stream().mapToInt(EnterpriseId::value).toArray())
                .query(row -> {
                    means.computeIfAbsent(new EnterpriseId(row.getInt(1)), it -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return means;
    }

    /// What was looked up for every key before; a missing one is our own mistake.
    private static <K, V> V need(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing was looked up for " + key);
    }

    private static int next(Reading reading, Map<String, Known> before) {
        var known = before.get(reading.enterprise() + " " + reading.kind());
        return known == null ? 1 : known.revision() + 1;
    }

    private Map<String, Known> current(LocalDate day, Collection<Enterprise> of) {
        var current = new HashMap<String, Known>();
        jdbc.sql("""
                select enterprise, kind, revision, amount, known_at, withdrawn, synthetic from reporting_reading
                 where kind = any (array[0, 1, 2, 3]::smallint[]) and day = :day and enterprise = any (:enterprises::int[])
                 order by revision
                """)
                .param("day", day)
                .param(
                        "enterprises",
                        of.stream().mapToInt(it -> it.id().value()).toArray())
                .query(row -> {
                    var reading = new Reading(
                            new EnterpriseId(row.getInt(1)),
                            day,
                            Kind.values()[row.getInt(2)],
                            row.getLong(4),
                            row.getBoolean(7));
                    current.put(
                            reading.enterprise() + " " + reading.kind(),
                            new Known(
                                    reading,
                                    row.getInt(3),
                                    row.getObject(5, OffsetDateTime.class).toInstant(),
                                    row.getBoolean(6)));
                });
        return current;
    }

    /// Stores the means of base periods. Figures of definitions that name one of these periods are counted
    /// again.
    @Transactional
    public void putMeans(Collection<Mean> means, Actor actor) {
        actor.require(Permission.IMPORT);
        var list = new ArrayList<>(means);
        var areas = enterprises.list(list.stream().map(Mean::enterprise).toList(), LocalDate.now(clock));
        list.removeIf(it -> !areas.containsKey(it.enterprise()));
        jdbc.sql("""
                insert into reporting_power_base (enterprise, period, area, amount, synthetic)
                select * from unnest(:enterprise::int[], :period::text[], :area::int[], :amount::bigint[],
                                     :synthetic::boolean[])
                on conflict (period, enterprise) do update set amount = excluded.amount, synthetic = excluded.synthetic
                """)
                .param(
                        "enterprise",
                        list.stream().mapToInt(it -> it.enterprise().value()).toArray())
                .param("period", list.stream().map(Mean::period).toArray(String[]::new))
                .param(
                        "area",
                        list.stream()
                                .mapToInt(it ->
                                        need(areas, it.enterprise()).area().value())
                                .toArray())
                .param("amount", list.stream().mapToLong(Mean::amount).toArray())
                .param(
                        "synthetic",
                        list.stream()
                                .map(it -> Boolean.toString(it.synthetic()))
                                .toArray(String[]::new))
                .update();
        trail.wrote(actor, "report.power-bases", "bases:" + list.size(), "");
    }

    @Transactional
    public void removeMeans(Collection<Mean> means, Actor actor) {
        actor.require(Permission.IMPORT);
        jdbc.sql("""
                delete from reporting_power_base
                 where (enterprise, period) in (select * from unnest(:enterprise::int[], :period::text[]))
                """)
                .param(
                        "enterprise",
                        means.stream().mapToInt(it -> it.enterprise().value()).toArray())
                .param("period", means.stream().map(Mean::period).toArray(String[]::new))
                .update();
        trail.wrote(actor, "report.power-bases", "bases:" + means.size(), "removed");
    }

    /// Every mean in scope.
    public List<Mean> means() {
        return jdbc.sql("""
                select enterprise, period, amount, synthetic from reporting_power_base order by period, enterprise
                """)
                .query((row, n) ->
                        new Mean(new EnterpriseId(row.getInt(1)), row.getString(2), row.getLong(3), row.getBoolean(4)))
                .list();
    }

    /// The current readings of several enterprises on a day.
    public List<Reading> list(Collection<EnterpriseId> ids, LocalDate day) {
        return jdbc.sql("""
                select kind, enterprise, amount, synthetic from (
                    select distinct on (kind, enterprise) kind, enterprise, amount, withdrawn, synthetic
                      from reporting_reading
                     where kind = any (array[0, 1, 2, 3]::smallint[]) and day = :day
                       and enterprise = any (:enterprises::int[])
                     order by kind, enterprise, revision desc) last
                 where not withdrawn
                """)
                .param("day", day)
                .param("enterprises", ids.stream().mapToInt(EnterpriseId::value).toArray())
                .query((row, n) -> new Reading(
                        new EnterpriseId(row.getInt(2)),
                        day,
                        Kind.values()[row.getInt(1)],
                        row.getLong(3),
                        row.getBoolean(4)))
                .list();
    }

    /// The current readings of the newest 35 days that have any, within the scope: for the export.
    public List<Reading> newest() {
        return jdbc.sql("""
                select kind, day, enterprise, amount, synthetic from (
                    select distinct on (kind, day, enterprise) kind, day, enterprise, amount, withdrawn, synthetic
                      from reporting_reading where day > (select max(day) from reporting_reading) - 35
                     order by kind, day, enterprise, revision desc) last
                 where not withdrawn order by kind, day, enterprise
                """)
                .query((row, n) -> new Reading(
                        new EnterpriseId(row.getInt(3)),
                        row.getObject(2, LocalDate.class),
                        Kind.values()[row.getInt(1)],
                        row.getLong(4),
                        row.getBoolean(5)))
                .list();
    }

    /// Counts every figure again that a base period enters. To be called after the last [#putMeans] of a load, and
    /// before its readings, which are counted with the new means anyway: where there is no reading yet, nothing is
    /// to be done.
    public void meansChanged() {
        if (!jdbc.sql("select exists (select from reporting_reading)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        rollup.rebuildAfterwards(definitions.counted().stream()
                .filter(it -> it.formula() instanceof Formula.PowerShare || it.formula() instanceof Formula.PowerRatio)
                .map(Definitions.Counted::code)
                .toList());
    }

    /// Readings of an enterprise in a range of days, the current revision of each.
    public List<Reading> of(EnterpriseId enterprise, LocalDate from, LocalDate to, Actor actor) {
        enterprises.require(enterprise, actor);
        return jdbc.sql("""
                select kind, day, amount, synthetic from (
                    select distinct on (kind, day) kind, day, amount, withdrawn, synthetic from reporting_reading
                     where kind = any (array[0, 1, 2, 3]::smallint[]) and day between :from and :to
                       and enterprise = :enterprise
                     order by kind, day, revision desc) last
                 where not withdrawn order by kind, day
                """)
                .param("from", from)
                .param("to", to)
                .param("enterprise", enterprise.value())
                .query((row, n) -> new Reading(
                        enterprise,
                        row.getObject(2, LocalDate.class),
                        Kind.values()[row.getInt(1)],
                        row.getLong(3),
                        row.getBoolean(4)))
                .list();
    }
}
