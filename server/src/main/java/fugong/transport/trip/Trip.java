package fugong.transport.trip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One coach or one train on one day, as it was approved.
///
/// @param plan        the plan run it comes from
/// @param number      of the run in that plan
/// @param areas       home areas of the stops, the destination's area, the operator's area: who may see it
/// @param enterprises employers on board and the operator
/// @param destination place
/// @param minutes     from first departure to arrival
/// @param seats       that may be used under the rule
/// @param loadShare   the rule's cap: 0.5 is half of the rated seats
/// @param rule        table and row of the rule
/// @param version     for If-Match
public record Trip(
        int id,
        int plan,
        int number,
        Mode mode,
        List<Integer> areas,
        List<Integer> enterprises,
        @Nullable Integer vehicle,
        @Nullable Integer train,
        int destination,
        LocalDate day,
        Instant departs,
        Instant arrives,
        int minutes,
        double km,
        boolean relay,
        int seats,
        int rated,
        int observation,
        double loadShare,
        String rule,
        State state,
        boolean synthetic,
        int version) {

    public enum Mode {
        COACH,
        TRAIN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What became of it. Everything after APPROVED is told from the road.
    public enum State {
        APPROVED,
        TOLD,
        BOARDING,
        UNDER_WAY,
        ARRIVED,
        CLOSED,
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
