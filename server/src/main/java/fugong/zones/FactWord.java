package fugong.zones;

import fugong.kernel.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One word about one fact of one area at the end of one day.
///
/// @param part    who reported it; words of several reporters add up
/// @param value   null takes the word back
/// @param knownOn the day from which it was known
/// @param basis   published, inferred (from other published numbers), or entered
public record FactWord(
        AreaId area,
        String fact,
        String part,
        LocalDate day,
        @Nullable Double value,
        LocalDate knownOn,
        String basis,
        String source) {}
