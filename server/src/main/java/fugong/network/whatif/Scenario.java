package fugong.network.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A day and what is changed in it; kept, so that it can be compared and looked at again.
///
/// @param outcome null while it was not computed
/// @param state   where its computation is
public record Scenario(
        int id,
        int actor,
        int area,
        LocalDate day,
        String name,
        List<Change> changes,
        @Nullable Outcome outcome,
        State state,
        Instant madeAt) {

    public enum State {
        WAITING,
        DONE,
        CANCELLED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Scenario {
        changes = List.copyOf(changes);
    }
}
