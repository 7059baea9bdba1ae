package fugong.zones.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose rule it is, since when, and where it stands written.
///
/// @param jurisdiction code of the area whose rule it is; it holds for all areas below
/// @param codes        codes it holds for where no tree of areas is at hand: `35*`
/// @param unit         what a level is given to: county, street, building
/// @param lag          days from the state of affairs to the level in force: 1 where the state at 24:00 is
///    published the
///                     next morning
/// @param validTo      last day in force; null while it holds
public record Heading(
        String id,
        String jurisdiction,
        List<String> codes,
        String unit,
        int lag,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String zh,
        String en,
        String source) {

    public Heading {
        codes = List.copyOf(codes);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /// How closely it is made for a code: length of the matching pattern, -1 for none.
    public int fits(String code) {
        return codes.stream()
                .filter(it -> it.endsWith("*") ? code.startsWith(it.substring(0, it.length() - 1)) : code.equals(it))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }
}
