package fugong.transport.lines.web;

import fugong.transport.lines.HourText;
import fugong.transport.lines.Timetable;
import fugong.transport.lines.Timetable.Line;
import fugong.transport.lines.Timetable.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line as its page shows it.
///
/// @param filled per cent of the rated seats
record LineRow(
        String code,
        String to,
        List<Call> calls,
        String starts,
        String arrives,
        String begins,
        int people,
        int filled,
        boolean opens,
        boolean overloaded,
        boolean tooLong,
        double km,
        Money money) {

    /// @param back hour on the way home
    record Call(int n, String name, int people, String at, String back) {}

    static LineRow of(Timetable timetable, Line line, Locale locale) {
        var times = timetable.times(line);
        var back = timetable.timesBack(line).reversed();
        var calls = new ArrayList<Call>();
        for (int i = 0; i < line.stops().size(); i++) {
            var stop = line.stops().get(i);
            calls.add(new Call(
                    i, stop.name(locale), stop.people(), HourText.write(times.get(i)), HourText.write(back.get(i))));
        }
        var work = timetable.work(line);
        return new LineRow(
                line.code(),
                work.name(locale),
                calls,
                HourText.write(times.getFirst()),
                HourText.write(times.getLast()),
                HourText.write(work.begin()),
                line.people(),
                timetable.filled(line),
                timetable.opensNormally(line),
                timetable.overloaded(line),
                timetable.tooLong(line),
                timetable.km(line),
                timetable.money(line));
    }
}
