package fugong.transport;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.transport.wave.Wave;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A home city with two counties, three villages, two far workplaces and some coaches.
final class Valley {

    static final Actor KEEPER = Actor.system("test");
    static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    private final JdbcClient jdbc;
    final AreaId city;
    final AreaId north;
    final AreaId south;
    private int people;
    private int coaches;

    private Valley(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.city = area(areas, "960000");
        this.north = area(areas, "960001");
        this.south = area(areas, "960002");
    }

    static Valley build(JdbcClient jdbc, Areas areas) {
        return Actors.as(KEEPER, () -> {
            areas.put(List.of(
                    line("960000", Area.Kind.PREFECTURE, null),
                    line("960001", Area.Kind.COUNTY, "960000"),
                    line("960002", Area.Kind.COUNTY, "960000")));
            var valley = new Valley(jdbc, areas);
            valley.place(1, "home", valley.north, 105.40, 28.90);
            valley.place(2, "home", valley.north, 105.45, 28.95);
            valley.place(3, "home", valley.south, 105.80, 28.10);
            valley.place(11, "work", null, 113.39, 22.52);
            valley.place(12, "work", null, 118.68, 24.87);
            return valley;
        });
    }

    private static AreaId area(Areas areas, String code) {
        return areas.tree().find(code, DAY).found().orElseThrow().id();
    }

    private static Areas.Line line(String code, Area.Kind kind, String parent) {
        return new Areas.Line(
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
                null,
                null,
                null,
                false);
    }

    void station(int id, double lon, double lat) {
        Actors.run(KEEPER, () -> place(id, "station", null, lon, lat));
    }

    private void place(int id, String kind, AreaId area, double lon, double lat) {
        jdbc.sql("""
                insert into transport_place (id, code, kind, name_zh, name_en, of_area, lon, lat) overriding system value
                values (:id, :code, :kind, :zh, :en, :area, :lon, :lat)
                """)
                .param("id", id)
                .param("code", "P" + id)
                .param("kind", kind)
                .param("zh", "地点" + id)
                .param("en", "Place " + id)
                .param("area", area == null ? null : area.value())
                .param("lon", lon)
                .param("lat", lat)
                .update();
    }

    /// So many people of a village to a workplace, all of them well.
    void workers(int many, int home, int destination) {
        Actors.run(KEEPER, () -> {
            for (int i = 0; i < many; i++) {
                worker(home, destination, "normal");
            }
        });
    }

    void worker(int home, int destination, String health) {
        int n = ++people;
        jdbc.sql("""
                insert into transport_worker (area, home, destination, person, name, phone, ready_from, health, health_day,
                       source, signed_at, changed_at)
                values (:area, :home, :destination, :person, :name, :phone, :day, :health, :day, 'county', now(), now())
                """)
                .param("area", (home == 3 ? south : north).value())
                .param("home", home)
                .param("destination", destination)
                .param("person", ("person" + n).getBytes(StandardCharsets.UTF_8))
                .param("name", "甲" + n)
                .param("phone", "1380000%04d".formatted(n))
                .param("day", DAY.minusDays(1))
                .param("health", health)
                .update();
    }

    void coaches(int many, int rated) {
        Actors.run(KEEPER, () -> {
            for (int i = 0; i < many; i++) {
                jdbc.sql("""
                        insert into transport_vehicle (area, plate, rated, available_from) values (:area, :plate, :rated, :day)
                        """)
                        .param("area", north.value())
                        .param("plate", "川E%04d".formatted(++coaches))
                        .param("rated", rated)
                        .param("day", DAY.minusDays(10))
                        .update();
            }
        });
    }

    Wave.Form wave(AreaId area) {
        return new Wave.Form(area.value(), null, "first", Wave.Mode.COACH, DAY, null, null);
    }
}
