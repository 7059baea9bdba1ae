package fugong.importing.words;

import java.text.Normalizer;
import java.util.Locale;

/// Texts as keyboards and spreadsheets produce them, made comparable.
public final class Plain {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Plain() {}

    /// Without white space at the ends, also the kinds that spreadsheets and Chinese keyboards write.
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == IDEOGRAPHIC_SPACE || c == NO_BREAK_SPACE || c == BYTE_ORDER_MARK;
    }

    /// A text that a spreadsheet program would take for a formula, with an apostrophe in front.
    public static String disarmed(String text) {
        return formula(text) ? "'" + text : text;
    }

    /// The text without the apostrophe of [#disarmed].
    public static String unarmed(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && formula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && "=+-@\t'".indexOf(text.charAt(0)) >= 0;
    }

    /// Full-width digits and signs become the narrow ones: １２．５ is 12.5.
    public static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /// Two words are the same to a person: without regard to case, spaces, underscores and width.
    public static String folded(String text) {
        var kept = new StringBuilder();
        for (char c : narrow(text).toLowerCase(Locale.ROOT).toCharArray()) {
            if (!blank(c) && c != '_' && c != '*') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
