package fugong.zones.web;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.zones.shapes.SchematicMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Shapes of areas for every map, as GeoJSON (RFC 7946).
@RestController
@Needs(Permission.SEE_PICTURE)
class MapApi {

    private static final JsonMapper GEOJSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> GEOMETRY = new TypeReference<>() {};

    private final Areas areas;
    private final Clock clock;

    MapApi(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /// @param features one per area; its properties carry the area's id, and `schematic` where no border was
    ///    loaded
    record FeatureCollection(String type, List<Feature> features) {}

    record Feature(String type, Properties properties, Map<String, Object> geometry) {}

    record Properties(int id, String code, String name, boolean schematic) {}

    /// The areas right below one, or, without it, below every area that has no grandchildren.
    @GetMapping("/api/v1/areas/map.geojson")
    FeatureCollection map(
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(required = false) @Nullable LocalDate day,
            Locale locale) {
        if (within != null && within <= 0) {
            throw new NotInScope("area", within);
        }
        var shown = day == null ? LocalDate.now(clock) : day;
        var tree = areas.tree();
        var features = new ArrayList<Feature>();
        for (var parent : tree.all(shown)) {
            var children = tree.children(parent.id(), shown);
            boolean wanted = within == null
                    ? children.stream()
                            .anyMatch(it -> tree.children(it.id(), shown).isEmpty())
                    : parent.id().equals(new AreaId(within));
            if (wanted) {
                features.addAll(features(children, shown, locale));
            }
        }
        return new FeatureCollection("FeatureCollection", features);
    }

    /// Borders where a pack brought them; else cells of the seats for all children of the parent, never a
    /// mixture.
    private List<Feature> features(List<Area> children, LocalDate day, Locale locale) {
        var features = new ArrayList<Feature>();
        var seats = new LinkedHashMap<Integer, Coordinate>();
        for (var area : children) {
            var lon = area.lon();
            var lat = area.lat();
            if (lon != null && lat != null) {
                seats.put(area.id().value(), new Coordinate(lon, lat));
            }
        }
        var borders = areas.shapes(day);
        boolean surveyed = children.stream().anyMatch(it -> borders.containsKey(it.id()));
        var cells = surveyed ? Map.<Integer, Polygon>of() : SchematicMap.cells(seats);
        for (var area : children) {
            var border = borders.get(area.id());
            var cell = cells.get(area.id().value());
            if (border != null) {
                features.add(feature(area, false, GEOJSON.readValue(border, GEOMETRY), locale));
            } else if (cell != null) {
                features.add(feature(
                        area, true, Map.of("type", "Polygon", "coordinates", SchematicMap.coordinates(cell)), locale));
            }
        }
        return features;
    }

    private static Feature feature(Area area, boolean schematic, Map<String, Object> geometry, Locale locale) {
        return new Feature(
                "Feature", new Properties(area.id().value(), area.code(), area.name(locale), schematic), geometry);
    }
}
