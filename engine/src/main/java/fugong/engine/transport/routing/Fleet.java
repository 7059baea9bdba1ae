package fugong.engine.transport.routing;

/// Fewer vehicles by leaving out those who are easy to place: the sum of absences, [christiaens2020] 5.5.
///
/// One vehicle is taken away, its requests become absent, and the search goes on with one vehicle less. A plan is
/// better if those absent have been absent rarely so far: whoever is hard to place gets in first.
final class Fleet {

    private static final double HOT = 1;
    private static final double COLD = 0.01;

    private static final double AIMED = 0.7;
    /// With so few left to place, the search for a vehicle less goes on until this share of the budget.
    private static final int NEARLY = 2;
    private static final double EXTENDED = 0.5;

    private final Router router;
    private final Draft draft;
    private final long[] absences;

    Fleet(Router router) {
        this.router = router;
        this.draft = router.draft();
        absences = new long[draft.m.requests];
    }

    /// Works until a share of the budget is spent, or until a bound says that no vehicle can be saved.
    void reduce(double untilShare) {
        int least = atLeast();
        double edge = router.averageLeg();
        while (router.remains() && router.share() < untilShare && draft.absents == 0 && draft.used > least) {
            router.improved();
            takeOneAway();
            if (!fit(untilShare, edge)) {
                return;
            }
            router.improved();
        }
    }

    private boolean fit(double untilShare, double edge) {
        double current = draft.cost;
        long sum = sum();
        int missing = draft.absents;
        double from = router.share();
        while (router.remains() && router.share() < (missing <= NEARLY ? EXTENDED : untilShare)) {
            double cold = Math.min(1, (router.share() - from) / (untilShare - from));
            double temperature = edge * HOT * Math.pow(COLD / HOT, cold);
            router.round(somewhere());
            long now = sum();
            boolean better = now < sum || draft.absents < missing;
            boolean alike = draft.absents == missing && now <= sum;
            boolean cheaper = draft.cost
                    < current - temperature * Math.log(router.random().nextDouble());
            for (int i = 0; i < draft.absents; i++) {
                absences[draft.absent[i]]++;
            }
            if (better || (alike && cheaper)) {
                draft.keep();
                current = draft.cost;
                missing = draft.absents;
                sum = now;
                if (missing == 0) {
                    return true;
                }
            } else {
                draft.undo();
            }
            sum = sum();
        }
        return false;
    }

    /// Mostly around somebody who is missing: room for them is made where they would ride.
    private int somewhere() {
        if (draft.absents == 0 || router.random().nextDouble() > AIMED) {
            return -1;
        }
        int r = draft.absent[router.random().nextInt(draft.absents)];
        boolean delivery = draft.m.drop[r] >= 0 && router.random().nextBoolean();
        return delivery ? draft.m.drop[r] : draft.m.pick[r];
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < draft.absents; i++) {
            sum += absences[draft.absent[i]];
        }
        return sum;
    }

    private void takeOneAway() {
        int chosen = -1;
        long least = Long.MAX_VALUE;
        for (int s = 0; s < draft.route.length; s++) {
            Route way = draft.route[s];
            long sum = 0;
            for (int i = 1; i <= way.size; i++) {
                sum += absences[draft.m.requestOf[way.visit[i]]];
            }
            if (way.size > 0 && way.frozen == 0 && sum < least) {
                least = sum;
                chosen = s;
            }
        }
        draft.begin();
        Route way = draft.route[chosen];
        for (int i = 1; i <= way.size; i++) {
            int r = draft.m.requestOf[way.visit[i]];
            if (draft.slotOf[r] >= 0) {
                draft.remove(r);
            }
        }
        draft.closeGaps();
        draft.keep();
        draft.limit = draft.used;
    }

    /// No plan needs fewer vehicles than the load of all requests that ride to the end needs seats.
    private int atLeast() {
        Model m = draft.m;
        double most = 1;
        for (int k = 0; k < m.kinds; k++) {
            most = Math.max(most, m.capacity[k][0]);
        }
        long sum = 0;
        for (int r = 0; r < m.requests; r++) {
            sum += m.drop[r] >= 0 ? 0 : m.load[0][m.pick[r]];
        }
        return (int) Math.max(1, Math.ceil(sum / most));
    }
}
