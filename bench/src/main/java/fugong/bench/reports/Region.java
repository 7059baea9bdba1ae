package fugong.bench.reports;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Areas.Line;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A province of 10 cities with 10 counties each, and enterprises spread over them.
record Region(AreaId province, List<Area> cities) {

    static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    /// Each of 200 enterprises in 20 counties.
    static final int GROUPS = 100;

    static Region build(Areas areas) {
        var lines = new ArrayList<Line>();
        lines.add(line("960000", Area.Kind.PROVINCE, null));
        for (int city = 0; city < 10; city++) {
            lines.add(line("96%02d00".formatted(city + 1), Area.Kind.PREFECTURE, "960000"));
            for (int county = 0; county < 10; county++) {
                lines.add(line(
                        "96%02d%02d".formatted(city + 1, county + 1),
                        Area.Kind.COUNTY,
                        "96%02d00".formatted(city + 1)));
            }
        }
        areas.put(lines);
        var tree = areas.tree();
        var province = tree.find("960000", DAY).found().orElseThrow().id();
        return new Region(province, tree.children(province, DAY));
    }

    private static Line line(String code, Area.Kind kind, @Nullable String parent) {
        return new Line(
                code,
                "区" + code,
                "Area " + code,
                kind,
                "CN",
                parent,
                LocalDate.MIN,
                null,
                null,
                null,
                100_000L,
                null,
                null,
                true);
    }

    /// Straight into the register's tables, as the owner: the register is not what is measured here.
    static void enterprises(Connection owner, int count) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    create temporary table made as
                    select n as id, '91' || lpad(n::text, 16, '0') as code,
                           (select array_agg(area order by code) from registry_area_name where code ~ '^96..(0[1-9]|10)$')
                               [1 + n %% 100] as area, n
                      from generate_series(1, %d) n
                    """.formatted(count));
            statement.execute("""
                    insert into registry_enterprise (id, credit_code, area, synthetic)
                    select id, code, area, true from made
                    """);
            statement.execute("""
                    insert into registry_enterprise_version (enterprise, valid_from, credit_code, name_zh, area, scheme,
                           industry, section, division, size, ownership, above_scale, staff, contract_staff,
                           normal_output, normal_power, recorded_at, recorded_by)
                    select id, '2019-01-01', code, '企业' || n, area, 'gbt4754-2017', (13 + n % 31)::text,
                           'C', (13 + n % 31)::text, (array['LARGE', 'MEDIUM', 'SMALL', 'MICRO'])[1 + n % 4],
                           (array['PRIVATE', 'FOREIGN', 'LOCAL_STATE'])[1 + n % 3], n % 5 = 0, 20 + n % 300, n % 20,
                           5 + n % 40, 300 + n % 900, now(), 0
                      from made
                    """);
            statement.execute("""
                    insert into registry_group (id, code, kind, name_zh, name_en, synthetic)
                    select n, 'G' || n, 'association', '商会' || n, 'Association ' || n, true
                      from generate_series(1, %1$d) n;
                    insert into registry_group_within select n, n from generate_series(1, %1$d) n;
                    insert into registry_membership (enterprise, "group", area)
                    select id, 1 + n / 500 %% %1$d, area from made where n %% 5 = 0
                    """.formatted(GROUPS));
            statement.execute("drop table made");
            statement.execute("analyze");
        }
    }
}
