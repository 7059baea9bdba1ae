package fugong.sample.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One daily report as a firm sends it.
///
/// @param output 10,000 yuan; null where it was not said
public record FirmReport(
        LocalDate day,
        String status,
        int due,
        int present,
        int quarantined,
        int contractDue,
        int contractPresent,
        int linesRunning,
        int lines,
        @Nullable Double output,
        @Nullable LocalDate fullFrom,
        int stockDays,
        int orders,
        int maskDays,
        List<Trouble> troubles,
        List<String> wants,
        LocalDateTime reportedAt) {

    /// What holds the firm back: kind, how much, of what, where, since when.
    public record Trouble(String kind, int quantity, String what, String place, LocalDate since) {

        public String written() {
            return "%s|%s|%s|%s|%s".formatted(kind, quantity == 0 ? "" : quantity, what, place, since);
        }
    }

    /// The same words, sent at another hour of that morning.
    public FirmReport at(int hour) {
        return new FirmReport(
                day,
                status,
                due,
                present,
                quarantined,
                contractDue,
                contractPresent,
                linesRunning,
                lines,
                output,
                fullFrom,
                stockDays,
                orders,
                maskDays,
                troubles,
                wants,
                reportedAt.withHour(hour));
    }
}
