package fugong.transport.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run on its way to become a trip.
///
/// @param number   of the run
/// @param kind     index in the plan's keys
/// @param times    minutes from midnight of the wave's day
/// @param stops    in the order of boarding
/// @param rated    seats by the papers
public record TripDraft(
        int number,
        int kind,
        int destination,
        double departs,
        double arrives,
        double km,
        boolean relay,
        int seats,
        int rated,
        int observation,
        PlanKeys.@Nullable Travellers first,
        List<Stop> stops) {

    /// @param boards minutes from midnight of the wave's day
    public record Stop(int place, double boards, List<Load> loads) {}

    /// So many people of a group.
    ///
    /// @param alights place where they leave a train; null where the run has one destination
    /// @param seats   numbers in the carriages of their zone; empty where everybody sits where there is room
    public record Load(int group, int people, @Nullable Integer alights, List<Integer> seats) {

        static Load onCoach(int group, int people) {
            return new Load(group, people, null, List.of());
        }
    }
}
