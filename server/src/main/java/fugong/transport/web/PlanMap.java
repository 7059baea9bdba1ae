package fugong.transport.web;

import static java.util.Objects.requireNonNull;

import fugong.transport.places.Place;
import fugong.transport.plan.TripDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The runs drawn as lines on a plain map: longitude to the right, latitude up, in the units of an SVG picture.
///
/// @param dots places with the people who get on (homes) or arrive (destinations)
record PlanMap(List<Line> lines, List<Dot> dots, int width, int height) {

    static final int WIDTH = 1000;
    private static final int MOST_HEIGHT = 700;
    private static final int LEAST_HEIGHT = 260;
    private static final int MARGIN = 70;
    /// Names stand above their dots and reach to both sides of them.
    private static final int SIDE = 110;
    /// Radius of the largest dot; the smaller ones by the area.
    private static final double LARGEST = 22;

    /// From so many destinations on, only the larger half is named.
    private static final int NAMED = 14;

    record Line(int run, String points, String title) {}

    record Dot(long x, long y, long r, String name, int people, boolean home, boolean named) {}

    static PlanMap of(List<TripDraft> drafts, Map<Integer, Place> places, Locale locale) {
        var frame = Frame.of(drafts, places);
        var lines = new ArrayList<Line>();
        var on = new HashMap<Integer, Integer>();
        var off = new HashMap<Integer, Integer>();
        for (var draft : drafts) {
            var points = new StringBuilder();
            int people = 0;
            for (var stop : draft.stops()) {
                int here =
                        stop.loads().stream().mapToInt(TripDraft.Load::people).sum();
                people += here;
                on.merge(stop.place(), here, Integer::sum);
                frame.add(points, places.get(stop.place()));
                stop.loads().forEach(it -> off.merge(off(it, draft), it.people(), Integer::sum));
            }
            frame.add(points, places.get(draft.destination()));
            lines.add(new Line(draft.number(), points.toString().strip(), "#" + draft.number() + " · " + people));
        }
        var dots = new ArrayList<Dot>();
        int most = Stream.concat(on.values().stream(), off.values().stream())
                .max(Integer::compare)
                .orElse(1);
        on.forEach((place, people) ->
                dots.add(frame.dot(requireNonNull(places.get(place)), people, most, true, false, locale)));
        int least = off.size() <= NAMED
                ? 0
                : off.values().stream()
                        .sorted()
                        .skip(off.size() / 2)
                        .findFirst()
                        .orElse(0);
        int from = least;
        off.forEach((place, people) ->
                dots.add(frame.dot(requireNonNull(places.get(place)), people, most, false, people >= from, locale)));
        return new PlanMap(lines, dots, WIDTH, frame.height);
    }

    private static Stream<Integer> places(TripDraft.Stop stop) {
        return Stream.concat(
                Stream.of(stop.place()),
                stop.loads().stream().map(TripDraft.Load::alights).filter(java.util.Objects::nonNull));
    }

    private static int off(TripDraft.Load load, TripDraft draft) {
        return load.alights() == null ? draft.destination() : load.alights();
    }

    record Frame(double west, double north, double perDegree, double stretch, int height) {

        static Frame of(List<TripDraft> drafts, Map<Integer, Place> places) {
            var used = drafts.stream()
                    .flatMap(it ->
                            Stream.concat(it.stops().stream().flatMap(PlanMap::places), Stream.of(it.destination())))
                    .distinct()
                    .map(places::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            return around(used);
        }

        /// Only where people get on.
        static Frame nearStops(List<TripDraft> drafts, Map<Integer, Place> places) {
            return around(drafts.stream()
                    .flatMap(it -> it.stops().stream())
                    .map(it -> places.get(it.place()))
                    .filter(java.util.Objects::nonNull)
                    .toList());
        }

        private static Frame around(List<Place> used) {
            double west = used.stream().mapToDouble(Place::lon).min().orElse(0);
            double east = used.stream().mapToDouble(Place::lon).max().orElse(1);
            double south = used.stream().mapToDouble(Place::lat).min().orElse(0);
            double north = used.stream().mapToDouble(Place::lat).max().orElse(1);
            double stretch = Math.cos(Math.toRadians((south + north) / 2));
            double wide = Math.max(0.05, (east - west) * stretch);
            double high = Math.max(0.05, north - south);
            double perDegree = Math.min((WIDTH - 2.0 * SIDE) / wide, (MOST_HEIGHT - 2.0 * MARGIN) / high);
            int height = (int) Math.max(LEAST_HEIGHT, high * perDegree + 2 * MARGIN);
            return new Frame(west, north, perDegree, stretch, height);
        }

        long x(Place it) {
            return Math.round(SIDE + (it.lon() - west) * stretch * perDegree);
        }

        long y(Place it) {
            return Math.round(MARGIN + (north - it.lat()) * perDegree);
        }

        void add(StringBuilder points, @org.jspecify.annotations.Nullable Place it) {
            if (it != null) {
                points.append(x(it)).append(',').append(y(it)).append(' ');
            }
        }

        Dot dot(Place it, int people, int most, boolean home, boolean named, Locale locale) {
            long radius = Math.round(3 + LARGEST * Math.sqrt((double) people / most));
            return new Dot(x(it), y(it), radius, it.name(locale), people, home, named);
        }
    }
}
