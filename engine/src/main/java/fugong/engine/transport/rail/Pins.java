package fugong.engine.transport.rail;

import fugong.engine.transport.Flaw;
import java.util.ArrayList;
import java.util.List;

/// What was told and what is pinned must name groups, trains and calls that exist, and the pinned people must find
/// their seats; all that is wrong at once.
final class Pins {

    private final RailProblem problem;
    private final List<Flaw> found = new ArrayList<>();
    private final int[] people;
    private final Seats seats;

    private Pins(RailProblem problem) {
        this.problem = problem;
        people = new int[problem.groups().size()];
        seats = new Seats(problem);
    }

    static List<Flaw> flaws(RailProblem problem) {
        Pins pins = new Pins(problem);
        for (int i = 0; i < problem.told().size(); i++) {
            pins.exists("promises.rides[" + i + "]", problem.told().get(i));
        }
        for (int i = 0; i < problem.pinned().size(); i++) {
            pins.pinned("pinned[" + i + "]", problem.pinned().get(i));
        }
        return pins.found;
    }

    private boolean exists(String at, RailPlan.Ride ride) {
        boolean known = ride.group() >= 0
                && ride.group() < problem.groups().size()
                && ride.train() >= 0
                && ride.train() < problem.trains().size()
                && ride.from() >= 0
                && ride.to() > ride.from()
                && ride.to() <= problem.trains().get(ride.train()).segments()
                && ride.people() > 0;
        if (!known) {
            found.add(
                    new Flaw(
                            at,
                            ride.toString(),
                            "A ride is of a known group in a known train, between two of its calls. Maybe it is from another plan."));
        }
        return known;
    }

    private void pinned(String at, RailPlan.Ride ride) {
        if (!exists(at, ride)) {
            return;
        }
        Choices.Choice choice = Choices.pinned(problem, ride);
        int zone = seats.zoneOf(ride.group());
        people[ride.group()] += ride.people();
        if (people[ride.group()] > problem.groups().get(ride.group()).people()) {
            found.add(new Flaw(
                    at,
                    String.valueOf(ride.people()),
                    "More people of the group are pinned than it has. Maybe some have left it."));
        }
        if (choice == null || seats.room(zone, choice, true) < ride.people()) {
            found.add(new Flaw(
                    at,
                    ride.toString(),
                    "The pinned people have no seat in this train, or miss it. Maybe it is cancelled or shorter."));
        } else {
            seats.add(zone, choice, ride.people());
        }
    }
}
