package fugong.importing.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and times in the order year, month, day. "3/4/2020" is not understood: half of the world reads it
/// otherwise.
public final class Moments {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[T ]00?:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:点时](\\d{1,2})分?(?::(\\d{1,2})(?:\\.\\d+)?)?");
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(.+?)[T ]+(\\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:\\.\\d+)?)?)");
    /// 1927 to 2064: five digits that can only be a spreadsheet's count of days.
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}(?:\\.0+)?");

    private Moments() {}

    public static @Nullable LocalDate day(String written) {
        var text = Plain.trimmed(Plain.narrow(written));
        var match = DAY.matcher(text);
        if (!match.matches()) {
            match = COMPACT.matcher(text);
        }
        return match.matches() ? day(match) : null;
    }

    private static @Nullable LocalDate day(Matcher parts) {
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// A day that a spreadsheet left as its number: 43871 is 10 February 2020. Null where it is no such number.
    public static @Nullable LocalDate serial(String written) {
        return SERIAL.matcher(written).matches()
                ? LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(written))
                : null;
    }

    public static @Nullable LocalTime time(String written) {
        var match = TIME.matcher(Plain.trimmed(Plain.narrow(written)));
        if (!match.matches()) {
            return null;
        }
        try {
            var seconds = match.group(3);
            return LocalTime.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// @param zone of a moment that names none
    public static @Nullable OffsetDateTime moment(String written, ZoneId zone) {
        var text = Plain.trimmed(Plain.narrow(written));
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException notIso) {
            var match = DAY_AND_TIME.matcher(text);
            var day = match.matches() ? day(match.group(1)) : day(text);
            var time = match.matches() ? time(match.group(2)) : LocalTime.MIDNIGHT;
            return day == null || time == null
                    ? null
                    : LocalDateTime.of(day, time).atZone(zone).toOffsetDateTime();
        }
    }
}
