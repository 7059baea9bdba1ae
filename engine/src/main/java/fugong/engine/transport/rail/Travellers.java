package fugong.engine.transport.rail;

import java.util.List;

/// A group on its way to a delta.
///
/// @param access   stations they can reach, with the way there
/// @param egress   stations they can leave at, with the way on to the workplace
/// @param zone     carriages are not shared between zones
/// @param ready    earliest departure from home
/// @param arriveBy latest arrival at the workplace, `arriveFrom` the earliest
/// @param byCoach  cost per person of going all the way by coach, infinite where that is not offered
/// @param left     cost of leaving one person behind
public record Travellers(
        String name,
        int people,
        int zone,
        List<Way> access,
        List<Way> egress,
        double ready,
        double arriveFrom,
        double arriveBy,
        double byCoach,
        double left) {

    /// The way between home and a station, or a station and the workplace, per person.
    public record Way(int station, double minutes, double cost) {}

    public Travellers {
        access = List.copyOf(access);
        egress = List.copyOf(egress);
    }

    Travellers reached(List<Way> ways) {
        return new Travellers(name, people, zone, ways, egress, ready, arriveFrom, arriveBy, byCoach, left);
    }
}
