package fugong.reporting.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calendars in the database, every announcement kept.
@Component
public class CalendarStore {

    /// One moved day as one paper announced it.
    ///
    /// @param calendar  "CN", "BE": the country of the area
    /// @param announced from when the government said so
    public record Moved(
            String calendar,
            LocalDate day,
            LocalDate announced,
            boolean off,
            String nameZh,
            String nameEn,
            @Nullable String source) {}

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The calendar as it was announced up to a day, that day included.
    public WorkCalendar asAnnounced(String calendar, LocalDate by) {
        return new WorkCalendar(jdbc
                .sql("""
                select distinct on (day) day, off from reporting_calendar
                 where calendar = :calendar and announced <= :by
                 order by day, announced desc
                """)
                .param("calendar", calendar)
                .param("by", by)
                .query((row, n) -> new Object[] {row.getObject(1, LocalDate.class), row.getBoolean(2)})
                .list()
                .stream()
                .collect(Collectors.toMap(it -> (LocalDate) it[0], it -> (Boolean) it[1])));
    }

    public List<Moved> all() {
        return jdbc.sql("""
                select calendar, day, announced, off, name_zh, name_en, source from reporting_calendar
                 order by calendar, day, announced
                """)
                .query((row, n) -> new Moved(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    public void put(List<Moved> days) {
        for (var it : days) {
            jdbc.sql("""
                    insert into reporting_calendar (calendar, day, announced, off, name_zh, name_en, source)
                    values (:calendar, :day, :announced, :off, :zh, :en, :source)
                    on conflict (calendar, day, announced) do update
                       set off = excluded.off, name_zh = excluded.name_zh, name_en = excluded.name_en,
                           source = excluded.source
                    """)
                    .param("calendar", it.calendar())
                    .param("day", it.day())
                    .param("announced", it.announced())
                    .param("off", it.off())
                    .param("zh", it.nameZh())
                    .param("en", it.nameEn())
                    .param("source", it.source())
                    .update();
        }
    }

    public void remove(String calendar, LocalDate day, LocalDate announced) {
        jdbc.sql("delete from reporting_calendar where calendar = :calendar and day = :day and announced = :announced")
                .param("calendar", calendar)
                .param("day", day)
                .param("announced", announced)
                .update();
    }
}
