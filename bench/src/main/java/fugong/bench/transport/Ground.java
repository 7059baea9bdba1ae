package fugong.bench.transport;

import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.security.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;

/// A province of 10 cities with 10 counties each; ten villages a county, a hundred workplaces far away.
final class Ground {

    static final Actor KEEPER = Actor.system("bench of transport");
    static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    static final int COUNTIES = 100;
    static final int VILLAGES = 10;
    static final int WORKS = 100;

    private Ground() {}

    static void build(Areas areas, Connection owner) throws SQLException {
        var lines = new ArrayList<Areas.Line>();
        lines.add(line("960000", Area.Kind.PROVINCE, ""));
        for (int city = 1; city <= 10; city++) {
            lines.add(line("96%02d00".formatted(city), Area.Kind.PREFECTURE, "960000"));
            for (int county = 1; county <= 10; county++) {
                lines.add(line("96%02d%02d".formatted(city, county), Area.Kind.COUNTY, "96%02d00".formatted(city)));
            }
        }
        areas.put(lines);
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    insert into transport_place (code, kind, name_zh, name_en, of_area, lon, lat)
                    select n.code || '-' || v, 'home', n.name_zh || v || '村', n.name_en || ' village ' || v, n.area,
                           104 + n.area %% 17 * 0.1 + v * 0.01, 28 + n.area %% 13 * 0.1 + v * 0.01
                      from registry_area_name n, generate_series(1, %d) v where n.code ~ '^96..(0[1-9]|10)$';
                    insert into transport_place (code, kind, name_zh, name_en, lon, lat)
                    select 'W' || w, 'work', '工厂' || w, 'Works ' || w, 113 + w %% 10 * 0.2, 22 + w / 10 * 0.2
                      from generate_series(1, %d) w;
                    analyze
                    """.formatted(VILLAGES, WORKS));
        }
    }

    /// @param n 0 to 99
    static String county(int n) {
        return "96%02d%02d".formatted(n / 10 + 1, n % 10 + 1);
    }

    private static Areas.Line line(String code, Area.Kind kind, String parent) {
        return new Areas.Line(
                code,
                "区" + code,
                "Area " + code,
                kind,
                "CN",
                parent.isEmpty() ? null : parent,
                LocalDate.MIN,
                null,
                null,
                null,
                100_000L,
                null,
                null,
                true);
    }
}
