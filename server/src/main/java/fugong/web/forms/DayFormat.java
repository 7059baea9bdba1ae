package fugong.web.forms;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/// A day as every page and address writes it; an empty field is no day. Years of five digits, which Java reads, no
/// calendar of an office has and the store does not hold.
public final class DayFormat implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String day = text.strip();
        if (!day.matches("[1-9]\\d{3}-\\d{2}-\\d{2}")) {
            throw new ParseException("Not a day: " + day.substring(0, Math.min(20, day.length())), 0);
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new ParseException("Not a day: " + day, 0);
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
