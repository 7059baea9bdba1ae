package fugong.zones.shapes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// Voronoi cells of the seats, clipped to a hull around them.
///
/// Seats of city districts lie so close together that their cells would be specks; a few steps of [lloyd1982] (each
/// point moves towards the middle of its cell) give every area room to be read. Neighbours stay neighbours as far
/// as that allows. Not a map to measure on, and the page says so.
public final class SchematicMap {

    private static final int STEPS = 6;
    private static final double TOWARDS_THE_MIDDLE = 0.7;

    /// Land around the outermost seats, as a share of the width of all of them.
    private static final double MARGIN = 0.14;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private SchematicMap() {}

    /// @param seats area → longitude and latitude
    /// @return area → its cell; corners counter-clockwise as [rfc7946] wants
    public static Map<Integer, Polygon> cells(Map<Integer, Coordinate> seats) {
        if (seats.isEmpty()) {
            return Map.of();
        }
        var points = new LinkedHashMap<>(seats);
        separate(points);
        var hull = hull(points.values().toArray(Coordinate[]::new));
        for (int step = 0; step < STEPS; step++) {
            var cells = cut(points, hull);
            points.replaceAll((area, point) -> towards(point, Objects.requireNonNull(cells.get(area))));
        }
        return cut(points, hull);
    }

    private static Geometry hull(Coordinate[] points) {
        var hull = SHAPES.createMultiPointFromCoords(points).convexHull();
        var box = hull.getEnvelopeInternal();
        double width = Math.max(0.2, Math.max(box.getWidth(), box.getHeight()));
        return hull.buffer(width * MARGIN, 6);
    }

    /// Two seats on one spot would share a cell.
    private static void separate(Map<Integer, Coordinate> points) {
        var taken = new HashMap<Coordinate, Integer>();
        points.replaceAll((area, point) -> {
            int others = taken.merge(point, 1, Integer::sum) - 1;
            return new Coordinate(point.x + others * 0.002, point.y + others * 0.001);
        });
    }

    private static Coordinate towards(Coordinate point, Polygon cell) {
        var middle = cell.getCentroid().getCoordinate();
        return new Coordinate(
                point.x + TOWARDS_THE_MIDDLE * (middle.x - point.x),
                point.y + TOWARDS_THE_MIDDLE * (middle.y - point.y));
    }

    private static Map<Integer, Polygon> cut(Map<Integer, Coordinate> points, Geometry hull) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(new ArrayList<>(points.values()));
        var box = hull.getEnvelopeInternal();
        box.expandBy(box.getWidth(), box.getHeight());
        builder.setClipEnvelope(box);
        var diagram = builder.getDiagram(SHAPES);
        var cells = new LinkedHashMap<Integer, Polygon>();
        points.forEach((area, point) -> cells.put(area, cell(diagram, point, hull)));
        return cells;
    }

    private static Polygon cell(Geometry diagram, Coordinate point, Geometry hull) {
        if (diagram.getNumGeometries() < 2) {
            return largest(hull);
        }
        var here = SHAPES.createPoint(point);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            if (diagram.getGeometryN(i).intersects(here)) {
                return largest(diagram.getGeometryN(i).intersection(hull));
            }
        }
        throw new IllegalStateException("No Voronoi cell holds its own seat %s.".formatted(point));
    }

    private static Polygon largest(Geometry geometry) {
        var parts = new ArrayList<Polygon>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(polygon);
            }
        }
        var largest = parts.stream().reduce((a, b) -> b.getArea() > a.getArea() ? b : a);
        return (Polygon) largest.orElseThrow().norm().reverse();
    }

    /// Corners of a shape as GeoJSON wants them, to about 10 m.
    public static List<List<List<Double>>> coordinates(Polygon polygon) {
        var rings = new ArrayList<List<List<Double>>>();
        rings.add(ring(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private static List<List<Double>> ring(Coordinate[] corners) {
        var ring = new ArrayList<List<Double>>();
        for (var corner : corners) {
            ring.add(List.of(Math.round(corner.x * 1e4) / 1e4, Math.round(corner.y * 1e4) / 1e4));
        }
        return ring;
    }
}
