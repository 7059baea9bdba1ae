package fugong.engine.assignment;

import fugong.engine.assignment.Shortage.Reason;
import java.util.ArrayList;
import java.util.List;

/// What a set of loads misses: minimums and limits it breaks, wishes it leaves open.
final class Findings {

    private final AssignmentProblem problem;
    private final Loads loads;

    Findings(AssignmentProblem problem, Loads loads) {
        this.problem = problem;
        this.loads = loads;
    }

    List<Broken> broken() {
        List<Broken> found = new ArrayList<>();
        for (int i = 0; i < loads.offer().length; i++) {
            var offer = problem.offers().get(i);
            limits(found, "offers[%d]", i, offer.name(), loads.offer()[i], offer.atLeast(), offer.amount());
        }
        for (int j = 0; j < loads.need().length; j++) {
            var need = problem.needs().get(j);
            limits(found, "needs[%d]", j, need.name(), loads.need()[j], need.atLeast(), need.atMost());
        }
        for (int g = 0; g < loads.group().length; g++) {
            var group = problem.groups().get(g);
            limits(found, "groups[%d]", g, group.name(), loads.group()[g], group.atLeast(), group.atMost());
        }
        return found;
    }

    private static void limits(
            List<Broken> found, String place, int index, String name, long load, long atLeast, long atMost) {
        if (load < atLeast) {
            found.add(new Broken(
                    place.formatted(index),
                    atLeast - load,
                    "%s gets %d of at least %d.".formatted(name, load, atLeast)));
        }
        if (load > atMost) {
            found.add(new Broken(
                    place.formatted(index),
                    atMost - load,
                    "%s holds %d, at most %d are allowed.".formatted(name, load, atMost)));
        }
    }

    List<Shortage> shortages(boolean finished) {
        boolean[] open = problem.openLinks();
        boolean[] linked = new boolean[loads.need().length];
        boolean[] free = new boolean[loads.need().length];
        for (int l = 0; l < open.length; l++) {
            int i = problem.links().offer(l);
            int j = problem.links().need(l);
            if (open[l]
                    && problem.links().atMost(l) > 0
                    && problem.offers().get(i).amount() > 0) {
                linked[j] = true;
                free[j] |= loads.units()[l] < problem.links().atMost(l)
                        && loads.offer()[i] < problem.offers().get(i).amount();
            }
        }
        int[] groupOf = problem.groupOf();
        List<Shortage> found = new ArrayList<>();
        for (int j = 0; j < linked.length; j++) {
            long units = problem.needs().get(j).wanted() - loads.need()[j];
            if (units > 0) {
                int g = groupOf[loads.offer().length + j];
                boolean full =
                        g >= 0 && loads.group()[g] >= problem.groups().get(g).atMost();
                found.add(new Shortage(j, units, reason(linked[j], free[j], full, finished)));
            }
        }
        return found;
    }

    private static Reason reason(boolean linked, boolean free, boolean groupFull, boolean finished) {
        if (!linked) {
            return Reason.NO_CANDIDATE;
        }
        if (groupFull) {
            return Reason.GROUP_LIMIT;
        }
        if (!finished) {
            return Reason.TIME_UP;
        }
        return free ? Reason.NOT_WORTH_IT : Reason.ALL_CANDIDATES_TAKEN;
    }
}
