package fugong.registry.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Polygons as GeoJSON multi-polygons with five decimals (about one metre), and back.
public final class GeoJson {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final JsonMapper JSON = new JsonMapper();

    private GeoJson() {}

    /// @throws IllegalArgumentException for anything but a polygon or several
    public static String write(Geometry shape) {
        var polygons = new ArrayList<String>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (!(shape.getGeometryN(i) instanceof Polygon polygon)) {
                throw new IllegalArgumentException("An area is a polygon, not a " + shape.getGeometryType());
            }
            polygons.add(polygon(polygon));
        }
        return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", polygons) + "]}";
    }

    private static String polygon(Polygon polygon) {
        var rings = new ArrayList<String>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return "[" + String.join(",", rings) + "]";
    }

    private static String ring(LinearRing ring) {
        return java.util.Arrays.stream(ring.getCoordinates())
                .map(it -> "[" + number(it.x) + "," + number(it.y) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    public static Geometry read(String multiPolygon) {
        List<Polygon> polygons = new ArrayList<>();
        for (var polygon : JSON.readTree(multiPolygon).get("coordinates")) {
            var rings = new ArrayList<LinearRing>();
            polygon.forEach(it -> rings.add(ring(it)));
            polygons.add(SHAPES.createPolygon(
                    rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
        return SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        var corners = new ArrayList<Coordinate>();
        points.forEach(
                it -> corners.add(new Coordinate(it.get(0).asDouble(), it.get(1).asDouble())));
        return SHAPES.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
