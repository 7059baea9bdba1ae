package fugong.transport.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A point on the map where people get on or off.
///
/// @param area the registered area it lies in, null outside the register
/// @param lon  degrees east (WGS 84)
public record Place(
        int id,
        String code,
        Kind kind,
        String nameZh,
        String nameEn,
        @Nullable Integer area,
        double lon,
        double lat) {

    /// What happens there.
    public enum Kind {
        HOME,
        WORK,
        STATION,
        DEPOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }
}
