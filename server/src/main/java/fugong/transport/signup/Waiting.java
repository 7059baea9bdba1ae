package fugong.transport.signup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everybody who signed up, added up for the board.
///
/// @param homes        home area → people by state
/// @param destinations destination → people by state
/// @param queue        those who wait, by what they may be waiting for
/// @param ways         those who wait on the ways that were asked for
public record Waiting(
        Map<Integer, States> homes, Map<Integer, States> destinations, List<Line> queue, List<Line> ways) {

    public Waiting {
        homes = Map.copyOf(homes);
        destinations = Map.copyOf(destinations);
        queue = List.copyOf(queue);
        ways = List.copyOf(ways);
    }

    /// People by state.
    public record States(int waiting, int booked, int aboard, int arrived) {

        static final States NONE = new States(0, 0, 0, 0);

        States plus(Worker.State state, int people) {
            return switch (state) {
                case WAITING -> new States(waiting + people, booked, aboard, arrived);
                case BOOKED -> new States(waiting, booked + people, aboard, arrived);
                case ABOARD -> new States(waiting, booked, aboard + people, arrived);
                case ARRIVED -> new States(waiting, booked, aboard, arrived + people);
                case WITHDRAWN -> this;
            };
        }

        public States plus(States other) {
            return new States(
                    waiting + other.waiting, booked + other.booked, aboard + other.aboard, arrived + other.arrived);
        }

        public int all() {
            return waiting + booked + aboard + arrived;
        }
    }

    /// @param way   "home>destination", "" where ways are not told apart
    /// @param later can travel only after the day that was asked for
    public record Line(
            String way, int area, @Nullable Integer destinationArea, Worker.Health health, boolean later, int people) {}
}
