package fugong.transport.boarding;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One tap on a phone.
///
/// @param id     made on the phone; the same id is the same tap
/// @param seat   the row of the seat; null for a stop's facts
/// @param stop   of the trip, 1 is the first; null for a seat's facts
/// @param people head count
/// @param at     by the phone's clock
public record Fact(
        String id,
        Kind kind,
        @Nullable Long seat,
        @Nullable Integer stop,
        @Nullable Integer people,
        Instant at) {

    public enum Kind {
        BOARDED,
        ABSENT,
        /// Neither: the tap before was a mistake.
        UNDONE,
        /// Heads counted at a stop.
        COUNTED,
        /// The coach left a stop.
        LEFT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean sound() {
        boolean ofSeat = kind == Kind.BOARDED || kind == Kind.ABSENT || kind == Kind.UNDONE;
        return id.matches("[0-9a-zA-Z-]{8,64}")
                && (ofSeat ? seat != null : stop != null)
                && (kind != Kind.COUNTED || people != null && people >= 0 && people <= 5_000);
    }
}
