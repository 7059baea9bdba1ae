package fugong.transport.plan;

import fugong.engine.transport.Promises;
import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a new plan keeps of the one before: its runs, with the stops that a person moved, said in the numbers of
/// the new problem. The engine never edits a person's pin.
final class Kept {

    /// What moving a person to another coach costs the new plan, once people were told and before.
    static final double TOLD = 500;

    static final double NOT_TOLD = 20;

    private final ReturnProblem now;
    private final PlanKeys old;
    private final PlanKeys keys;
    private final List<PlanFinding> findings = new ArrayList<>();
    /// Run number → group of the old plan → people.
    private final Map<Integer, Map<Integer, Integer>> aboard = new LinkedHashMap<>();

    private final Map<Integer, ReturnPlan.Run> runs = new HashMap<>();

    private Kept(ReturnProblem now, PlanKeys keys, PlanKeys old) {
        this.now = now;
        this.keys = keys;
        this.old = old;
    }

    /// @param findings moves that name no run; nothing is searched then
    record Promise(Promises promises, List<PlanFinding> findings) {}

    static Promise of(
            ReturnProblem now, PlanKeys keys, ReturnPlan before, PlanKeys old, PlanRequest request, boolean told) {
        return new Kept(now, keys, old).promise(before, request, told);
    }

    private Promise promise(ReturnPlan before, PlanRequest request, boolean told) {
        for (var run : before.runs()) {
            var stops = new LinkedHashMap<Integer, Integer>();
            run.stops().forEach(it -> stops.merge(it.group(), it.people(), Integer::sum));
            aboard.put(run.number(), stops);
            runs.put(run.number(), run);
        }
        request.moves().forEach(this::move);
        var pinned = new TreeSet<>(request.pinned());
        pinned.addAll(request.frozen());
        // Both ends: else the others of the old coach would follow, and the coach be saved against the person's will.
        request.moves().forEach(it -> pinned.addAll(List.of(it.from(), it.to())));
        var promised = promised();
        var frozen = promised.stream()
                .map(it -> request.frozen().contains(it.number()) ? it.stops().size() : 0)
                .toList();
        return new Promise(
                new Promises(promised, frozen, List.copyOf(pinned), told ? TOLD : NOT_TOLD), List.copyOf(findings));
    }

    private void move(PlanRequest.Move move) {
        var from = aboard.get(move.from());
        Integer people = from == null ? null : from.remove(move.group());
        var like = runs.get(move.from());
        if (people == null || like == null) {
            findings.add(new PlanFinding.RunUnknown(move.from()));
            return;
        }
        runs.putIfAbsent(
                move.to(),
                new ReturnPlan.Run(
                        move.to(),
                        like.coach(),
                        like.relay(),
                        like.seats(),
                        like.departs(),
                        List.of(),
                        like.destination(),
                        like.arrives()));
        aboard.computeIfAbsent(move.to(), it -> new LinkedHashMap<>()).merge(move.group(), people, Integer::sum);
    }

    private List<ReturnPlan.Run> promised() {
        var left = new HashMap<Integer, Integer>();
        for (int g = 0; g < keys.groups().size(); g++) {
            left.put(g, keys.groups().get(g).members().size());
        }
        var promised = new ArrayList<ReturnPlan.Run>();
        aboard.forEach((number, groups) -> {
            var run = runs.get(number);
            int kind = run == null ? -1 : kind(run.coach());
            var stops = stops(groups, left);
            if (run != null && kind >= 0 && !stops.isEmpty()) {
                promised.add(new ReturnPlan.Run(
                        number,
                        kind,
                        run.relay(),
                        run.seats(),
                        run.departs(),
                        stops,
                        now.groups().get(stops.getFirst().group()).destination(),
                        run.arrives()));
            }
        });
        return promised;
    }

    /// Groups that are gone are left out; of those that became smaller, as many as there are.
    private List<ReturnPlan.Stop> stops(Map<Integer, Integer> groups, Map<Integer, Integer> left) {
        var stops = new ArrayList<ReturnPlan.Stop>();
        groups.forEach((group, people) -> {
            int at = group(group);
            int still = at < 0 ? 0 : Math.min(people, left.getOrDefault(at, 0));
            if (still > 0) {
                left.merge(at, -still, Integer::sum);
                stops.add(new ReturnPlan.Stop(at, now.groups().get(at).home(), still, 0));
            }
        });
        return stops;
    }

    private int group(int of) {
        return keys.find(old.groups().get(of));
    }

    private int kind(int of) {
        return keys.find(old.kinds().get(of));
    }
}
