package fugong.transport.web;

import static java.util.Objects.requireNonNull;

import fugong.transport.places.Place;
import fugong.transport.plan.TripDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One run near its stops, with the runs beside it on which a stop can be dropped. The way to the destination leaves
/// the picture: it is the same for all of them and a hundred times as long.
///
/// @param handles the stops of the run, to be dragged
record RunMap(Way own, List<Way> others, List<Handle> handles, int width, int height) {

    /// @param x of the name: at the first stop
    record Way(int run, String points, String name, long x, long y) {}

    record Handle(long x, long y, int group, int people, String place) {}

    static RunMap of(int number, List<TripDraft> drafts, Map<Integer, Place> places, Locale locale) {
        var frame = PlanMap.Frame.nearStops(drafts, places);
        var own =
                drafts.stream().filter(it -> it.number() == number).findFirst().orElseThrow();
        var handles = new ArrayList<Handle>();
        for (var stop : own.stops()) {
            var place = requireNonNull(places.get(stop.place()));
            for (var load : stop.loads()) {
                handles.add(
                        new Handle(frame.x(place), frame.y(place), load.group(), load.people(), place.name(locale)));
            }
        }
        return new RunMap(
                way(own, frame, places),
                drafts.stream()
                        .filter(it -> it != own)
                        .map(it -> way(it, frame, places))
                        .toList(),
                handles,
                PlanMap.WIDTH,
                frame.height());
    }

    private static Way way(TripDraft draft, PlanMap.Frame frame, Map<Integer, Place> places) {
        var points = new StringBuilder();
        int people = 0;
        for (var stop : draft.stops()) {
            frame.add(points, places.get(stop.place()));
            people += stop.loads().stream().mapToInt(TripDraft.Load::people).sum();
        }
        frame.add(points, places.get(draft.destination()));
        var first = requireNonNull(places.get(draft.stops().getFirst().place()));
        return new Way(
                draft.number(),
                points.toString().strip(),
                "#%d (%d / %d)".formatted(draft.number(), people, draft.seats()),
                frame.x(first),
                frame.y(first));
    }
}
