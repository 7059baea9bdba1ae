package fugong.reporting;

import fugong.reporting.cells.CellSums;
import fugong.reporting.figures.Dimension;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.WorkStatus;
import fugong.reporting.profiles.Profiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads stored revisions back as what they add to the cells. Revisions never change, therefore reading them after
/// the statement that named them is as good as in it.
@Component
class Facts {

    /// Sources in `reporting_pending`: reports of enterprises, of projects, and readings by their kind.
    static final int REPORT = 0;

    static final int PROJECT = 1;
    static final int READING = 10;

    /// A revision that the cells do not know yet.
    record Pending(int subject, LocalDate day, int source, int revision) {}

    private static final String PROFILE = """
            p.enterprise, p.area, p.section, p.division, p.size, p.ownership, p.groups, p.above_scale, p.staff,
            p.normal_output, p.normal_power""";

    private static final String TOLD = """
            r.status, r.own_due, r.own_present, r.own_quarantined, r.contract_due, r.contract_present,
            r.contract_quarantined, r.output, r.on_time, r.withdrawn,
            (select array_agg(distinct o ->> 'kind') from jsonb_array_elements(r.obstacles) o) kinds""";

    private static final String BASES =
            "(select json_object_agg(b.period, b.amount) from reporting_power_base b where b.enterprise = r.enterprise)";

    private final JdbcClient jdbc;
    private final Definitions definitions;

    Facts(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /// What these revisions add: each one itself, less the one it replaces.
    CellSums of(List<Pending> pending) {
        var sums = new CellSums();
        var contribution = new Contribution(definitions.counted());
        pending.stream().collect(Collectors.groupingBy(Pending::source)).forEach((source, list) -> {
            switch (source) {
                case REPORT -> reports(list, contribution, sums);
                case PROJECT -> projects(list, contribution, sums);
                default -> readings(source - READING, list, contribution, sums);
            }
        });
        return sums;
    }

    private void reports(List<Pending> list, Contribution contribution, CellSums sums) {
        named("""
                select r.day, case when r.revision = n.revision then 1 else -1 end sign, %s, %s
                  from unnest(:subjects::int[], :days::date[], :revisions::smallint[]) n (subject, day, revision)
                  join reporting_report r on r.day = n.day and r.enterprise = n.subject
                       and r.revision in (n.revision, n.revision - 1)
                  join reporting_profile p on p.id = r.profile
                """.formatted(TOLD, PROFILE), list).query(row -> {
            contribution.add(
                    row.getObject(1, LocalDate.class), told(row, 3), Profiles.profile(row, 14), sign(row, 12), sums);
        });
    }

    private void projects(List<Pending> list, Contribution contribution, CellSums sums) {
        named("""
                select r.day, case when r.revision = n.revision then 1 else -1 end sign,
                       r.led_by, r.due, r.present, r.started, r.resumed, r.area, r.withdrawn
                  from unnest(:subjects::int[], :days::date[], :revisions::smallint[]) n (subject, day, revision)
                  join reporting_project_report r on r.day = n.day and r.project = n.subject
                       and r.revision in (n.revision, n.revision - 1)
                """, list).query(row -> {
            contribution.add(row.getObject(1, LocalDate.class), project(row), row.getInt(8), sign(row, 9), sums);
        });
    }

    private void readings(int kind, List<Pending> list, Contribution contribution, CellSums sums) {
        if (kind != Readings.Kind.ELECTRICITY.ordinal()) {
            return;
        }
        named("""
                select r.day, case when r.revision = n.revision then 1 else -1 end sign, r.amount, %s, %s, r.withdrawn
                  from unnest(:subjects::int[], :days::date[], :revisions::smallint[]) n (subject, day, revision)
                  join reporting_reading r on r.kind = %d and r.day = n.day and r.enterprise = n.subject
                       and r.revision in (n.revision, n.revision - 1)
                  join reporting_profile p on p.id = r.profile
                """.formatted(BASES, PROFILE, kind), list).query(row -> {
            contribution.add(
                    row.getObject(1, LocalDate.class),
                    measured(row, 3),
                    Profiles.profile(row, 5),
                    row.getBoolean("withdrawn") ? 0 : row.getInt(2),
                    sums);
        });
    }

    private JdbcClient.StatementSpec named(String sql, List<Pending> list) {
        return jdbc.sql(sql)
                .param("subjects", list.stream().mapToInt(Pending::subject).toArray())
                .param("days", list.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .param("revisions", list.stream().mapToInt(Pending::revision).toArray());
    }

    /// The days of which anything was ever told.
    List<LocalDate> days() {
        return jdbc.sql("""
                select distinct day from reporting_report union select distinct day from reporting_reading
                 union select distinct day from reporting_project_report order by day
                """)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /// Everything counted again from nothing: the last revision of every report known at that moment.
    CellSums recount(LocalDate from, LocalDate to, @Nullable Instant knownAt) {
        var sums = new CellSums();
        var contribution = new Contribution(definitions.counted());
        var moment = (knownAt == null ? Instant.parse("9999-01-01T00:00:00Z") : knownAt).atOffset(ZoneOffset.UTC);
        range("""
                select distinct on (r.day, r.enterprise) r.day, %s, %s
                  from reporting_report r join reporting_profile p on p.id = r.profile
                 where r.day between :from and :to and r.known_at <= :moment
                 order by r.day, r.enterprise, r.revision desc
                """.formatted(TOLD, PROFILE), from, to, moment).query(row -> {
            contribution.add(
                    row.getObject(1, LocalDate.class),
                    told(row, 2),
                    Profiles.profile(row, 13),
                    row.getBoolean(11) ? 0 : 1,
                    sums);
        });
        range("""
                select distinct on (r.day, r.project) r.day, 1,
                       r.led_by, r.due, r.present, r.started, r.resumed, r.area, r.withdrawn
                  from reporting_project_report r
                 where r.day between :from and :to and r.known_at <= :moment
                 order by r.day, r.project, r.revision desc
                """, from, to, moment).query(row -> {
            contribution.add(row.getObject(1, LocalDate.class), project(row), row.getInt(8), sign(row, 9), sums);
        });
        range("""
                select distinct on (r.day, r.enterprise) r.day, r.amount, %s, %s, r.withdrawn
                  from reporting_reading r join reporting_profile p on p.id = r.profile
                 where r.kind = %d and r.day between :from and :to and r.known_at <= :moment
                 order by r.day, r.enterprise, r.revision desc
                """.formatted(BASES, PROFILE, Readings.Kind.ELECTRICITY.ordinal()), from, to, moment)
                .query(row -> {
                    contribution.add(
                            row.getObject(1, LocalDate.class),
                            measured(row, 2),
                            Profiles.profile(row, 4),
                            row.getBoolean("withdrawn") ? 0 : 1,
                            sums);
                });
        return sums;
    }

    /// What one definition counted for each enterprise of these areas on a day, of the reports and readings
    /// that stand.
    Map<Integer, long[]> units(Definitions.Counted definition, int[] areas, LocalDate day) {
        var contribution = new Contribution(List.of(definition));
        var units = new HashMap<Integer, long[]>();
        jdbc.sql("""
                select distinct on (r.enterprise) %s, %s
                  from reporting_report r join reporting_profile p on p.id = r.profile
                 where r.day = :day and r.area = any (:areas)
                 order by r.enterprise, r.revision desc
                """.formatted(TOLD, PROFILE))
                .param("day", day)
                .param("areas", areas)
                .query(row -> {
                    var alone = new CellSums();
                    var profile = Profiles.profile(row, 12);
                    contribution.add(day, told(row, 1), profile, row.getBoolean(10) ? 0 : 1, alone);
                    alone(alone).ifPresent(counters -> units.put(profile.enterprise(), counters));
                });
        jdbc.sql("""
                select distinct on (r.enterprise) r.amount, %s, %s, r.withdrawn
                  from reporting_reading r join reporting_profile p on p.id = r.profile
                 where r.kind = %d and r.day = :day and r.area = any (:areas)
                 order by r.enterprise, r.revision desc
                """.formatted(BASES, PROFILE, Readings.Kind.ELECTRICITY.ordinal()))
                .param("day", day)
                .param("areas", areas)
                .query(row -> {
                    var alone = new CellSums();
                    var profile = Profiles.profile(row, 3);
                    contribution.add(day, measured(row, 1), profile, row.getBoolean("withdrawn") ? 0 : 1, alone);
                    alone(alone).ifPresent(counters -> units.put(profile.enterprise(), counters));
                });
        return units;
    }

    private static Optional<long[]> alone(CellSums one) {
        return one.sorted().entrySet().stream()
                .filter(it -> it.getKey().dimension() == Dimension.ALL.stored())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private JdbcClient.StatementSpec range(String sql, LocalDate from, LocalDate to, java.time.OffsetDateTime moment) {
        return jdbc.sql(sql)
                .withFetchSize(5_000)
                .param("from", from)
                .param("to", to)
                .param("moment", moment);
    }

    /// A revision that was taken back says nothing, neither when it is added nor when it is replaced.
    private static int sign(ResultSet row, int withdrawn) throws SQLException {
        return row.getBoolean(withdrawn) ? 0 : row.getInt(2);
    }

    private static Contribution.Told told(ResultSet row, int at) throws SQLException {
        long output = row.getLong(at + 7);
        var outputYuan = row.wasNull() ? null : Long.valueOf(output);
        return new Contribution.Told(
                WorkStatus.of(row.getInt(at)),
                new Headcount(row.getInt(at + 1), row.getInt(at + 2), row.getInt(at + 3)),
                new Headcount(row.getInt(at + 4), row.getInt(at + 5), row.getInt(at + 6)),
                outputYuan,
                row.getBoolean(at + 8),
                kinds(row.getArray(at + 10)));
    }

    private static Set<Obstacle.Kind> kinds(java.sql.@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray())
                        .map(Obstacle.Kind::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Contribution.ProjectTold project(ResultSet row) throws SQLException {
        return new Contribution.ProjectTold(
                row.getString(3), row.getInt(4), row.getInt(5), row.getBoolean(6), row.getBoolean(7));
    }

    private static Contribution.Measured measured(ResultSet row, int at) throws SQLException {
        return new Contribution.Measured(row.getLong(at), bases(row.getString(at + 1)));
    }

    /// `{ "2019-Q4" : 41000, … }`: a flat object of whole numbers, as the statement above built it.
    static Map<String, Long> bases(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        var bases = new HashMap<String, Long>();
        for (var pair : json.substring(1, json.length() - 1).split(",")) {
            int colon = pair.lastIndexOf(':');
            bases.put(
                    pair.substring(0, colon).strip().replace("\"", ""),
                    Long.parseLong(pair.substring(colon + 1).strip()));
        }
        return bases;
    }
}
