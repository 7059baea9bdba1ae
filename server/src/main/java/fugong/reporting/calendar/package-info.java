/// Working days, holidays and the moment at which something is due. Pure but for
/// [fugong.reporting.calendar.CalendarStore]; its values are part of the room's doors.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.reporting.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
