package fugong.reporting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When the report of a day is due: "before noon of the next day, as of 24:00" (国科火字〔2020〕60号).
///
/// @param due         o'clock
/// @param days        days after the reported day
/// @param workingDays count working days only: a report of Friday is due on Monday
public record Deadline(LocalTime due, int days, boolean workingDays) {

    public Instant of(LocalDate day, WorkCalendar calendar, ZoneId zone) {
        var on = workingDays ? calendar.workingDayAfter(day, days) : day.plusDays(days);
        return on.atTime(due).atZone(zone).toInstant();
    }
}
