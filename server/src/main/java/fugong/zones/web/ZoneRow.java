package fugong.zones.web;

import fugong.registry.Area;
import fugong.zones.Ground;
import fugong.zones.ZoneLevel;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One area of a list, in the words of the page.
///
/// @param shade    0 to 3 for the colours of the style sheet; -1 where there is no level
/// @param sentence why, in one sentence
/// @param other    what a wider rule says, if it says something else
record ZoneRow(
        int id,
        String code,
        String name,
        String level,
        String levelCode,
        int shade,
        String sentence,
        String word,
        String title,
        boolean official,
        boolean sure,
        boolean stricter,
        String other) {

    static ZoneRow of(Area area, @Nullable ZoneLevel level, Locale locale) {
        if (level == null) {
            return new ZoneRow(
                    area.id().value(), area.code(), area.name(locale), "", "", -1, "", "", "", false, true, false, "");
        }
        var ground = level.ground();
        return new ZoneRow(
                area.id().value(),
                area.code(),
                area.name(locale),
                level.grade().name(locale),
                level.grade().code(),
                shade(level.grade().colour()),
                ground.sentence(locale),
                ground.word(),
                ground.title(locale),
                ground instanceof Ground.ByOffice,
                !(ground instanceof Ground.ByRule rule) || rule.sure(),
                level.stricterThanAbove(),
                other(level, locale));
    }

    /// Some rule or office gave it a level.
    boolean ruled() {
        return !levelCode.isEmpty();
    }

    static int shade(String colour) {
        return switch (colour) {
            case "green" -> 0;
            case "yellow", "blue" -> 1;
            case "orange" -> 2;
            case "red" -> 3;
            default -> -1;
        };
    }

    private static String other(ZoneLevel level, Locale locale) {
        return level.others().stream()
                .filter(it -> !Objects.equals(it.grade().broad(), level.grade().broad()))
                .map(it -> it.ground().title(locale) + ": " + it.grade().name(locale))
                .findFirst()
                .orElse("");
    }
}
