package fugong.engine.transport.lines;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.Coach;
import fugong.engine.transport.Group;
import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnPlanner;
import fugong.engine.transport.ReturnProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The door of the commuter lines: stops, then lines, then shifts and buses.
public final class LinePlanner {

    private static final double NOON = 720;

    private final LineProblem p;
    private final int[] stopOf;

    private LinePlanner(LineProblem p) {
        this.p = p;
        this.stopOf = StopChoice.of(p);
    }

    /// Plans within the budget; the caller has asked for [LineProblem#flaws] before.
    public static LinePlan solve(LineProblem problem, Budget budget, long seed) {
        return new LinePlanner(problem).run(budget, seed);
    }

    private LinePlan run(Budget budget, long seed) {
        List<LinePlan.Line> lines = lines(budget, seed);
        Shifts shifts = new Shifts(p, lines);
        int[] choice = shifts.choose(new SplittableRandom(seed), budget);
        List<Integer> startOf = IntStream.range(0, choice.length)
                .mapToObj(g -> p.gates().get(g).starts().get(choice[g]))
                .toList();
        double subsidy = lines.stream().mapToDouble(LinePlan.Line::subsidy).sum();
        int seats = lines.stream().mapToInt(LinePlan.Line::people).sum();
        return new LinePlan(
                Arrays.stream(stopOf).boxed().toList(),
                lines,
                startOf,
                shifts.buses(choice),
                shifts.leastBuses(),
                shifts.overfull(choice),
                left(lines),
                seats == 0 ? 0 : subsidy / seats);
    }

    /// Homes without a stop, and homes from whose stop no ride to their gate is short enough.
    private List<Integer> left(List<LinePlan.Line> lines) {
        return IntStream.range(0, stopOf.length)
                .filter(h -> stopOf[h] < 0
                        || lines.stream()
                                .filter(l -> l.gate() == p.homes().get(h).gate())
                                .flatMap(l -> l.stops().stream())
                                .noneMatch(s -> s.stop() == stopOf[h]))
                .boxed()
                .toList();
    }

    /// All people of a stop and gate are one group; the gate is the goal, and noon stands for the begin of the
    /// shift.
    private List<LinePlan.Line> lines(Budget budget, long seed) {
        Map<List<Integer>, Integer> people = new LinkedHashMap<>();
        for (int h = 0; h < stopOf.length; h++) {
            if (stopOf[h] >= 0) {
                people.merge(
                        List.of(stopOf[h], p.homes().get(h).gate()),
                        p.homes().get(h).people(),
                        Integer::sum);
            }
        }
        List<Group> groups = new ArrayList<>();
        people.forEach((key, n) -> groups.add(new Group(
                "stop " + key.get(0),
                key.get(0),
                p.stops() + key.get(1),
                n,
                -1,
                p.loadShare(),
                0,
                NOON,
                0,
                NOON,
                p.maxRide(),
                1,
                0,
                java.util.Set.of(),
                1)));
        Coach bus = new Coach(
                "bus",
                -1,
                p.rated(),
                0,
                10_000,
                people.values().stream().mapToInt(Integer::intValue).sum() + 1,
                p.busCost(),
                p.costPerKm(),
                NOON,
                0,
                0,
                NOON,
                0,
                NOON);
        List<String> places =
                IntStream.range(0, p.km().length).mapToObj(i -> "place " + i).toList();
        ReturnProblem routes = ReturnProblem.of(places, p.km(), p.minutes(), List.of(bus), groups);
        ReturnPlan plan = ReturnPlanner.solve(routes, half(budget), seed, 1, Progress.NONE);
        return plan.runs().stream().map(run -> line(routes, run)).toList();
    }

    /// The first half of the budget; its steps or seconds end when half of it is spent.
    private static Budget half(Budget budget) {
        return budget.until(0.5);
    }

    private LinePlan.Line line(ReturnProblem routes, ReturnPlan.Run run) {
        double[] before = before(run);
        List<LinePlan.Stop> stops = new ArrayList<>();
        double km = 0;
        for (int i = 0; i < run.stops().size(); i++) {
            ReturnPlan.Stop stop = run.stops().get(i);
            int next = i + 1 < run.stops().size() ? run.stops().get(i + 1).place() : run.destination();
            km += p.km()[stop.place()][next];
            stops.add(new LinePlan.Stop(stop.place(), stop.people(), before[i]));
        }
        double filled = (double) run.people() / p.rated();
        double subsidy = Math.max(0, p.busCost() + p.costPerKm() * km - run.people() * p.fare());
        return new LinePlan.Line(
                run.destination() - p.stops(), stops, before[0], km, filled, filled >= p.openAt(), subsidy);
    }

    /// Minutes before the shift, counted back from the gate; a minute of boarding at each stop.
    private double[] before(ReturnPlan.Run run) {
        int n = run.stops().size();
        double[] before = new double[n];
        double minutes = 0;
        int next = run.destination();
        for (int i = n - 1; i >= 0; i--) {
            int here = run.stops().get(i).place();
            minutes += p.minutes()[here][next] + 1;
            before[i] = minutes;
            next = here;
        }
        return before;
    }
}
