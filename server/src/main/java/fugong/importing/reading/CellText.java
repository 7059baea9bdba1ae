package fugong.importing.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A spreadsheet cell as text. Numbers lose the noise of binary fractions (15 digits count), dates become ISO
/// dates.
record CellText(List<String> texts, DateStyles dates, boolean since1904) {

    record Read(String text, @Nullable FileFlaw flaw) {}

    private static final int LONGEST_NUMBER = 60;
    private static final int DIGITS = 15;
    private static final long SECONDS_A_DAY = 86_400;
    /// 31 December 9999, the last day a spreadsheet knows.
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    Read of(String type, String style, String value) {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> new Read(value.equals("1") ? "true" : "false", null);
            case "e" -> new Read(value, FileFlaw.blocks("formula-error", "error", value));
            case "str", "inlineStr", "d" -> new Read(value, null);
            default -> number(value, dates.date(style));
        };
    }

    private Read shared(String index) {
        try {
            return new Read(texts.get(Integer.parseInt(index)), null);
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            return new Read(index, FileFlaw.blocks("cell-unreadable"));
        }
    }

    private Read number(String written, boolean date) {
        if (written.isEmpty()) {
            return new Read("", null);
        }
        if (written.length() > LONGEST_NUMBER) {
            return new Read(written, FileFlaw.blocks("number-too-large"));
        }
        BigDecimal number;
        try {
            number = new BigDecimal(written);
        } catch (NumberFormatException wrong) {
            return new Read(written, FileFlaw.blocks("cell-unreadable"));
        }
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER || number.scale() > 400) {
            return new Read(written, FileFlaw.blocks("number-too-large"));
        }
        if (date && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return new Read(moment(number), null);
        }
        boolean rounded = number.precision() - number.scale() > DIGITS;
        var plain = number.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        var text = plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
        return new Read(text, rounded ? FileFlaw.blocks("number-rounded") : null);
    }

    /// Day 1 is 1 January 1900, and day 60 the 29 February that 1900 did not have; or 1904 begins at day 0.
    private String moment(BigDecimal serial) {
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        days += seconds / SECONDS_A_DAY;
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (days == 0 && !since1904) {
            return time.toString();
        }
        var first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        var day = first.plusDays(days);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }
}
