package fugong.transport.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine knows numbers only; here is what they stand for in our tables.
///
/// @param places   index in the problem → place
/// @param kinds    index of the coach kind (or train) → vehicles of that kind (or the train)
/// @param groups   index of the group → who they are
public record PlanKeys(List<Integer> places, List<Kind> kinds, List<Travellers> groups) {

    /// @param name     what all coaches of the kind have in common
    /// @param vehicles ids in the order in which they are given out
    public record Kind(String name, List<Integer> vehicles) {}

    /// Workers with the same home stop, destination and zone.
    ///
    /// @param zone    level of the home on the day, "" where no rule is in force
    /// @param share   of the rated seats that may be used
    /// @param rule    table and row that say so, "" where none does
    /// @param members workers, colleagues next to each other
    public record Travellers(
            int home,
            int destination,
            int area,
            @Nullable Integer destinationArea,
            String zone,
            double share,
            String rule,
            List<Long> members) {

        /// The same group in another plan.
        public String key() {
            return way() + "/" + zone;
        }

        /// From where to where.
        public String way() {
            return home + ">" + destination;
        }
    }
}
