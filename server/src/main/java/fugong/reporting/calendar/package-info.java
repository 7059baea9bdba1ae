/// Working days, holidays and the moment at which something is due. Pure but for [fugong.reporting.calendar.CalendarStore].
@NullMarked
package fugong.reporting.calendar;

import org.jspecify.annotations.NullMarked;
