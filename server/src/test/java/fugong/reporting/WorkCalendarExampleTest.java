package fugong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.reporting.calendar.Deadline;
import fugong.reporting.calendar.WorkCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The Spring Festival of 2020, announced in November and made longer while it was going on.
class WorkCalendarExampleTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar NOVEMBER = announcedBy("2019-11-21");
    private static final WorkCalendar JANUARY = announcedBy("2020-01-27");

    private static WorkCalendar announcedBy(String day) {
        Map<LocalDate, Boolean> moved = new HashMap<>();
        var in = WorkCalendarExampleTest.class.getResourceAsStream("/regions/china/calendar/calendar.csv");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(it -> it.split(","))
                    .filter(it -> it[2].compareTo(day) <= 0)
                    .forEach(it -> moved.put(LocalDate.parse(it[1]), Boolean.valueOf(it[3])));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new WorkCalendar(moved);
    }

    @Test
    void the_first_of_february_was_a_working_saturday_until_it_became_a_day_off() {
        var saturday = LocalDate.of(2020, 2, 1);
        assertThat(NOVEMBER.worked(saturday)).isTrue();
        assertThat(JANUARY.worked(saturday)).isFalse();
    }

    @Test
    void a_deadline_in_working_days_moves_with_the_calendar() {
        // The report of Thursday 23 January, due at noon one working day later. In November: Friday 24 to
        // Thursday 30
        // January off, so Friday 31 January. After the extension to Sunday 2 February: Monday 3 February.
        var deadline = new Deadline(LocalTime.NOON, 1, true);
        var reported = LocalDate.of(2020, 1, 23);
        assertThat(deadline.of(reported, NOVEMBER, BEIJING)).isEqualTo("2020-01-31T04:00:00Z");
        assertThat(deadline.of(reported, JANUARY, BEIJING)).isEqualTo("2020-02-03T04:00:00Z");
        // Without counting working days it is due on Friday 24 January, holiday or not.
        assertThat(new Deadline(LocalTime.NOON, 1, false).of(reported, JANUARY, BEIJING))
                .isEqualTo("2020-01-24T04:00:00Z");
    }

    @Test
    void a_swapped_sunday_is_worked_and_weekends_are_not() {
        assertThat(JANUARY.worked(LocalDate.of(2020, 1, 19))).isTrue(); // Sunday, swapped
        assertThat(JANUARY.worked(LocalDate.of(2020, 2, 8))).isFalse(); // an ordinary Saturday
        assertThat(WorkCalendar.WEEK.workingDayAfter(LocalDate.of(2020, 2, 7), 1))
                .isEqualTo("2020-02-10");
        assertThat(WorkCalendar.WEEK.workingDayAfter(LocalDate.of(2020, 2, 8), 0))
                .isEqualTo("2020-02-10");
    }
}
