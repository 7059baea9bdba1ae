package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.rows.Bulk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to sites 厂区: where an enterprise really works, which may be another county than where it is registered.
@Component
public class Sites {

    /// @param code  names the site within its enterprise
    /// @param staff people who work there normally; null = unknown
    public record Site(
            int id,
            EnterpriseId enterprise,
            String code,
            String nameZh,
            String nameEn,
            AreaId area,
            String address,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer staff,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean synthetic) {

        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
        }

        public boolean standsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Sites(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /// All sites the enterprise ever had, within the scope.
    public List<Site> of(EnterpriseId enterprise) {
        return jdbc.sql("select * from registry_site where enterprise = :id order by code")
                .param("id", enterprise.value())
                .query(Sites::site)
                .list();
    }

    public Optional<Site> find(EnterpriseId enterprise, String code) {
        return of(enterprise).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public List<Site> all() {
        return jdbc.sql("select * from registry_site order by enterprise, code")
                .query(Sites::site)
                .list();
    }

    /// A line of a list of sites, known by enterprise and code.
    public record Line(
            int enterprise,
            String code,
            String nameZh,
            String nameEn,
            int area,
            String address,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer staff,
            String validFrom,
            @Nullable String validTo,
            boolean synthetic) {}

    @Transactional
    public void put(List<Line> lines) {
        bulk.run("""
                insert into registry_site (enterprise, code, name_zh, name_en, area, address, lon, lat, staff,
                       valid_from, valid_to, synthetic)
                select enterprise, code, "nameZh", "nameEn", area, address, lon, lat, staff, "validFrom"::date,
                       "validTo"::date, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (enterprise int, code text, "nameZh" text, "nameEn" text,
                       area int, address text, lon float8, lat float8, staff int, "validFrom" text, "validTo" text,
                       synthetic boolean)
                on conflict (enterprise, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                       area = excluded.area, address = excluded.address, lon = excluded.lon, lat = excluded.lat,
                       staff = excluded.staff, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                       synthetic = excluded.synthetic, row_version = registry_site.row_version + 1
                """, lines);
    }

    public void delete(EnterpriseId enterprise, String code) {
        jdbc.sql("delete from registry_site where enterprise = :id and code = :code")
                .param("id", enterprise.value())
                .param("code", code)
                .update();
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                row.getInt("id"),
                new EnterpriseId(row.getInt("enterprise")),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                new AreaId(row.getInt("area")),
                row.getString("address"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getObject("staff", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("synthetic"));
    }
}
