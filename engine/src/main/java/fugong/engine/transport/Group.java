package fugong.engine.transport;

import java.util.Set;
import java.util.function.Consumer;

/// Workers with the same home stop, workplace, zone, day and tie. Single people are never routed.
///
/// @param zone       class that may not share a coach with another class, -1 where it does not matter
/// @param loadShare  share of the rated seats that may be used when they are on board: the dated capacity rule
///    for
///                   the trip class and the zones of both ends
/// @param ready      earliest boarding, minutes from midnight of the first day
/// @param latest     latest boarding
/// @param arriveFrom earliest arrival at the workplace (reception slot)
/// @param arriveBy   latest arrival
/// @param maxRide    longest time on board, minutes
/// @param priority   1 rides first; a higher number waits when seats are short
/// @param luggage    pieces per person
/// @param coaches    indexes of the coaches they may ride in; empty means all
/// @param boarding   minutes the coach stands for them
public record Group(
        String name,
        int home,
        int destination,
        int people,
        int zone,
        double loadShare,
        double ready,
        double latest,
        double arriveFrom,
        double arriveBy,
        double maxRide,
        int priority,
        int luggage,
        Set<Integer> coaches,
        double boarding) {

    public Group {
        coaches = Set.copyOf(coaches);
    }

    /// A group without special wishes, on the road at any time of the first ten days.
    public static Group of(String name, int home, int destination, int people) {
        double end = 10 * 1440;
        return new Group(name, home, destination, people, -1, 1, 0, end, 0, end, end, 1, 1, Set.of(), 5);
    }

    public Group zone(int only) {
        return with(f -> f.zone = only);
    }

    public Group share(double ofSeats) {
        return with(f -> f.loadShare = ofSeats);
    }

    public Group between(double from, double to) {
        return with(f -> {
            f.ready = from;
            f.latest = to;
        });
    }

    public Group arriving(double from, double to) {
        return with(f -> {
            f.arriveFrom = from;
            f.arriveBy = to;
        });
    }

    public Group riding(double atMost) {
        return with(f -> f.maxRide = atMost);
    }

    public Group priority(int first) {
        return with(f -> f.priority = first);
    }

    public Group only(Set<Integer> these) {
        return with(f -> f.coaches = these);
    }

    private Group with(Consumer<Fields> change) {
        Fields fields = new Fields(this);
        change.accept(fields);
        return fields.group(this);
    }

    /// What may be changed in a copy; the rest says who the people are.
    private static final class Fields {
        private int zone;
        private double loadShare;
        private double ready;
        private double latest;
        private double arriveFrom;
        private double arriveBy;
        private double maxRide;
        private int priority;
        private Set<Integer> coaches;

        Fields(Group g) {
            zone = g.zone;
            loadShare = g.loadShare;
            ready = g.ready;
            latest = g.latest;
            arriveFrom = g.arriveFrom;
            arriveBy = g.arriveBy;
            maxRide = g.maxRide;
            priority = g.priority;
            coaches = g.coaches;
        }

        Group group(Group g) {
            return new Group(
                    g.name,
                    g.home,
                    g.destination,
                    g.people,
                    zone,
                    loadShare,
                    ready,
                    latest,
                    arriveFrom,
                    arriveBy,
                    maxRide,
                    priority,
                    g.luggage,
                    coaches,
                    g.boarding);
        }
    }
}
