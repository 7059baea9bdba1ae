package fugong.transport.lines;

import java.util.List;

/// What came of an act on a timetable.
public sealed interface Outcome {

    record Done(int id) implements Outcome {}

    /// @param why keys of messages below `transport.lines.refused.`
    record Refused(List<String> why) implements Outcome {
        public Refused {
            why = List.copyOf(why);
        }

        static Refused because(String why) {
            return new Refused(List.of(why));
        }
    }
}
