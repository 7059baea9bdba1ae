package fugong.network.whatif;

import java.time.Instant;
import java.time.LocalDate;

/// Something that was done because of a scenario, with what it promised and, held against it, what came.
///
/// @param promised yuan a day that were to come back, over the enterprises that were named
/// @param came     yuan a day by which these enterprises make more on the later day
/// @param firms    how many were named; `hit` of them gained at least four fifths of what was promised
/// @param seenOn   the later day; null = none is there yet
public record Action(
        int id,
        int scenario,
        LocalDate day,
        String words,
        Instant madeAt,
        double promised,
        double came,
        int firms,
        int hit,
        @org.jspecify.annotations.Nullable LocalDate seenOn) {}
