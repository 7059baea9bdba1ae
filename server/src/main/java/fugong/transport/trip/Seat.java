package fugong.transport.trip;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who rides on which trip. Area, destination and employer are the worker's: they decide who may see it.
///
/// @param stop of the trip where the worker gets on
/// @param seat    1 to the seats of the trip
/// @param alights place where the worker leaves a train, null where that is the trip's destination
public record Seat(
        long id,
        int trip,
        int stop,
        long worker,
        int seat,
        State state,
        int area,
        @Nullable Integer destinationArea,
        @Nullable Integer employer,
        @Nullable Integer alights) {

    /// What became of it.
    public enum State {
        BOOKED,
        BOARDED,
        ABSENT,
        HANDED_OVER,
        RELEASED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
