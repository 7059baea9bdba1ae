package fugong.engine.transport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds up what runs cost, term by term, from the runs alone.
final class Costs {

    private Costs() {}

    static Cost of(ReturnProblem problem, List<ReturnPlan.Run> runs, List<ReturnPlan.Left> left) {
        double trips = 0;
        double relays = 0;
        double road = 0;
        for (ReturnPlan.Run run : runs) {
            Coach coach = problem.coaches().get(run.coach());
            trips += coach.fixedCost();
            relays += run.relay() ? coach.relayCost() : 0;
            road += coach.costPerKm() * km(problem, coach, run);
        }
        double behind = left.stream()
                .mapToDouble(l -> l.people()
                        * Cost.leftBehind(problem.groups().get(l.group()).priority()))
                .sum();
        return new Cost(
                trips,
                relays,
                road,
                behind,
                problem.before().price() * moved(problem.before().runs(), runs));
    }

    private static double km(ReturnProblem problem, Coach coach, ReturnPlan.Run run) {
        int here = coach.depot();
        double km = 0;
        for (ReturnPlan.Stop stop : run.stops()) {
            km += here < 0 ? 0 : problem.km()[here][stop.place()];
            here = stop.place();
        }
        return km + problem.km()[here][run.destination()];
    }

    /// People who ride, but in another coach than they were told.
    static int moved(List<ReturnPlan.Run> before, List<ReturnPlan.Run> now) {
        Map<List<Integer>, Integer> told = seats(before);
        Map<Integer, Integer> stay = new HashMap<>();
        Map<Integer, Integer> riding = new HashMap<>();
        Map<Integer, Integer> promised = new HashMap<>();
        seats(now).forEach((key, people) -> {
            stay.merge(key.getLast(), Math.min(people, told.getOrDefault(key, 0)), Integer::sum);
            riding.merge(key.getLast(), people, Integer::sum);
        });
        told.forEach((key, people) -> promised.merge(key.getLast(), people, Integer::sum));
        int moved = 0;
        for (var entry : promised.entrySet()) {
            int group = entry.getKey();
            int mayRide = Math.min(entry.getValue(), riding.getOrDefault(group, 0));
            moved += Math.max(0, mayRide - stay.getOrDefault(group, 0));
        }
        return moved;
    }

    private static Map<List<Integer>, Integer> seats(List<ReturnPlan.Run> runs) {
        Map<List<Integer>, Integer> seats = new HashMap<>();
        for (ReturnPlan.Run run : runs) {
            run.stops().forEach(s -> seats.merge(List.of(run.number(), s.group()), s.people(), Integer::sum));
        }
        return seats;
    }
}
