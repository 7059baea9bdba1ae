package fugong.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of the areas over all time, as it stands in the tables. `to` is the first day no longer valid.
///
/// @param stamp number of this state; see [Areas]
record AreaBook(long stamp, List<Unit> units, List<Name> names, List<Alias> aliases) {

    static final AreaBook EMPTY = new AreaBook(0, List.of(), List.of(), List.of());

    record Unit(
            int id,
            Area.Kind kind,
            String country,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer successor,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean synthetic) {}

    record Name(
            int area,
            LocalDate from,
            @Nullable LocalDate to,
            String code,
            String zh,
            String en,
            @Nullable Integer parent,
            @Nullable Long population) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    record Alias(String alias, int area, String kind, String source, LocalDate from, @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }
}
