package fugong.transport.lines;

import fugong.engine.search.Budget;
import fugong.engine.transport.lines.LinePlan;
import fugong.engine.transport.lines.LinePlanner;
import fugong.engine.transport.lines.LineProblem;
import fugong.registry.Enterprise;
import fugong.transport.lines.Timetable.Left;
import fugong.transport.lines.Timetable.Line;
import fugong.transport.lines.Timetable.Stop;
import fugong.transport.lines.Timetable.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// From home places and shifts to the engine's problem, and from its plan back to a timetable. Every home place may
/// become a stop; the engine chooses few of them.
final class Proposal {

    /// Search steps: the same proposal from the same numbers, on any machine.
    private static final long STEPS = 20_000;

    private final LineTerms terms;
    private final List<Shift> shifts;
    private final List<HomePlace> homes;
    private final List<HomePlace> stops = new ArrayList<>();

    Proposal(LineTerms terms, List<Shift> shifts, List<HomePlace> homes) {
        this.terms = terms;
        this.shifts = List.copyOf(shifts);
        this.homes = homes.stream()
                .filter(it ->
                        shifts.stream().anyMatch(shift -> shift.enterprise().equals(it.enterprise())))
                .toList();
        Map<Spot, HomePlace> distinct = new LinkedHashMap<>();
        this.homes.forEach(it -> distinct.putIfAbsent(it.spot(), it));
        stops.addAll(distinct.values());
    }

    /// Not to be asked without anybody to carry.
    Timetable make(long seed, Map<Integer, Enterprise> names) {
        var problem = problem();
        var flaws = problem.flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("A line problem made from checked rows has flaws: " + flaws);
        }
        return timetable(LinePlanner.solve(problem, Budget.steps(STEPS), seed), names);
    }

    private LineProblem problem() {
        var places = new ArrayList<Spot>();
        stops.forEach(it -> places.add(it.spot()));
        shifts.forEach(it -> places.add(new Spot(it.lon(), it.lat())));
        int n = places.size();
        var km = new double[n][n];
        var minutes = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                km[i][j] = places.get(i).km(places.get(j));
                minutes[i][j] = places.get(i).minutes(places.get(j));
            }
        }
        var walk = new double[homes.size()][stops.size()];
        for (int h = 0; h < walk.length; h++) {
            for (int s = 0; s < stops.size(); s++) {
                walk[h][s] = homes.get(h).spot().walk(stops.get(s).spot());
            }
        }
        return new LineProblem(
                homes.stream().map(this::home).toList(),
                shifts.stream().map(Proposal::gate).toList(),
                walk,
                km,
                minutes,
                terms.maxWalk(),
                terms.maxRide(),
                terms.rated(),
                terms.loadCap() / 100.0,
                terms.openAt() / 100.0,
                terms.busCost(),
                terms.costPerKm(),
                terms.fare());
    }

    private LineProblem.Home home(HomePlace it) {
        int gate = 0;
        while (!shifts.get(gate).enterprise().equals(it.enterprise())) {
            gate++;
        }
        return new LineProblem.Home(it.nameZh(), gate, it.people());
    }

    private static LineProblem.Gate gate(Shift it) {
        var begins = it.begins();
        return new LineProblem.Gate(it.enterprise().toString(), begins, it.perSlot(), it.slot());
    }

    private Timetable timetable(LinePlan plan, Map<Integer, Enterprise> names) {
        var works = new ArrayList<Work>();
        for (int g = 0; g < shifts.size(); g++) {
            works.add(work(shifts.get(g), plan.startOf().get(g), names));
        }
        var lines = new ArrayList<Line>();
        for (var line : plan.lines()) {
            lines.add(new Line(
                    "T%d".formatted(lines.size() + 1),
                    shifts.get(line.gate()).enterprise().value(),
                    line.stops().stream()
                            .map(it -> stop(stops.get(it.stop()), it.people()))
                            .toList()));
        }
        var left = plan.left().stream()
                .map(homes::get)
                .map(it -> new Left(it.nameZh(), it.nameEn(), it.enterprise().value(), it.people()))
                .toList();
        return new Timetable(terms, works, lines, plan.leastBuses(), left);
    }

    private static Stop stop(HomePlace it, int people) {
        return new Stop(it.nameZh(), it.nameEn(), it.lon(), it.lat(), people);
    }

    private static Work work(Shift it, int begin, Map<Integer, Enterprise> names) {
        var enterprise = Objects.requireNonNull(names.get(it.enterprise().value()), "enterprise of a shift");
        return new Work(
                it.enterprise().value(),
                enterprise.nameZh(),
                enterprise.nameEn(),
                it.lon(),
                it.lat(),
                it.begins(),
                begin,
                it.minutes(),
                it.perSlot(),
                it.slot());
    }
}
