package fugong.engine.assignment;

/// Units per link, summed per offer, need and group.
record Loads(long[] units, long[] offer, long[] need, long[] group) {

    static Loads of(AssignmentProblem problem, long[] units) {
        long[] offer = new long[problem.offers().size()];
        long[] need = new long[problem.needs().size()];
        long[] group = new long[problem.groups().size()];
        int[] groupOf = problem.groupOf();
        for (int l = 0; l < units.length; l++) {
            offer[problem.links().offer(l)] += units[l];
            need[problem.links().need(l)] += units[l];
        }
        for (int i = 0; i < offer.length; i++) {
            if (groupOf[i] >= 0) {
                group[groupOf[i]] += offer[i];
            }
        }
        for (int j = 0; j < need.length; j++) {
            if (groupOf[offer.length + j] >= 0) {
                group[groupOf[offer.length + j]] += need[j];
            }
        }
        return new Loads(units, offer, need, group);
    }
}
