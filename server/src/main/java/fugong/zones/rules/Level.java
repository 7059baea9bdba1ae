package fugong.zones.rules;

/// One of the levels a rule set can give.
///
/// @param code   for files: `medium`
/// @param broad  the same in the three national words (low, medium, high), or the code again where they do not
///    fit
/// @param grade  0 is free; more is stricter. Comparable within one rule set only
/// @param colour green, yellow, orange, red or blue; the theme decides the shade
public record Level(String code, String broad, int grade, String colour, String zh, String en) {}
