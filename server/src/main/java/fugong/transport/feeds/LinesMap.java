package fugong.transport.feeds;

import fugong.transport.lines.HourText;
import fugong.transport.lines.Timetable;
import fugong.transport.lines.Timetable.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A timetable as GeoJSON (RFC 7946): a line from stop to stop per commuter line, a point per stop and gate.
public record LinesMap(String type, List<Feature> features) {

    public LinesMap {
        features = List.copyOf(features);
    }

    public record Feature(String type, Shape geometry, Map<String, Object> properties) {}

    /// @param coordinates [longitude, latitude], or a list of such
    public record Shape(String type, Object coordinates) {}

    public static LinesMap of(Timetable timetable) {
        var features = new ArrayList<Feature>();
        for (var line : timetable.lines()) {
            features.add(line(timetable, line));
        }
        for (var line : timetable.lines()) {
            var times = timetable.times(line);
            for (int i = 0; i < line.stops().size(); i++) {
                var stop = line.stops().get(i);
                features.add(point(
                        stop.lon(),
                        stop.lat(),
                        stop.nameZh(),
                        stop.nameEn(),
                        "stop",
                        Map.of("line", line.code(), "people", stop.people(), "at", HourText.write(times.get(i)))));
            }
        }
        for (var work : timetable.works()) {
            features.add(point(
                    work.lon(),
                    work.lat(),
                    work.nameZh(),
                    work.nameEn(),
                    "gate",
                    Map.of("enterprise", work.enterprise(), "begins", HourText.write(work.begin()))));
        }
        return new LinesMap("FeatureCollection", features);
    }

    private static Feature line(Timetable timetable, Line line) {
        var points = new ArrayList<double[]>();
        line.stops().forEach(it -> points.add(new double[] {it.lon(), it.lat()}));
        var work = timetable.work(line);
        points.add(new double[] {work.lon(), work.lat()});
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kind", "line");
        properties.put("line", line.code());
        properties.put("to", work.nameZh());
        properties.put("people", line.people());
        properties.put("starts", HourText.write(timetable.times(line).getFirst()));
        return new Feature("Feature", new Shape("LineString", points), properties);
    }

    private static Feature point(double lon, double lat, String zh, String en, String kind, Map<String, Object> more) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kind", kind);
        properties.put("name", zh);
        properties.put("name_en", en);
        properties.putAll(more);
        return new Feature("Feature", new Shape("Point", new double[] {lon, lat}), properties);
    }
}
