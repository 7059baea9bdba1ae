package fugong.engine.transport.rail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recomputes a rail plan ride by ride from the problem alone.
public final class RailCheck {

    private final RailProblem problem;
    private final RailPlan plan;
    private final List<String> wrong = new ArrayList<>();

    private RailCheck(RailProblem problem, RailPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /// Everything wrong with the plan; empty if it is right.
    public static List<String> of(RailProblem problem, RailPlan plan) {
        RailCheck check = new RailCheck(problem, plan);
        plan.rides().forEach(check::ride);
        check.everybody();
        check.seats();
        check.stations();
        check.pins();
        check.cost();
        if (plan.left().isEmpty() && plan.byCoach().isEmpty() && plan.trains() < plan.leastTrains()) {
            check.say("the bound (%d) is above the trains (%d)", plan.leastTrains(), plan.trains());
        }
        return check.wrong;
    }

    private void say(String format, Object... values) {
        wrong.add(String.format(Locale.ROOT, format, values));
    }

    private void ride(RailPlan.Ride ride) {
        Travellers group = problem.groups().get(ride.group());
        List<Train.Call> calls = problem.trains().get(ride.train()).calls();
        boolean reaches = ride.from() < ride.to()
                && group.access().stream()
                        .anyMatch(w -> w.station() == calls.get(ride.from()).station()
                                && group.ready() + w.minutes()
                                        <= calls.get(ride.from()).departs());
        boolean arrives = group.egress().stream()
                .anyMatch(w -> w.station() == calls.get(ride.to()).station()
                        && calls.get(ride.to()).arrives() + w.minutes() >= group.arriveFrom()
                        && calls.get(ride.to()).arrives() + w.minutes() <= group.arriveBy());
        if (!reaches || !arrives || ride.people() < 1) {
            say(
                    "group %d cannot ride in train %d from call %d to call %d",
                    ride.group(), ride.train(), ride.from(), ride.to());
        }
    }

    private void everybody() {
        int[] count = new int[problem.groups().size()];
        plan.rides().forEach(r -> count[r.group()] += r.people());
        plan.byCoach().forEach(o -> count[o.group()] += o.people());
        plan.left().forEach(o -> count[o.group()] += o.people());
        for (int g = 0; g < count.length; g++) {
            if (count[g] != problem.groups().get(g).people()) {
                say(
                        "group %d has %d people, the plan has %d of them",
                        g, problem.groups().get(g).people(), count[g]);
            }
        }
    }

    /// In every segment each zone fits into its own carriages.
    private void seats() {
        Map<Integer, RailPlan.Order> orders = new HashMap<>();
        plan.orders().forEach(o -> orders.put(o.train(), o));
        for (int t = 0; t < problem.trains().size(); t++) {
            Train train = problem.trains().get(t);
            int number = t;
            List<Integer> zones = orders.containsKey(t) ? orders.get(t).zones() : List.of();
            if (zones.size() > train.carriages()) {
                say("train %d has %d carriages in the plan and %d in truth", t, zones.size(), train.carriages());
            }
            for (int s = 0; s < train.segments(); s++) {
                Map<Integer, Integer> on = new HashMap<>();
                int segment = s;
                plan.rides().stream()
                        .filter(r -> r.train() == number && r.from() <= segment && r.to() > segment)
                        .forEach(r -> on.merge(
                                Math.max(0, problem.groups().get(r.group()).zone()), r.people(), Integer::sum));
                on.forEach((zone, people) -> {
                    long seats = zones.stream().filter(z -> z.equals(zone)).count() * train.seats();
                    if (people > seats) {
                        say(
                                "%d of zone %d are in train %d on segment %d, with %d seats",
                                people, zone, number, segment, seats);
                    }
                });
            }
        }
    }

    /// Ways to and from the rides at their cheapest, trains that run, coaches all the way, and people left.
    private void cost() {
        double cost = 0;
        for (RailPlan.Ride ride : plan.rides()) {
            cost += ride.people() * ways(ride);
        }
        for (RailPlan.Order order : plan.orders()) {
            cost += problem.trains().get(order.train()).cost();
        }
        for (RailPlan.Other other : plan.byCoach()) {
            cost += other.people() * problem.groups().get(other.group()).byCoach();
        }
        for (RailPlan.Other other : plan.left()) {
            cost += other.people() * problem.groups().get(other.group()).left();
        }
        if (Math.abs(cost - plan.cost()) > 1e-6 * Math.max(1, Math.abs(cost))) {
            say("cost %.2f in the plan and %.2f when recomputed", plan.cost(), cost);
        }
    }

    /// The cheapest way to the station and on from the other, of those that keep the hours.
    private double ways(RailPlan.Ride ride) {
        Travellers group = problem.groups().get(ride.group());
        List<Train.Call> calls = problem.trains().get(ride.train()).calls();
        Train.Call board = calls.get(ride.from());
        Train.Call leave = calls.get(ride.to());
        double to = group.access().stream()
                .filter(w -> w.station() == board.station() && group.ready() + w.minutes() <= board.departs())
                .mapToDouble(Travellers.Way::cost)
                .min()
                .orElse(0);
        double on = group.egress().stream()
                .filter(w -> w.station() == leave.station()
                        && leave.arrives() + w.minutes() >= group.arriveFrom()
                        && leave.arrives() + w.minutes() <= group.arriveBy())
                .mapToDouble(Travellers.Way::cost)
                .min()
                .orElse(0);
        return to + on;
    }

    private void pins() {
        for (RailPlan.Ride pin : problem.pinned()) {
            int still = plan.rides().stream()
                    .filter(r -> r.group() == pin.group() && r.train() == pin.train())
                    .filter(r -> r.from() == pin.from() && r.to() == pin.to())
                    .mapToInt(RailPlan.Ride::people)
                    .sum();
            if (still < pin.people()) {
                say("%d of group %d are pinned to train %d, %d ride", pin.people(), pin.group(), pin.train(), still);
            }
        }
    }

    private void stations() {
        for (Throughput limit : problem.throughput()) {
            int boarding = 0;
            for (RailPlan.Ride ride : plan.rides()) {
                Train.Call call = problem.trains().get(ride.train()).calls().get(ride.from());
                boolean counts = call.station() == limit.station()
                        && call.departs() >= limit.from()
                        && call.departs() < limit.to();
                boarding += counts ? ride.people() : 0;
            }
            if (boarding > limit.most()) {
                say("%d board at station %d, %d may", boarding, limit.station(), limit.most());
            }
        }
    }
}
