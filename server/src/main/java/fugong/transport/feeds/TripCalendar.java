package fugong.transport.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A trip as a calendar entry (RFC 5545). The version is its SEQUENCE, so that a changed trip replaces the old
/// entry.
public final class TripCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 73;

    private TripCalendar() {}

    /// @param title   one line
    /// @param place   where to be
    /// @param details free text, may have several lines
    public record Entry(
            int trip,
            int version,
            Instant from,
            Instant to,
            Instant stamp,
            String title,
            String place,
            String details,
            boolean cancelled) {}

    public static String of(Entry it) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Fugong//trips//ZH");
        line(text, "METHOD:" + (it.cancelled() ? "CANCEL" : "PUBLISH"));
        line(text, "BEGIN:VEVENT");
        line(text, "UID:trip-%d@fugong".formatted(it.trip()));
        line(text, "SEQUENCE:" + it.version());
        line(text, "STATUS:" + (it.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line(text, "DTSTAMP:" + UTC.format(it.stamp()));
        line(text, "DTSTART:" + UTC.format(it.from()));
        line(text, "DTEND:" + UTC.format(it.to()));
        line(text, "SUMMARY:" + escaped(it.title()));
        line(text, "LOCATION:" + escaped(it.place()));
        line(text, "DESCRIPTION:" + escaped(it.details()));
        line(text, "BEGIN:VALARM");
        line(text, "ACTION:DISPLAY");
        line(text, "DESCRIPTION:" + escaped(it.title()));
        line(text, "TRIGGER:-PT2H");
        line(text, "END:VALARM");
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /// No line is longer than 75 bytes, and no character is cut in two (3.1).
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += more;
        }
        text.append("\r\n");
    }
}
