package fugong.importing.words;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "1,204", "１２０４", "12.5", "87 %", "1.2E3". A comma that does not part thousands is not understood, since it could
/// be a decimal point.
public final class Numbers {

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:[,' ]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 60;
    /// Beyond 30 digits before or after the point nothing is counted in an office.
    private static final int LARGEST_POWER = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    public static @Nullable BigDecimal number(String written) {
        var text = Plain.trimmed(Plain.narrow(written));
        boolean percent = text.endsWith("%");
        if (percent) {
            text = Plain.trimmed(text.substring(0, text.length() - 1));
        }
        if (text.length() > LONGEST) {
            return null;
        }
        if (THOUSANDS.matcher(text).matches()) {
            text = text.replaceAll("[,' ]", "");
        }
        if (!PLAIN.matcher(text).matches()) {
            return null;
        }
        var number = new BigDecimal(text);
        if (Math.abs(number.precision() - number.scale()) > LARGEST_POWER || Math.abs(number.scale()) > LARGEST_POWER) {
            return null;
        }
        return percent ? number.divide(HUNDRED) : number;
    }

    public static @Nullable Long whole(String written) {
        var number = number(written);
        if (number == null || number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 18) {
            return null;
        }
        return number.longValueExact();
    }
}
