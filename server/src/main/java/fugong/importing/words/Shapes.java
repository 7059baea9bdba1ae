package fugong.importing.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Geometries as RFC 7946 writes them: longitude first, WGS 84. Seven decimals are a centimetre.
public final class Shapes {

    private static final GeometryFactory EARTH = new GeometryFactory(new PrecisionModel(), 4326);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DECIMALS = 7;
    private static final int LEAST_RING = 4;

    private Shapes() {}

    public static @Nullable Geometry read(String json) {
        try {
            return geometry(JSON.readTree(json));
        } catch (JacksonException | IllegalArgumentException broken) {
            return null;
        }
    }

    /// Longitudes and latitudes that exist; otherwise the coordinates are metres of some projection, or
    /// swapped.
    public static boolean onEarth(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
    }

    private static @Nullable Geometry geometry(JsonNode node) {
        var parts = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Feature" -> geometry(node.path("geometry"));
            case "Point" -> EARTH.createPoint(corner(parts));
            case "MultiPoint" -> EARTH.createMultiPointFromCoords(corners(parts));
            case "LineString" -> EARTH.createLineString(corners(parts));
            case "MultiLineString" ->
                EARTH.createMultiLineString(parts.values().stream()
                        .map(it -> EARTH.createLineString(corners(it)))
                        .toArray(LineString[]::new));
            case "Polygon" -> polygon(parts);
            case "MultiPolygon" ->
                EARTH.createMultiPolygon(
                        parts.values().stream().map(Shapes::polygon).toArray(Polygon[]::new));
            default -> null;
        };
    }

    private static Polygon polygon(JsonNode rings) {
        var all = rings.values().stream().map(Shapes::ring).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A polygon without a ring.");
        }
        return EARTH.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    /// A ring that forgot to come home is closed.
    private static LinearRing ring(JsonNode list) {
        var corners = new ArrayList<>(List.of(corners(list)));
        if (!corners.isEmpty() && !corners.getFirst().equals2D(corners.getLast())) {
            corners.add(corners.getFirst().copy());
        }
        if (corners.size() < LEAST_RING) {
            throw new IllegalArgumentException("A ring of fewer than three corners.");
        }
        return EARTH.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate[] corners(JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("Coordinates are not a list.");
        }
        return list.values().stream().map(Shapes::corner).toArray(Coordinate[]::new);
    }

    private static Coordinate corner(JsonNode pair) {
        if (!pair.isArray()
                || pair.size() < 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isNumber()) {
            throw new IllegalArgumentException("A corner is not a pair of numbers.");
        }
        return new Coordinate(pair.get(0).asDouble(), pair.get(1).asDouble());
    }

    public static String write(Geometry shape) {
        var out = new StringBuilder();
        write(shape, out);
        return out.toString();
    }

    private static void write(Geometry shape, StringBuilder out) {
        out.append("{\"type\":\"").append(shape.getGeometryType()).append("\",\"coordinates\":");
        switch (shape) {
            case Point point -> write(point.getCoordinate(), out);
            case LineString line -> write(line.getCoordinates(), out);
            case Polygon polygon -> rings(polygon, out);
            case GeometryCollection many -> parts(many, out);
            default -> throw new IllegalArgumentException("No GeoJSON for " + shape.getGeometryType());
        }
        out.append('}');
    }

    private static void parts(GeometryCollection many, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < many.getNumGeometries(); i++) {
            out.append(i == 0 ? "" : ",");
            switch (many.getGeometryN(i)) {
                case Point point -> write(point.getCoordinate(), out);
                case LineString line -> write(line.getCoordinates(), out);
                case Polygon polygon -> rings(polygon, out);
                default -> throw new IllegalArgumentException("No GeoJSON for mixed collections.");
            }
        }
        out.append(']');
    }

    private static void rings(Polygon polygon, StringBuilder out) {
        out.append('[');
        write(polygon.getExteriorRing().getCoordinates(), out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.append(',');
            write(polygon.getInteriorRingN(i).getCoordinates(), out);
        }
        out.append(']');
    }

    private static void write(Coordinate[] corners, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < corners.length; i++) {
            out.append(i == 0 ? "" : ",");
            write(corners[i], out);
        }
        out.append(']');
    }

    private static void write(Coordinate corner, StringBuilder out) {
        out.append('[')
                .append(decimal(corner.x))
                .append(',')
                .append(decimal(corner.y))
                .append(']');
    }

    private static String decimal(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
