package fugong.kernel;

/// A class in one of several classifications of industries: GB/T 4754-2017 `1952`, NACE Rev. 2 `15.20`.
///
/// @param scheme the classification: "gbt4754-2017"
/// @param code   any level of it: section letter, division, group or class
public record IndustryCode(String scheme, String code) {

    /// The classification of a region in China.
    public static final String GBT4754 = "gbt4754-2017";

    public IndustryCode {
        if (scheme.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException(
                    "An industry needs a scheme (%s) and a code (%s).".formatted(scheme, code));
        }
    }

    public static IndustryCode gbt4754(String code) {
        return new IndustryCode(GBT4754, code);
    }

    @Override
    public String toString() {
        return scheme + ":" + code;
    }
}
