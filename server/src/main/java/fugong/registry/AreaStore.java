package fugong.registry;

import fugong.kernel.AreaId;
import fugong.registry.AreaTree.Book;
import fugong.registry.rows.Bulk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of areas.
@Component
class AreaStore {

    private final JdbcClient jdbc;
    private final Bulk bulk;

    AreaStore(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    long stamp() {
        return jdbc.sql("select stamp from registry_area_stamp")
                .query(Long.class)
                .single();
    }

    Book read() {
        return new Book(
                stamp(),
                jdbc.sql("select * from registry_area order by id")
                        .query(AreaStore::unit)
                        .list(),
                jdbc.sql("select * from registry_area_name order by area, valid_from")
                        .query(AreaStore::name)
                        .list(),
                jdbc.sql("select * from registry_area_alias order by alias, area")
                        .query(AreaStore::alias)
                        .list());
    }

    int nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('registry_area', 'id'))")
                .query(Integer.class)
                .single();
    }

    void put(List<Book.Unit> units, List<Book.Name> names) {
        bulk.run("""
                insert into registry_area (id, kind, country, valid_from, valid_to, successor, seat_lon, seat_lat, synthetic)
                select id, kind, country, "from"::date, "to"::date, null, lon, lat, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (id int, kind text, country text, "from" text, "to" text,
                       lon float8, lat float8, synthetic boolean)
                on conflict (id) do update set kind = excluded.kind, country = excluded.country,
                       valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = null,
                       seat_lon = excluded.seat_lon, seat_lat = excluded.seat_lat, synthetic = excluded.synthetic,
                       row_version = registry_area.row_version + 1
                """, units.stream().map(UnitRow::of).toList());
        bulk.run("""
                update registry_area a set successor = r.successor
                  from jsonb_to_recordset(:rows::jsonb) as r (id int, successor int)
                 where a.id = r.id and r.successor is not null
                """, units.stream().map(UnitRow::of).toList());
        bulk.run("""
                insert into registry_area_name (area, valid_from, valid_to, code, name_zh, name_en, parent, population)
                select area, "from"::date, "to"::date, code, zh, en, parent, population
                  from jsonb_to_recordset(:rows::jsonb) as r (area int, "from" text, "to" text, code text, zh text,
                       en text, parent int, population bigint)
                on conflict (area, valid_from) do update set valid_to = excluded.valid_to, code = excluded.code,
                       name_zh = excluded.name_zh, name_en = excluded.name_en, parent = excluded.parent,
                       population = excluded.population
                """, names.stream().map(NameRow::of).toList());
    }

    void putAliases(List<Book.Alias> aliases) {
        bulk.run("""
                insert into registry_area_alias (alias, area, kind, source, valid_from, valid_to)
                select alias, area, kind, source, "from"::date, "to"::date
                  from jsonb_to_recordset(:rows::jsonb) as r (alias text, area int, kind text, source text,
                       "from" text, "to" text)
                on conflict (alias, area, valid_from) do update set kind = excluded.kind, source = excluded.source,
                       valid_to = excluded.valid_to
                """, aliases.stream().map(AliasRow::of).toList());
    }

    private record LineKey(String code, @Nullable String from) {}

    void delete(List<Areas.Line> lines) {
        var keys = lines.stream()
                .map(it -> new LineKey(it.code(), Bulk.day(it.from())))
                .toList();
        bulk.run("""
                update registry_area_name set parent = null
                 where parent in (select n.area from registry_area_name n
                         join jsonb_to_recordset(:rows::jsonb) as r (code text, "from" text)
                           on n.code = r.code and n.valid_from = r."from"::date)
                   and (code, valid_from) in (select r.code, r."from"::date
                         from jsonb_to_recordset(:rows::jsonb) as r (code text, "from" text))
                """, keys);
        bulk.run("""
                delete from registry_area_name n using jsonb_to_recordset(:rows::jsonb) as r (code text, "from" text)
                 where n.code = r.code and n.valid_from = r."from"::date
                """, keys);
        jdbc.sql("delete from registry_area_within_at").update();
        jdbc.sql("delete from registry_area_within").update();
        jdbc.sql("""
                delete from registry_area a where not exists (select 1 from registry_area_name n where n.area = a.id)
                """).update();
    }

    void deleteAlias(Book.Alias alias) {
        jdbc.sql("delete from registry_area_alias where alias = :alias and area = :area and valid_from = :from::date")
                .param("alias", alias.alias())
                .param("area", alias.area())
                .param("from", Bulk.day(alias.from()))
                .update();
    }

    Map<AreaId, String> shapes(LocalDate day) {
        var shapes = new HashMap<AreaId, String>();
        jdbc.sql("""
                select distinct on (area) area, geometry::text from registry_polygon
                 where valid_from <= :day order by area, valid_from desc
                """).param("day", day).query(row -> {
            shapes.put(new AreaId(row.getInt(1)), row.getString(2));
        });
        return shapes;
    }

    List<Areas.Shape> shapes() {
        return jdbc.sql(
                        "select area, valid_from, geometry::text, source from registry_polygon order by area, valid_from")
                .query((row, number) -> new Areas.Shape(
                        new AreaId(row.getInt(1)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    private record ShapeRow(int area, @Nullable String from, String geometry, String source) {}

    void putShapes(List<Areas.Shape> shapes) {
        bulk.run("""
                insert into registry_polygon (area, valid_from, geometry, source)
                select area, "from"::date, geometry::jsonb, source
                  from jsonb_to_recordset(:rows::jsonb) as r (area int, "from" text, geometry text, source text)
                on conflict (area, valid_from) do update set geometry = excluded.geometry, source = excluded.source
                """, shapes.stream().map(AreaStore::shapeRow).toList());
    }

    private static ShapeRow shapeRow(Areas.Shape it) {
        return new ShapeRow(it.area().value(), Bulk.day(it.from()), it.geometry(), it.source());
    }

    void deleteShape(Areas.Shape shape) {
        jdbc.sql("delete from registry_polygon where area = :area and valid_from = :from::date")
                .param("area", shape.area().value())
                .param("from", Bulk.day(shape.from()))
                .update();
    }

    /// Writes the closure tables anew and gives the state a new number.
    void derive() {
        jdbc.sql("update registry_area_stamp set stamp = nextval('registry_area_stamp_seq')")
                .update();
        var closure = new AreaTree(read()).closure();
        jdbc.sql("delete from registry_area_within_at").update();
        jdbc.sql("delete from registry_area_within").update();
        bulk.run("""
                insert into registry_area_within_at (ancestor, area, valid_from, valid_to)
                select ancestor, area, "from"::date, "to"::date
                  from jsonb_to_recordset(:rows::jsonb) as r (ancestor int, area int, "from" text, "to" text)
                """, closure.stream().map(WithinRow::of).toList());
        jdbc.sql("""
                insert into registry_area_within (ancestor, area)
                select ancestor, area from registry_area_within_at where valid_to is null
                """).update();
    }

    private record UnitRow(
            int id,
            String kind,
            String country,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer successor,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean synthetic) {
        static UnitRow of(Book.Unit it) {
            return new UnitRow(
                    it.id(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    it.country(),
                    Bulk.day(it.from()),
                    Bulk.day(it.to()),
                    it.successor(),
                    it.lon(),
                    it.lat(),
                    it.synthetic());
        }
    }

    private record NameRow(
            int area,
            @Nullable String from,
            @Nullable String to,
            String code,
            String zh,
            String en,
            @Nullable Integer parent,
            @Nullable Long population) {
        static NameRow of(Book.Name it) {
            return new NameRow(
                    it.area(),
                    Bulk.day(it.from()),
                    Bulk.day(it.to()),
                    it.code(),
                    it.zh(),
                    it.en(),
                    it.parent(),
                    it.population());
        }
    }

    private record AliasRow(
            String alias,
            int area,
            String kind,
            String source,
            @Nullable String from,
            @Nullable String to) {
        static AliasRow of(Book.Alias it) {
            return new AliasRow(it.alias(), it.area(), it.kind(), it.source(), Bulk.day(it.from()), Bulk.day(it.to()));
        }
    }

    private record WithinRow(
            int ancestor,
            int area,
            @Nullable String from,
            @Nullable String to) {
        static WithinRow of(AreaTree.Within it) {
            return new WithinRow(it.ancestor(), it.area(), Bulk.day(it.from()), Bulk.day(it.to()));
        }
    }

    private static Book.Unit unit(ResultSet row, int number) throws SQLException {
        return new Book.Unit(
                row.getInt("id"),
                Area.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("country"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("successor", Integer.class),
                row.getObject("seat_lon", Double.class),
                row.getObject("seat_lat", Double.class),
                row.getBoolean("synthetic"));
    }

    private static Book.Name name(ResultSet row, int number) throws SQLException {
        return new Book.Name(
                row.getInt("area"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("parent", Integer.class),
                row.getObject("population", Long.class));
    }

    private static Book.Alias alias(ResultSet row, int number) throws SQLException {
        return new Book.Alias(
                row.getString("alias"),
                row.getInt("area"),
                row.getString("kind"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
