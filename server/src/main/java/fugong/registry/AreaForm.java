package fugong.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a list of areas: what an area was called from one day to the next, in the words of the list.
///
/// @param from      first day; [LocalDate#MIN] = since ever
/// @param to        first day it was no longer called so; null = open
/// @param successor code that took over on `to`
/// @param ended     why it ended
public record AreaForm(
        String code,
        String nameZh,
        String nameEn,
        Area.Kind kind,
        String country,
        @Nullable String parent,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Ended ended,
        @Nullable String successor,
        @Nullable Long population,
        @Nullable Double lon,
        @Nullable Double lat,
        boolean synthetic) {

    /// Why a name ended.
    public enum Ended {
        /// The same unit goes on under another name, code or parent.
        RENAMED,
        /// The unit is gone; another holds its land and people.
        MERGED,
        /// Gone without one successor.
        CLOSED
    }

    Key key() {
        return new Key(code, from);
    }

    record Key(String code, LocalDate from) {}
}
