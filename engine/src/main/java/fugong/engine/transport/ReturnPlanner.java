package fugong.engine.transport;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.routing.Islands;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The door of the engine: one problem in, one plan out.
///
/// The caller asks for [ReturnProblem#flaws] first; a problem with flaws is not searched.
public final class ReturnPlanner {

    private final ReturnProblem problem;
    private final Translation translation;
    private final Parts all;
    /// Parts that ride in some coach at all, and the runs they begin with.
    private final List<Part> parts = new ArrayList<>();

    private final Map<Integer, Integer> newIndex = new HashMap<>();
    /// Old run number of each slot.
    private final List<Integer> numbers = new ArrayList<>();

    private ReturnPlanner(ReturnProblem problem) {
        this.problem = problem;
        translation = new Translation(problem);
        all = new Parts(problem);
        for (int p = 0; p < all.parts.size(); p++) {
            Part part = all.parts.get(p);
            if (!translation.allowed(problem.groups().get(part.group())).isEmpty()) {
                newIndex.put(p, parts.size());
                parts.add(part);
            }
        }
    }

    /// Plans until the budget ends, on so many threads.
    public static ReturnPlan solve(ReturnProblem problem, Budget budget, long seed, int threads, Progress progress) {
        List<Flaw> flaws = problem.flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(
                    "A problem with %d flaws was handed to the planner, the first: %s. Maybe the caller did not ask for its flaws."
                            .formatted(flaws.size(), flaws.getFirst()));
        }
        return new ReturnPlanner(problem).run(budget, seed, threads, progress);
    }

    private ReturnPlan run(Budget budget, long seed, int threads, Progress progress) {
        Bound bound = Bounds.of(problem, budget::isCancelled);
        RoutingPlan plan = new RoutingPlan(List.of(), List.of(), 0, 0);
        if (!parts.isEmpty()) {
            RoutingProblem routing = translation.routing(parts);
            Progress ear = (stage, share, cost, none) -> progress.at(stage, share, cost, bound.cost());
            plan = Islands.solve(routing, start(), budget, seed, threads, ear);
        }
        return result(plan, bound);
    }

    /// The old runs as they were promised, then the coachloads that [Parts] has cut.
    private Start start() {
        List<RoutingPlan.Tour> tours = new ArrayList<>();
        List<Integer> frozen = new ArrayList<>();
        List<Integer> pinned = new ArrayList<>();
        oldRuns(tours, frozen, pinned);
        for (Parts.Load load : all.loads) {
            List<Integer> aboard = known(load.parts());
            int kind = aboard.isEmpty() ? -1 : kindFor(load, aboard);
            if (kind >= 0 && tours.size() < slots()) {
                tours.add(tour(tours.size(), kind, aboard));
                frozen.add(0);
            }
        }
        List<Double> prices = parts.stream()
                .map(p -> p.promised() >= 0 ? p.people() * problem.before().price() : 0.0)
                .toList();
        return new Start(tours, frozen, pinned, prices);
    }

    private void oldRuns(List<RoutingPlan.Tour> tours, List<Integer> frozen, List<Integer> pinned) {
        Promises before = problem.before();
        Map<Integer, List<Integer>> promised = all.promisedRuns();
        for (int i = 0; i < before.runs().size(); i++) {
            ReturnPlan.Run run = before.runs().get(i);
            List<Integer> aboard = known(promised.getOrDefault(run.number(), List.of()));
            int kind = kindOf(run, aboard);
            if (!aboard.isEmpty() && kind >= 0 && tours.size() < slots()) {
                numbers.add(run.number());
                tours.add(tour(tours.size(), kind, aboard));
                frozen.add(
                        before.frozenStops().isEmpty()
                                ? 0
                                : before.frozenStops().get(i));
                if (before.pinned().contains(run.number())) {
                    pinned.addAll(aboard);
                }
            }
        }
    }

    private int slots() {
        return Math.max(
                1,
                Math.min(
                        parts.size(),
                        problem.coaches().stream()
                                .mapToInt(c -> Math.min(c.count(), parts.size()))
                                .sum()));
    }

    private List<Integer> known(List<Integer> of) {
        return of.stream().filter(newIndex::containsKey).map(newIndex::get).toList();
    }

    private static RoutingPlan.Tour tour(int slot, int kind, List<Integer> aboard) {
        return new RoutingPlan.Tour(
                slot,
                kind,
                0,
                aboard.stream().map(p -> new RoutingPlan.Stop(p, true, 0)).toList(),
                0);
    }

    private int kindOf(ReturnPlan.Run run, List<Integer> aboard) {
        double share = aboard.stream()
                .mapToDouble(p -> problem.groups().get(parts.get(p).group()).loadShare())
                .min()
                .orElse(1);
        return translation.kinds.indexOf(new Translation.Kind(run.coach(), share, run.relay()));
    }

    /// The kind with the seats of the load; with a relay driver only where one driver may not drive that far.
    private int kindFor(Parts.Load load, List<Integer> aboard) {
        Group group = problem.groups().get(parts.get(aboard.getFirst()).group());
        int found = -1;
        for (int k = 0; k < translation.kinds.size(); k++) {
            Translation.Kind kind = translation.kinds.get(k);
            Coach coach = problem.coaches().get(kind.coach());
            boolean far = problem.minutes()[group.home()][group.destination()] > coach.maxDriving() * 0.95;
            if (kind.share() == group.loadShare()
                    && coach.seats(kind.share()) == load.seats()
                    && kind.relay() == far
                    && translation.allowed(group).contains(k)) {
                found = k;
            }
        }
        return found;
    }

    private ReturnPlan result(RoutingPlan plan, Bound bound) {
        List<ReturnPlan.Run> runs = new ArrayList<>();
        int next = numbers.stream().mapToInt(n -> n + 1).max().orElse(1);
        for (RoutingPlan.Tour tour : plan.tours()) {
            int number = tour.slot() < numbers.size() ? numbers.get(tour.slot()) : next++;
            runs.add(translation.run(number, tour, parts));
        }
        Map<Integer, Integer> left = new TreeMap<>();
        plan.absent().forEach(r -> left.merge(parts.get(r).group(), parts.get(r).people(), Integer::sum));
        for (int p = 0; p < all.parts.size(); p++) {
            if (!newIndex.containsKey(p)) {
                left.merge(all.parts.get(p).group(), all.parts.get(p).people(), Integer::sum);
            }
        }
        List<ReturnPlan.Left> behind = left.isEmpty() ? List.of() : reasons(left);
        return new ReturnPlan(runs, behind, Costs.of(problem, runs, behind), bound, plan.steps());
    }

    private List<ReturnPlan.Left> reasons(Map<Integer, Integer> left) {
        Reasons reasons = new Reasons(problem, translation);
        return left.entrySet().stream()
                .map(e -> new ReturnPlan.Left(e.getKey(), e.getValue(), reasons.of(e.getKey())))
                .toList();
    }
}
