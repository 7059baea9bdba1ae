package fugong.engine.assignment.weighted;

import fugong.engine.assignment.Flaw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Agents and the tasks they may do.
public record WeightedProblem(List<Agent> agents, List<Task> tasks) {

    private static final long MOST_PRICE = 1_000_000_000L;
    private static final long MOST_WEIGHT = 1_000_000L;
    private static final long MOST_CAPACITY = 1_000_000_000_000L;

    public WeightedProblem {
        agents = List.copyOf(agents);
        tasks = List.copyOf(tasks);
    }

    /// Everything wrong with the problem, all at once.
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (int a = 0; a < agents.size(); a++) {
            range(flaws, "agents[%d].capacity".formatted(a), agents.get(a).capacity(), MOST_CAPACITY);
        }
        for (int t = 0; t < tasks.size(); t++) {
            var place = "tasks[%d]".formatted(t);
            range(flaws, place + ".leftPrice", tasks.get(t).leftPrice(), MOST_PRICE);
            var seen = new HashSet<Integer>();
            for (int k = 0; k < tasks.get(t).choices().size(); k++) {
                choice(
                        flaws,
                        place + ".choices[%d]".formatted(k),
                        tasks.get(t).choices().get(k),
                        seen);
            }
        }
        return List.copyOf(flaws);
    }

    private void choice(List<Flaw> flaws, String place, Task.Choice it, HashSet<Integer> seen) {
        if (it.agent() < 0 || it.agent() >= agents.size()) {
            flaws.add(new Flaw(place + ".agent", String.valueOf(it.agent()), "is no agent. Maybe it counts from one."));
        } else if (!seen.add(it.agent())) {
            flaws.add(new Flaw(
                    place + ".agent", String.valueOf(it.agent()), "stands twice. Maybe keep the cheaper one."));
        }
        range(flaws, place + ".price", it.price(), MOST_PRICE);
        range(flaws, place + ".weight", it.weight(), MOST_WEIGHT);
    }

    private static void range(List<Flaw> flaws, String place, long value, long most) {
        if (value < 0 || value > most) {
            flaws.add(new Flaw(
                    place,
                    String.valueOf(value),
                    "must lie between 0 and %,d. Maybe use a larger unit.".formatted(most)));
        }
    }
}
