package fugong.network.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day and what is changed in it; kept, so that it can be compared and looked at again.
///
/// @param outcome null while it was not computed
public record Scenario(
        int id,
        int actor,
        int area,
        LocalDate day,
        String name,
        List<Change> changes,
        @Nullable Outcome outcome,
        Instant madeAt) {

    public Scenario {
        changes = List.copyOf(changes);
    }
}
