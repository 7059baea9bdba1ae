package fugong.transport.wave;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A travelling day of an area: who is ready by then is planned together.
///
/// @param area            home area with all below it
/// @param destinationArea null = wherever they go
/// @param longestRide     minutes on board at most, as the office decided
/// @param arriveBy        latest arrival, minutes after midnight of the day
public record Wave(
        int id,
        int area,
        @Nullable Integer destinationArea,
        String name,
        Mode mode,
        LocalDate day,
        int longestRide,
        int arriveBy,
        boolean synthetic) {

    public enum Mode {
        COACH,
        TRAIN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Mode of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// What an office types in.
    public record Form(
            int area,
            @Nullable Integer destinationArea,
            String name,
            Mode mode,
            LocalDate day,
            @Nullable Integer longestRide,
            @Nullable Integer arriveBy) {}
}
