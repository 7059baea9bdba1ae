package fugong.engine.transport;

import java.util.Set;

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
        return new Group(
                name,
                home,
                destination,
                people,
                only,
                loadShare,
                ready,
                latest,
                arriveFrom,
                arriveBy,
                maxRide,
                priority,
                luggage,
                coaches,
                boarding);
    }

    public Group share(double ofSeats) {
        return new Group(
                name,
                home,
                destination,
                people,
                zone,
                ofSeats,
                ready,
                latest,
                arriveFrom,
                arriveBy,
                maxRide,
                priority,
                luggage,
                coaches,
                boarding);
    }

    public Group between(double from, double to) {
        return new Group(
                name,
                home,
                destination,
                people,
                zone,
                loadShare,
                from,
                to,
                arriveFrom,
                arriveBy,
                maxRide,
                priority,
                luggage,
                coaches,
                boarding);
    }

    public Group arriving(double from, double to) {
        return new Group(
                name,
                home,
                destination,
                people,
                zone,
                loadShare,
                ready,
                latest,
                from,
                to,
                maxRide,
                priority,
                luggage,
                coaches,
                boarding);
    }

    public Group riding(double atMost) {
        return new Group(
                name,
                home,
                destination,
                people,
                zone,
                loadShare,
                ready,
                latest,
                arriveFrom,
                arriveBy,
                atMost,
                priority,
                luggage,
                coaches,
                boarding);
    }

    public Group priority(int first) {
        return new Group(
                name,
                home,
                destination,
                people,
                zone,
                loadShare,
                ready,
                latest,
                arriveFrom,
                arriveBy,
                maxRide,
                first,
                luggage,
                coaches,
                boarding);
    }

    public Group only(Set<Integer> these) {
        return new Group(
                name,
                home,
                destination,
                people,
                zone,
                loadShare,
                ready,
                latest,
                arriveFrom,
                arriveBy,
                maxRide,
                priority,
                luggage,
                these,
                boarding);
    }
}
