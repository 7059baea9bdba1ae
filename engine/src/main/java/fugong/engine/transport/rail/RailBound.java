package fugong.engine.transport.rail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many trains are needed at least to carry everybody who cannot go by coach and can be carried at all.
///
/// Two groups belong together if some train could carry both; parts that share no train are counted apart. In a
/// part, a zone needs `ceil(people / seats)` carriages and the part `ceil(carriages / carriages of the longest
/// train)` trains. Where a seat can be sold several times on one journey, it counts that many times.
final class RailBound {

    private RailBound() {}

    static int trains(RailProblem problem, List<List<Choices.Choice>> choices) {
        int[] part = parts(problem, choices);
        Map<Integer, Map<Integer, Long>> people = new HashMap<>();
        Map<Integer, int[]> largest = new HashMap<>();
        for (int g = 0; g < part.length; g++) {
            Travellers group = problem.groups().get(g);
            if (!choices.get(g).isEmpty() && group.byCoach() == Double.POSITIVE_INFINITY) {
                people.computeIfAbsent(part[g], p -> new HashMap<>())
                        .merge(Math.max(0, group.zone()), (long) group.people(), Long::sum);
            }
            for (Choices.Choice choice : choices.get(g)) {
                Train train = problem.trains().get(choice.train());
                int[] size = largest.computeIfAbsent(part[g], p -> new int[] {0, 0});
                size[0] = Math.max(size[0], train.carriages());
                size[1] = Math.max(size[1], train.seats());
            }
        }
        int reuse = reuse(problem, choices);
        long trains = 0;
        for (var entry : people.entrySet()) {
            int[] size = largest.getOrDefault(entry.getKey(), new int[] {1, 1});
            long carriages = 0;
            for (long n : entry.getValue().values()) {
                carriages += up(n, (long) size[1] * reuse);
            }
            trains += up(carriages, size[0]);
        }
        return (int) Math.min(Integer.MAX_VALUE, trains);
    }

    private static long up(long a, long b) {
        return (a + b - 1) / b;
    }

    private static int[] parts(RailProblem problem, List<List<Choices.Choice>> choices) {
        int[] ofTrain = new int[problem.trains().size()];
        int[] root = new int[choices.size() + ofTrain.length];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (int g = 0; g < choices.size(); g++) {
            for (Choices.Choice choice : choices.get(g)) {
                root[find(root, g)] = find(root, choices.size() + choice.train());
            }
        }
        int[] part = new int[choices.size()];
        for (int g = 0; g < part.length; g++) {
            part[g] = find(root, g);
        }
        return part;
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /// 1 if on every train all rides overlap in one segment, else the most rides one seat can carry.
    private static int reuse(RailProblem problem, List<List<Choices.Choice>> choices) {
        int[] latestFrom = new int[problem.trains().size()];
        int[] earliestTo = new int[problem.trains().size()];
        java.util.Arrays.fill(earliestTo, Integer.MAX_VALUE);
        for (List<Choices.Choice> mine : choices) {
            for (Choices.Choice c : mine) {
                latestFrom[c.train()] = Math.max(latestFrom[c.train()], c.from());
                earliestTo[c.train()] = Math.min(earliestTo[c.train()], c.to());
            }
        }
        int reuse = 1;
        for (int t = 0; t < latestFrom.length; t++) {
            if (latestFrom[t] >= earliestTo[t]) {
                reuse = Math.max(reuse, problem.trains().get(t).segments());
            }
        }
        return reuse;
    }
}
