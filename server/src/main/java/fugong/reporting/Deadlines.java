package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.persistence.StoreReplaced;
import fugong.registry.Areas;
import fugong.reporting.calendar.CalendarStore;
import fugong.reporting.calendar.Deadline;
import fugong.reporting.calendar.WorkCalendar;
import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: when a report is due, and which days are worked.
@Component
public class Deadlines {

    /// A deadline of an area; area 0 holds where no area above the reporter says anything.
    public record Line(int area, String kind, LocalTime due, int days, boolean workingDays, LocalDate validFrom) {}

    private final JdbcClient jdbc;
    private final CalendarStore calendars;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;
    private volatile @Nullable List<Line> known;
    private final Map<String, WorkCalendar> announced = new ConcurrentHashMap<>();

    Deadlines(JdbcClient jdbc, CalendarStore calendars, Areas areas, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param kind "enterprise" or "project"
    public Instant of(String kind, AreaId area, LocalDate day) {
        var path = areas.tree().path(area, day);
        for (int i = path.size() - 1; i >= 0; i--) {
            var line = newest(kind, path.get(i).id().value(), day);
            if (line != null) {
                return moment(line, path.getLast().country(), day);
            }
        }
        var everywhere = newest(kind, 0, day);
        if (everywhere == null) {
            throw new IllegalStateException(
                    "No deadline for %s anywhere. Maybe the line of area 0 was deleted.".formatted(kind));
        }
        return moment(everywhere, path.isEmpty() ? "" : path.getLast().country(), day);
    }

    /// When the last enterprise of any area had to report: from then on a day's figures are what a briefing says.
    public Instant last(LocalDate day) {
        return areas.tree().all(day).stream()
                .map(area -> of("enterprise", area.id(), day))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> day.plusDays(1)
                        .atTime(LocalTime.NOON)
                        .atZone(clock.getZone())
                        .toInstant());
    }

    private Instant moment(Line line, String country, LocalDate day) {
        return new Deadline(line.due(), line.days(), line.workingDays())
                .of(day, line.workingDays() ? calendar(country) : WorkCalendar.WEEK, clock.getZone());
    }

    private @Nullable Line newest(String kind, int area, LocalDate day) {
        return all().stream()
                .filter(it -> it.area() == area
                        && it.kind().equals(kind)
                        && !it.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /// The calendar of a country as it is announced today.
    public WorkCalendar calendar(String country) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return announced.computeIfAbsent(country + today, it -> calendars.asAnnounced(country, today));
    }

    /// The days from one to the other, both included, on which that country does not work.
    public List<LocalDate> daysOff(String country, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(calendar(country)::off).toList();
    }

    /// The calendar as it was announced up to a day; replays ask this one.
    public WorkCalendar calendar(String country, LocalDate by) {
        return calendars.asAnnounced(country, by);
    }

    /// Every announcement, of every calendar.
    public List<CalendarStore.Moved> moved() {
        return calendars.all();
    }

    /// A country's holidays are everybody's deadlines: whoever looks after one county only keeps his hands off
    /// them.
    public static boolean mayMove(Actor actor) {
        return actor.may(Permission.IMPORT) && actor.scope().everything();
    }

    private static void requireMove(Actor actor) {
        if (!mayMove(actor)) {
            throw new NotAllowed(actor, Permission.IMPORT);
        }
    }

    @Transactional
    public void putMoved(List<CalendarStore.Moved> days, Actor actor) {
        requireMove(actor);
        calendars.put(days);
        trail.wrote(actor, "report.calendar", "days:" + days.size(), "");
        forget();
    }

    @Transactional
    public void removeMoved(List<CalendarStore.Moved> days, Actor actor) {
        requireMove(actor);
        days.forEach(it -> calendars.remove(it.calendar(), it.day(), it.announced()));
        trail.wrote(actor, "report.calendar", "days:" + days.size(), "removed");
        forget();
    }

    public List<Line> all() {
        var lines = known;
        if (lines == null) {
            lines = jdbc.sql("""
                    select area, kind, due, days, working_days, valid_from from reporting_deadline
                     order by area, kind, valid_from
                    """)
                    .query((row, n) -> new Line(
                            row.getInt(1),
                            row.getString(2),
                            row.getObject(3, LocalTime.class),
                            row.getInt(4),
                            row.getBoolean(5),
                            row.getObject(6, LocalDate.class)))
                    .list();
            known = lines;
        }
        return lines;
    }

    /// Whether the deadlines of an area are the actor's to set; area 0, everywhere, is the whole house's.
    public boolean maySet(int area, Actor actor) {
        return actor.may(Permission.DEFINE_INDICATORS)
                && (actor.scope().everything() || area > 0 && areas.covers(actor, new AreaId(area)));
    }

    private void require(int area, Actor actor) {
        actor.require(Permission.DEFINE_INDICATORS);
        if (!maySet(area, actor)) {
            throw new NotInScope("area", area);
        }
    }

    /// The line of area 0 from the first day stays, else somebody would have no deadline at all.
    @Transactional
    public void remove(Line line, Actor actor) {
        require(line.area(), actor);
        jdbc.sql("""
                delete from reporting_deadline
                 where area = :area and kind = :kind and valid_from = :from
                   and not (area = 0 and valid_from = (select min(valid_from) from reporting_deadline where area = 0))
                """)
                .param("area", line.area())
                .param("kind", line.kind())
                .param("from", line.validFrom())
                .update();
        trail.wrote(actor, "report.deadline", "area:" + line.area(), "removed " + line);
        forget();
    }

    @Transactional
    public void set(Line line, Actor actor) {
        require(line.area(), actor);
        jdbc.sql("""
                insert into reporting_deadline (area, kind, due, days, working_days, valid_from)
                values (:area, :kind, :due, :days, :working, :from)
                on conflict (area, kind, valid_from) do update
                   set due = excluded.due, days = excluded.days, working_days = excluded.working_days
                """)
                .param("area", line.area())
                .param("kind", line.kind())
                .param("due", line.due())
                .param("days", line.days())
                .param("working", line.workingDays())
                .param("from", line.validFrom())
                .update();
        trail.wrote(actor, "report.deadline", "area:" + line.area(), line.toString());
        forget();
    }

    /// Calendars or deadlines changed.
    void forget() {
        known = null;
        announced.clear();
    }

    @EventListener
    void forgetAll(StoreReplaced replaced) {
        forget();
    }
}
