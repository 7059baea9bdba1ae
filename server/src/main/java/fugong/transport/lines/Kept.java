package fugong.transport.lines;

import fugong.kernel.GroupId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A timetable as it is kept.
///
/// @param days seven digits, Monday first; 1 = runs
public record Kept(
        int id,
        GroupId park,
        State state,
        long seed,
        Timetable timetable,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String days,
        String madeBy,
        int version) {

    /// The words are stored.
    public enum State {
        DRAFT,
        PUBLISHED,
        REPLACED
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }
}
