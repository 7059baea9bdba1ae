package fugong.transport.feeds;

import fugong.transport.lines.Kept;
import fugong.transport.lines.Timetable;
import fugong.transport.lines.Timetable.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A timetable as a GTFS schedule feed (gtfs.org), which any journey planner reads: each line once to work and once
/// back. There is no shapes.txt: we know stops, not streets, and a straight line would be shown as a road.
public final class GtfsFeed {

    private static final String ZONE = "Asia/Shanghai";

    /// A timetable without a last day is promised this long.
    private static final int DAYS = 60;

    private final Kept kept;
    private final Timetable timetable;
    private final String park;
    private final String url;
    private final LocalDate from;
    private final LocalDate to;
    private final List<LocalDate> except;
    private final Map<String, String> stopIds = new LinkedHashMap<>();

    /// @param park   who runs the lines
    /// @param url    page of the office
    /// @param except days on which nothing runs
    public GtfsFeed(Kept kept, String park, String url, LocalDate today, List<LocalDate> except) {
        this.kept = kept;
        this.timetable = kept.timetable();
        this.park = park;
        // A name without a dot is no host to the validators of feeds.
        this.url = url.replace("//localhost", "//127.0.0.1");
        this.from = kept.validFrom() == null ? today : kept.validFrom();
        this.to = kept.validTo() == null ? from.plusDays(DAYS) : kept.validTo();
        this.except = except.stream()
                .filter(it -> !it.isBefore(from) && !it.isAfter(to))
                .distinct()
                .sorted()
                .toList();
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            stops(zip);
            put(zip, "agency.txt", agency());
            put(zip, "feed_info.txt", feedInfo());
            put(zip, "routes.txt", routes());
            put(zip, "trips.txt", trips());
            put(zip, "shapes.txt", shapes());
            put(zip, "stop_times.txt", stopTimes());
            put(zip, "calendar.txt", calendar());
            if (!except.isEmpty()) {
                put(zip, "calendar_dates.txt", calendarDates());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, CsvText text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private CsvText agency() {
        return new CsvText("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang")
                .row("park-" + kept.park(), park, url, ZONE, "zh");
    }

    private CsvText feedInfo() {
        return new CsvText(
                        "feed_publisher_name",
                        "feed_publisher_url",
                        "feed_lang",
                        "feed_start_date",
                        "feed_end_date",
                        "feed_version",
                        "feed_contact_url")
                .row(park, url, "zh", day(from), day(to), kept.id() + "." + kept.version(), url);
    }

    private void stops(ZipOutputStream zip) throws IOException {
        var text = new CsvText("stop_id", "stop_name", "stop_lat", "stop_lon");
        for (var line : timetable.lines()) {
            for (var stop : line.stops()) {
                stop(text, stop.nameZh(), stop.lon(), stop.lat());
            }
            var work = timetable.work(line);
            stop(text, gate(work), work.lon(), work.lat());
        }
        put(zip, "stops.txt", text);
    }

    private static String gate(Timetable.Work work) {
        return work.nameZh() + "（厂门）";
    }

    private void stop(CsvText text, String name, double lon, double lat) {
        var key = key(name, lon, lat);
        if (!stopIds.containsKey(key)) {
            stopIds.put(key, "s" + (stopIds.size() + 1));
            text.row(Objects.requireNonNull(stopIds.get(key)), name, degrees(lat), degrees(lon));
        }
    }

    private static String key(String name, double lon, double lat) {
        return name + "|" + lon + "|" + lat;
    }

    private String id(String name, double lon, double lat) {
        return Objects.requireNonNull(stopIds.get(key(name, lon, lat)), name);
    }

    private CsvText routes() {
        var text = new CsvText("route_id", "agency_id", "route_short_name", "route_long_name", "route_type");
        for (var line : timetable.lines()) {
            text.row(
                    line.code(),
                    "park-" + kept.park(),
                    line.code(),
                    line.stops().getFirst().nameZh() + " 至 "
                            + timetable.work(line).nameZh(),
                    "3");
        }
        return text;
    }

    private CsvText trips() {
        var text = new CsvText("route_id", "service_id", "trip_id", "trip_headsign", "direction_id", "shape_id");
        for (var line : timetable.lines()) {
            text.row(
                    line.code(),
                    "days",
                    line.code() + "-in",
                    timetable.work(line).nameZh(),
                    "0",
                    line.code() + "-in");
            text.row(
                    line.code(),
                    "days",
                    line.code() + "-out",
                    line.stops().getFirst().nameZh(),
                    "1",
                    line.code() + "-out");
        }
        return text;
    }

    private record Point(double lon, double lat) {}

    /// Straight from stop to stop, as the lines are planned and drawn: no roads are known here.
    private CsvText shapes() {
        var text = new CsvText("shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence");
        for (var line : timetable.lines()) {
            var points = new ArrayList<Point>();
            line.stops().forEach(it -> points.add(new Point(it.lon(), it.lat())));
            points.add(
                    new Point(timetable.work(line).lon(), timetable.work(line).lat()));
            shape(text, line.code() + "-in", points);
            shape(text, line.code() + "-out", points.reversed());
        }
        return text;
    }

    private static void shape(CsvText text, String id, List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            text.row(id, degrees(points.get(i).lat()), degrees(points.get(i).lon()), Integer.toString(i + 1));
        }
    }

    private CsvText stopTimes() {
        var text = new CsvText("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence");
        for (var line : timetable.lines()) {
            var ids = ids(line);
            calls(text, line.code() + "-in", ids, timetable.times(line));
            calls(text, line.code() + "-out", ids.reversed(), timetable.timesBack(line));
        }
        return text;
    }

    private List<String> ids(Line line) {
        var ids = new ArrayList<String>();
        line.stops().forEach(it -> ids.add(id(it.nameZh(), it.lon(), it.lat())));
        var work = timetable.work(line);
        ids.add(id(gate(work), work.lon(), work.lat()));
        return ids;
    }

    /// GTFS counts hours past midnight on; a trip that begins before midnight of its day is moved by a day.
    private static void calls(CsvText text, String trip, List<String> stops, List<Integer> times) {
        int shift = times.getFirst() < 0 ? 1440 : 0;
        for (int i = 0; i < stops.size(); i++) {
            int minutes = times.get(i) + shift;
            var at = "%02d:%02d:00".formatted(minutes / 60, minutes % 60);
            text.row(trip, at, at, stops.get(i), Integer.toString(i + 1));
        }
    }

    private CsvText calendar() {
        var days = kept.days().split("");
        return new CsvText(
                        "service_id",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "start_date",
                        "end_date")
                .row("days", days[0], days[1], days[2], days[3], days[4], days[5], days[6], day(from), day(to));
    }

    private CsvText calendarDates() {
        var text = new CsvText("service_id", "date", "exception_type");
        except.forEach(it -> text.row("days", day(it), "2"));
        return text;
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
