package fugong.engine.transport.lines;

import java.util.List;

/// Stops, lines, shifts, buses, and who pays for the empty seats.
///
/// @param stopOf   stop of each home, -1 where none is within walking distance
/// @param startOf  chosen begin of the shift of each gate, minutes of the day
/// @param buses    buses that drive all lines
/// @param leastBuses no choice of shifts gets by with fewer buses for these lines
/// @param overfull people above what the gates let in, over all slots; 0 in a good plan
public record LinePlan(
        List<Integer> stopOf,
        List<Line> lines,
        List<Integer> startOf,
        int buses,
        int leastBuses,
        int overfull,
        List<Integer> left,
        double subsidyPerSeat) {

    /// @param starts minutes before the shift at which the bus leaves its first stop
    /// @param filled share of the rated seats in use
    /// @param subsidy what is missing to pay the line at the fare, 0 where it pays for itself
    public record Line(
            int gate,
            List<Stop> stops,
            double starts,
            double km,
            double filled,
            boolean opensNormally,
            double subsidy) {
        public Line {
            stops = List.copyOf(stops);
        }

        public int people() {
            return stops.stream().mapToInt(Stop::people).sum();
        }
    }

    /// @param before minutes before the shift at which people board
    public record Stop(int stop, int people, double before) {}

    public LinePlan {
        stopOf = List.copyOf(stopOf);
        lines = List.copyOf(lines);
        startOf = List.copyOf(startOf);
        left = List.copyOf(left);
    }
}
