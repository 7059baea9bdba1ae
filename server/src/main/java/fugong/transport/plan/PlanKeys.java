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

    /// The same group among these: by its key; where the zone of the home has changed since, by the way alone, if
    /// only one goes that way. -1 where there is none.
    int find(Travellers of) {
        int sameWay = -1;
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).key().equals(of.key())) {
                return g;
            }
            if (groups.get(g).way().equals(of.way())) {
                sameWay = sameWay == -1 ? g : -2;
            }
        }
        return Math.max(-1, sameWay);
    }

    /// The same kind of coach, or the same train, among these; -1 where there is none.
    int find(Kind of) {
        for (int k = 0; k < kinds.size(); k++) {
            if (kinds.get(k).name().equals(of.name())) {
                return k;
            }
        }
        return -1;
    }
}
