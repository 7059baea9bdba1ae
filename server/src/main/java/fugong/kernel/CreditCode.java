package fugong.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Unified social credit code 统一社会信用代码, GB 32100-2015: 18 characters, made of the registering department (1), the
/// kind of body (1), the division code of the registering office (6), the organisation code with its own check
/// character (8 + 1, GB 11714) and a check character (1).
///
/// A code that fails a check is kept and shown with the reason, never refused: codes issued in the early pilot fail
/// the last character and are still printed on licences (91350100M0001TGQXM). Other countries' identity numbers are
/// kept in the same place and are not judged.
public record CreditCode(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /// What is wrong with a code.
    public enum Flaw {
        /// Not 18 characters.
        LENGTH,
        /// A character outside 0–9 A–Y without I, O, S, V, Z; or letters where the division code stands.
        LETTER,
        /// The organisation code's check character (the 17th) does not fit the eight before it.
        ORGANISATION,
        /// The last character does not fit the seventeen before it; the organisation code inside is sound.
        CHECK
    }

    /// As written on paper or typed: full-width characters, spaces around it and small letters are put right.
    public static CreditCode of(String text) {
        return new CreditCode(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
    }

    public boolean valid() {
        return flaw().isEmpty();
    }

    public Optional<Flaw> flaw() {
        if (value.length() != 18) {
            return Optional.of(Flaw.LENGTH);
        }
        if (!value.chars().allMatch(it -> LETTERS.indexOf(it) >= 0)
                || !value.substring(2, 8).chars().allMatch(it -> it >= '0' && it <= '9')) {
            return Optional.of(Flaw.LETTER);
        }
        if (value.charAt(16) != organisationCheck(value.substring(8, 16))) {
            return Optional.of(Flaw.ORGANISATION);
        }
        return value.charAt(17) == check(value) ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    /// The division code of the office that registered the body. Often one that is in no list of today: abolished
    /// counties, and offices of cities (350500) and zones (440101).
    public Optional<String> areaDigits() {
        return value.length() == 18 && value.substring(2, 8).chars().allMatch(it -> it >= '0' && it <= '9')
                ? Optional.of(value.substring(2, 8))
                : Optional.empty();
    }

    /// The code with its two check characters, for makers of synthetic rows.
    ///
    /// @param first   department and kind of body: "91" for an enterprise
    /// @param area    six digits
    /// @param subject eight characters of the organisation code
    public static CreditCode make(String first, String area, String subject) {
        var body = first + area + subject + organisationCheck(subject);
        return new CreditCode(body + check(body));
    }

    /// C18 = (31 − Σ value × 3^(i−1) mod 31) mod 31.
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += LETTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return LETTERS.charAt((31 - sum % 31) % 31);
    }

    /// C9 = 11 − Σ mod 11, where 10 is written X and 11 is written 0; letters count from A = 10 to Z = 35.
    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }

    @Override
    public String toString() {
        return value;
    }
}
