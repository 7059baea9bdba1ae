package fugong.zones;

import java.util.Locale;

/// A level with its name and colour.
///
/// @param code   as the rule says it: `medium`, `sporadic`, `active`
/// @param broad  in the three national words low, medium, high; the code again where they do not fit
/// @param rank   0 is free; more is stricter
/// @param colour green, yellow, orange, red or blue
public record Grade(String code, String broad, int rank, String colour, String zh, String en) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /// Stricter than another by the national words; false where either does not fit them.
    public boolean stricterThan(Grade other) {
        return broadRank(broad) > broadRank(other.broad) && broadRank(other.broad) >= 0;
    }

    private static int broadRank(String broad) {
        return switch (broad) {
            case "low" -> 0;
            case "medium" -> 1;
            case "high" -> 2;
            default -> -1;
        };
    }
}
