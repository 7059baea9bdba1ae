package fugong.transport.signup;

/// Number of an identity card. A Chinese one has 18 signs, the last a check digit (GB 11643-1999); other papers are
/// taken as they are.
final class IdNumber {

    private static final int LENGTH = 18;
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    static String clean(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /// False where it looks like a Chinese number but cannot be one, or like no number at all.
    static boolean plausible(String id) {
        if (id.matches("\\d{17}[\\dX]")) {
            return CHECKS.charAt(sum(id) % 11) == id.charAt(LENGTH - 1);
        }
        return id.matches("[0-9A-Z]{5,17}|[0-9A-Z]{19,24}");
    }

    /// Weights are powers of two modulo 11, from the right: 2^17 first.
    private static int sum(String id) {
        int sum = 0;
        int weight = 1;
        for (int i = LENGTH - 2; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += (id.charAt(i) - '0') * weight;
        }
        return sum;
    }

    static String tail(String id) {
        return id.length() < 4 ? "" : id.substring(id.length() - 4);
    }

    /// The same number with a right check digit: for made-up people.
    static String complete(String first17) {
        return first17 + CHECKS.charAt(sum(first17 + "0") % 11);
    }
}
