package fugong.transport.lines;

import fugong.transport.lines.Timetable.Left;
import fugong.transport.lines.Timetable.Line;
import fugong.transport.lines.Timetable.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a person changes in a draft.
public sealed interface ByHand {

    /// An enterprise begins at another of its possible hours.
    record Begin(int enterprise, int at) implements ByHand {}

    /// The stop changes places with the one before it; the first with the second.
    record Earlier(String line, int stop) implements ByHand {}

    /// The stop is no longer served by this line. Its people go to another line of the same enterprise that stops
    /// there, else they are left, and shown as left.
    record DropStop(String line, int stop) implements ByHand {}

    record DropLine(String line) implements ByHand {}

    /// @return empty where the draft has no such line, stop or hour
    static Optional<Timetable> apply(ByHand change, Timetable draft) {
        return switch (change) {
            case Begin(int enterprise, int at) -> begin(draft, enterprise, at);
            case Earlier(String line, int stop) -> find(draft, line).flatMap(it -> earlier(draft, it, stop));
            case DropStop(String line, int stop) ->
                find(draft, line)
                        .filter(it -> stop >= 0 && stop < it.stops().size())
                        .map(it -> without(draft, it, List.of(it.stops().get(stop))));
            case DropLine(String line) -> find(draft, line).map(it -> without(draft, it, it.stops()));
        };
    }

    private static Optional<Line> find(Timetable draft, String code) {
        return draft.lines().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private static Optional<Timetable> begin(Timetable draft, int enterprise, int at) {
        return draft.works().stream()
                .filter(it -> it.enterprise() == enterprise && it.begins().contains(at))
                .findFirst()
                .map(work -> new Timetable(
                        draft.terms(),
                        draft.works().stream()
                                .map(it -> it.equals(work) ? it.beginning(at) : it)
                                .toList(),
                        draft.lines(),
                        draft.leastBuses(),
                        draft.left()));
    }

    private static Optional<Timetable> earlier(Timetable draft, Line line, int stop) {
        if (stop < 0 || stop >= line.stops().size() || line.stops().size() < 2) {
            return Optional.empty();
        }
        var stops = new ArrayList<>(line.stops());
        int other = stop == 0 ? 1 : stop - 1;
        stops.set(stop, line.stops().get(other));
        stops.set(other, line.stops().get(stop));
        return Optional.of(with(draft, line, it -> new Line(it.code(), it.enterprise(), stops), draft.left()));
    }

    private static Timetable without(Timetable draft, Line line, List<Stop> stops) {
        var left = new ArrayList<>(draft.left());
        var rest = new ArrayList<>(line.stops());
        rest.removeAll(stops);
        var next = with(draft, line, it -> new Line(it.code(), it.enterprise(), rest), left);
        for (var stop : stops) {
            var taker = next.lines().stream()
                    .filter(it -> it.enterprise() == line.enterprise()
                            && it.people() + stop.people() <= draft.terms().seats()
                            && it.stops().stream()
                                    .anyMatch(other -> other.spot().equals(stop.spot())))
                    .findFirst();
            if (taker.isPresent()) {
                next = with(next, taker.get(), it -> joined(it, stop), next.left());
            } else {
                left.add(new Left(stop.nameZh(), stop.nameEn(), line.enterprise(), stop.people()));
                next = new Timetable(next.terms(), next.works(), next.lines(), 0, left);
            }
        }
        return next;
    }

    private static Line joined(Line line, Stop stop) {
        return new Line(
                line.code(),
                line.enterprise(),
                line.stops().stream()
                        .map(it -> it.spot().equals(stop.spot())
                                ? new Stop(it.nameZh(), it.nameEn(), it.lon(), it.lat(), it.people() + stop.people())
                                : it)
                        .toList());
    }

    /// The draft with one line changed; a line without stops is gone.
    private static Timetable with(Timetable draft, Line line, UnaryOperator<Line> change, List<Left> left) {
        return new Timetable(
                draft.terms(),
                draft.works(),
                draft.lines().stream()
                        .map(it -> it.code().equals(line.code()) ? change.apply(it) : it)
                        .filter(it -> !it.stops().isEmpty())
                        .toList(),
                0,
                left);
    }
}
