package fugong.reporting.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/// Which days are worked: Monday to Friday, but for the days a government moved.
///
/// In China a holiday is paid for with a Saturday or Sunday (调休), and a holiday may be made longer while it is
/// going on: on 27 January 2020 the Spring Festival was extended to 2 February, and the working Saturday of 1
/// February became a day off. Therefore a calendar is one version, as it was announced up to a day.
///
/// @param moved days that differ from the week: true = off, false = worked
public record WorkCalendar(Map<LocalDate, Boolean> moved) {

    public static final WorkCalendar WEEK = new WorkCalendar(Map.of());

    public WorkCalendar {
        moved = Map.copyOf(moved);
    }

    public boolean off(LocalDate day) {
        var told = moved.get(day);
        return told != null ? told : day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public boolean worked(LocalDate day) {
        return !off(day);
    }

    /// The `count`-th working day after `day`; with 0 the day itself or the first working day after it.
    public LocalDate workingDayAfter(LocalDate day, int count) {
        var at = day;
        int left = count;
        while (left > 0) {
            at = at.plusDays(1);
            if (worked(at)) {
                left--;
            }
        }
        while (off(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
