package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.rows.Bulk;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of enterprises and their states. Rows outside the actor's scope are not there (row-level
/// security).
@Component
class EnterpriseStore {

    private final JdbcClient jdbc;
    private final Bulk bulk;

    EnterpriseStore(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /// The latest known state.
    Optional<Enterprise> latest(EnterpriseId id) {
        return jdbc.sql("""
                select v.*, e.synthetic, e.row_version
                  from registry_enterprise e join registry_enterprise_version v on v.enterprise = e.id
                 where e.id = :id order by v.valid_from desc limit 1
                """)
                .param("id", id.value())
                .query(EnterpriseStore::state)
                .optional();
    }

    Optional<Enterprise> asOf(EnterpriseId id, LocalDate day) {
        return jdbc.sql("""
                select v.*, e.synthetic, e.row_version
                  from registry_enterprise_version v left join registry_enterprise e on e.id = v.enterprise
                 where v.enterprise = :id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                """)
                .param("id", id.value())
                .param("day", day)
                .query(EnterpriseStore::state)
                .optional();
    }

    /// One look into the index per enterprise: in the middle of a load nothing is known yet of how the rows
    /// are spread.
    Map<EnterpriseId, Enterprise> asOf(Collection<EnterpriseId> ids, LocalDate day) {
        return byId(jdbc.sql("""
                select v.*, e.synthetic, e.row_version
                  from unnest(:ids::int[]) i (id)
                 cross join lateral (select * from registry_enterprise_version
                                      where enterprise = i.id and valid_from <= :day
                                        and (valid_to is null or valid_to > :day)
                                      order by valid_from desc limit 1) v
                  left join lateral (select * from registry_enterprise where id = i.id limit 1) e on true
                """)
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .param("day", day)
                .query(EnterpriseStore::state)
                .list());
    }

    String stamp() {
        return jdbc.sql("""
                select count(*) || ' ' || coalesce(extract(epoch from max(recorded_at)), 0) from registry_enterprise_version
                """).query(String.class).single();
    }

    List<Enterprise> standing(LocalDate day, Collection<AreaId> areas) {
        return jdbc.sql("""
                select v.*, false as synthetic, 0 as row_version from registry_enterprise_version v
                 where v.area = any (:areas) and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                 order by v.enterprise
                """)
                .param("areas", areas.stream().map(AreaId::value).toArray(Integer[]::new))
                .param("day", day)
                .query(EnterpriseStore::state)
                .list();
    }

    private static Map<EnterpriseId, Enterprise> byId(List<Enterprise> list) {
        var map = new LinkedHashMap<EnterpriseId, Enterprise>();
        list.forEach(it -> map.put(it.id(), it));
        return map;
    }

    Map<EnterpriseId, Timeline> timelines(Collection<EnterpriseId> ids) {
        var states = new HashMap<EnterpriseId, List<Enterprise>>();
        jdbc.sql("""
                select v.*, e.synthetic, e.row_version
                  from registry_enterprise e join registry_enterprise_version v on v.enterprise = e.id
                 where e.id in (select unnest(:ids)) order by v.enterprise, v.valid_from
                """)
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .query(EnterpriseStore::state)
                .list()
                .forEach(it ->
                        states.computeIfAbsent(it.id(), id -> new ArrayList<>()).add(it));
        var lines = new HashMap<EnterpriseId, Timeline>();
        states.forEach((id, list) -> lines.put(id, new Timeline(list)));
        return lines;
    }

    /// Every state of these, the oldest first.
    Map<EnterpriseId, List<Enterprise>> states(Collection<EnterpriseId> ids) {
        var states = new HashMap<EnterpriseId, List<Enterprise>>();
        jdbc.sql("""
                select v.*, e.synthetic, e.row_version
                  from unnest(:ids::int[]) i (id)
                 cross join lateral (select * from registry_enterprise_version where enterprise = i.id
                                      order by valid_from offset 0) v
                  left join lateral (select * from registry_enterprise where id = i.id limit 1) e on true
                """)
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .query(EnterpriseStore::state)
                .list()
                .forEach(it ->
                        states.computeIfAbsent(it.id(), id -> new ArrayList<>()).add(it));
        return states;
    }

    Collection<Timeline> timelines() {
        var ids = jdbc.sql("select id from registry_enterprise order by id")
                .query(EnterpriseStore::id)
                .list();
        var lines = timelines(ids);
        return ids.stream()
                .map(lines::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    Set<EnterpriseId> leanedOn(Collection<EnterpriseId> ids) {
        return jdbc.sql("""
                select enterprise from registry_site where enterprise = any (:ids)
                union select enterprise from registry_contact where enterprise = any (:ids)
                union select enterprise from registry_membership where enterprise = any (:ids)
                union select enterprise from registry_project where enterprise = any (:ids)
                """)
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .query(EnterpriseStore::id)
                .set();
    }

    Map<EnterpriseId, String> codes() {
        var codes = new HashMap<EnterpriseId, String>();
        jdbc.sql("select id, credit_code from registry_enterprise").query(row -> {
            codes.put(new EnterpriseId(row.getInt(1)), row.getString(2));
        });
        return codes;
    }

    Map<CreditCode, EnterpriseId> ids(Collection<CreditCode> codes) {
        var ids = new HashMap<CreditCode, EnterpriseId>();
        jdbc.sql("select credit_code, id from registry_enterprise where credit_code = any (:codes)")
                .param("codes", codes.stream().map(CreditCode::value).toArray(String[]::new))
                .query(row -> {
                    ids.put(new CreditCode(row.getString(1)), new EnterpriseId(row.getInt(2)));
                });
        return ids;
    }

    /// Blocks others who want to change the same enterprise, and says which version it has; empty when not in
    /// scope.
    Optional<Integer> lock(EnterpriseId id) {
        return jdbc.sql("select row_version from registry_enterprise where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /// Ids for enterprises to come, in one go.
    List<EnterpriseId> newIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('registry_enterprise', 'id'))::int from generate_series(1, :count)
                """).param("count", count).query(EnterpriseStore::id).list();
    }

    /// Writes whole timelines: identities first, then the difference of states.
    void put(Map<EnterpriseId, Timeline> before, Collection<Timeline> after, Instant at, int by) {
        bulk.run("""
                insert into registry_enterprise (id, credit_code, area, synthetic)
                select id, code, area, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (id int, code text, area int, synthetic boolean)
                on conflict (id) do update set credit_code = excluded.credit_code, area = excluded.area,
                       synthetic = excluded.synthetic, row_version = registry_enterprise.row_version + 1
                """, after.stream().map(it -> Identity.of(it.last())).toList());
        var gone = new ArrayList<Gone>();
        var changed = new ArrayList<Version>();
        for (var timeline : after) {
            var old = before.getOrDefault(timeline.last().id(), new Timeline(List.of()));
            old.states().stream()
                    .filter(it -> timeline.states().stream()
                            .noneMatch(that -> that.validFrom().equals(it.validFrom())))
                    .forEach(it -> gone.add(Gone.of(it)));
            timeline.states().stream()
                    .filter(it -> old.states().stream().noneMatch(that -> same(that, it)))
                    .forEach(it -> changed.add(Version.of(it, at, by)));
        }
        delete(gone);
        bulk.run(VERSIONS, changed);
    }

    private static boolean same(Enterprise one, Enterprise other) {
        return Version.of(one, Instant.EPOCH, 0).equals(Version.of(other, Instant.EPOCH, 0));
    }

    private void delete(List<Gone> gone) {
        bulk.run("""
                delete from registry_enterprise_version v
                 using jsonb_to_recordset(:rows::jsonb) as r (enterprise int, "from" text)
                 where v.enterprise = r.enterprise and v.valid_from = r."from"::date
                """, gone);
    }

    /// The enterprise was never there. Fails when another table leans on it.
    void erase(Collection<EnterpriseId> ids) {
        jdbc.sql("delete from registry_enterprise_version where enterprise = any (:ids)")
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .update();
        jdbc.sql("delete from registry_enterprise where id = any (:ids)")
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .update();
    }

    private static final String VERSIONS = """
            insert into registry_enterprise_version (enterprise, valid_from, valid_to, credit_code, name_zh, name_en,
                   area, address, scheme, industry, section, division, size, ownership, above_scale, staff,
                   contract_staff, normal_output, normal_power, revenue, assets, recorded_at, recorded_by)
            select enterprise, valid_from::date, valid_to::date, credit_code, name_zh, name_en, area, address, scheme,
                   industry, section, division, size, ownership, above_scale, staff, contract_staff, normal_output,
                   normal_power, revenue, assets, recorded_at, recorded_by
              from jsonb_to_recordset(:rows::jsonb) as r (enterprise int, valid_from text, valid_to text,
                   credit_code text, name_zh text, name_en text, area int, address text, scheme text, industry text,
                   section text, division text, size text, ownership text, above_scale boolean, staff int,
                   contract_staff int, normal_output numeric, normal_power numeric, revenue numeric, assets numeric,
                   recorded_at timestamptz, recorded_by int)
            on conflict (enterprise, valid_from) do update set
                   valid_to = excluded.valid_to, credit_code = excluded.credit_code, name_zh = excluded.name_zh,
                   name_en = excluded.name_en, area = excluded.area, address = excluded.address,
                   scheme = excluded.scheme, industry = excluded.industry, section = excluded.section,
                   division = excluded.division, size = excluded.size, ownership = excluded.ownership,
                   above_scale = excluded.above_scale, staff = excluded.staff,
                   contract_staff = excluded.contract_staff, normal_output = excluded.normal_output,
                   normal_power = excluded.normal_power, revenue = excluded.revenue, assets = excluded.assets,
                   recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            """;

    private record Identity(int id, String code, int area, boolean synthetic) {
        static Identity of(Enterprise it) {
            return new Identity(
                    it.id().value(), it.creditCode().value(), it.area().value(), it.synthetic());
        }
    }

    private record Gone(int enterprise, @Nullable String from) {
        static Gone of(Enterprise it) {
            return new Gone(it.id().value(), Bulk.day(it.validFrom()));
        }
    }

    private record Version(
            int enterprise,
            @Nullable String valid_from,
            @Nullable String valid_to,
            String credit_code,
            String name_zh,
            String name_en,
            int area,
            String address,
            String scheme,
            String industry,
            String section,
            String division,
            String size,
            String ownership,
            boolean above_scale,
            int staff,
            int contract_staff,
            BigDecimal normal_output,
            BigDecimal normal_power,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal assets,
            String recorded_at,
            int recorded_by) {
        static Version of(Enterprise it, Instant at, int by) {
            return new Version(
                    it.id().value(),
                    Bulk.day(it.validFrom()),
                    Bulk.day(it.validTo()),
                    it.creditCode().value(),
                    it.nameZh(),
                    it.nameEn(),
                    it.area().value(),
                    it.address(),
                    it.industry().scheme(),
                    it.industry().code(),
                    it.section(),
                    it.division(),
                    it.size().name(),
                    it.ownership().name(),
                    it.aboveScale(),
                    it.staff(),
                    it.contractStaff(),
                    it.normalOutput(),
                    it.normalPower(),
                    it.revenue(),
                    it.assets(),
                    at.toString(),
                    by);
        }
    }

    private static EnterpriseId id(ResultSet row, int number) throws SQLException {
        return new EnterpriseId(row.getInt(1));
    }

    static Enterprise state(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                new EnterpriseId(row.getInt("enterprise")),
                new CreditCode(row.getString("credit_code")),
                row.getString("name_zh"),
                row.getString("name_en"),
                new AreaId(row.getInt("area")),
                row.getString("address"),
                new IndustryCode(row.getString("scheme"), row.getString("industry")),
                row.getString("section"),
                row.getString("division"),
                SizeClass.valueOf(row.getString("size")),
                Ownership.valueOf(row.getString("ownership")),
                row.getBoolean("above_scale"),
                row.getInt("staff"),
                row.getInt("contract_staff"),
                row.getBigDecimal("normal_output"),
                row.getBigDecimal("normal_power"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("assets"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("synthetic"),
                row.getInt("row_version"));
    }
}
