package fugong.engine.transport;

import java.util.ArrayList;
import java.util.List;

/// The cheapest plan of a small problem of [RandomReturn#small], by trying all of them; groups stay whole.
final class AllReturns {

    private final ReturnProblem problem;
    private final Coach coach;
    private double best = Double.POSITIVE_INFINITY;

    AllReturns(ReturnProblem problem) {
        this.problem = problem;
        coach = problem.coaches().getFirst();
    }

    double best() {
        share(0, new ArrayList<>());
        return best;
    }

    /// Puts group g into each coach begun so far and into a new one.
    private void share(int g, List<List<Integer>> coaches) {
        if (g == problem.groups().size()) {
            double cost = coaches.stream().mapToDouble(this::trip).sum();
            best = Math.min(best, cost);
            return;
        }
        for (int c = 0; c < coaches.size(); c++) {
            coaches.get(c).add(g);
            share(g + 1, coaches);
            coaches.get(c).removeLast();
        }
        coaches.add(new ArrayList<>(List.of(g)));
        share(g + 1, coaches);
        coaches.removeLast();
    }

    private double trip(List<Integer> aboard) {
        int people = 0;
        int zone = -1;
        for (int g : aboard) {
            Group group = problem.groups().get(g);
            people += group.people();
            boolean clash = zone >= 0 && group.zone() >= 0 && zone != group.zone();
            zone = Math.max(zone, group.zone());
            if (clash
                    || group.destination()
                            != problem.groups().get(aboard.getFirst()).destination()) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return people > coach.rated()
                ? Double.POSITIVE_INFINITY
                : coach.fixedCost() + coach.costPerKm() * shortest(-1, new ArrayList<>(aboard));
    }

    private double shortest(int here, List<Integer> left) {
        double least = Double.POSITIVE_INFINITY;
        for (int g : List.copyOf(left)) {
            int home = problem.groups().get(g).home();
            List<Integer> rest = new ArrayList<>(left);
            rest.remove((Integer) g);
            double way = here < 0 ? 0 : problem.km()[here][home];
            least = Math.min(least, way + (rest.isEmpty() ? to(g) : shortest(home, rest)));
        }
        return least;
    }

    private double to(int g) {
        Group group = problem.groups().get(g);
        return problem.km()[group.home()][group.destination()];
    }
}
