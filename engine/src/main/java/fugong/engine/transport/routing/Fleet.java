package fugong.engine.transport.routing;

import java.util.Arrays;

/// Fewer vehicles: guided ejection [nagata2010] between rounds of ruin and recreate.
///
/// One vehicle is taken away and its requests become absent. Whoever is missing is forced in by [Ejection] and puts
/// out those who are easy to place; then some rounds settle the plan, which keep only plans whose absents are not
/// harder to place. Hard to place is who has often been missing: the idea of the sum of absences,
/// [christiaens2020] 5.5, counted per ejection and not per round.
final class Fleet {

    private static final double HOT = 1;
    private static final double COLD = 0.01;

    /// Rounds after each ejection. On 300 pairs 5 was worse than 30, and 30 worse than 60 or 150.
    private static final int ROUNDS = 100;
    private static final double AIMED = 0.7;
    /// With so few left to place, the search for a vehicle less goes on until this share of the budget.
    private static final int NEARLY = 2;
    private static final double EXTENDED = 0.5;

    private final Router router;
    private final Draft draft;
    /// How often each request was the one nobody had room for.
    private final long[] penalty;
    private final Ejection ejection;

    Fleet(Router router) {
        this.router = router;
        this.draft = router.draft();
        penalty = new long[draft.m.requests];
        Arrays.fill(penalty, 1);
        ejection = new Ejection(draft.m, new Insertion(draft.m), router.random());
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

    /// Finds room for all that are missing, or the time is over. By turns one of them is forced into a route, which
    /// puts others out, and rounds of ruin and recreate settle the plan.
    private boolean fit(double untilShare, double edge) {
        double from = router.share();
        while (draft.absents > 0 && router.remains() && router.share() < endOf(untilShare)) {
            int r = draft.absent[router.random().nextInt(draft.absents)];
            penalty[r]++;
            ejection.force(draft, r, penalty);
            double spent = Math.min(1, (router.share() - from) / (untilShare - from));
            settle(edge * HOT * Math.pow(COLD / HOT, spent));
        }
        return draft.absents == 0;
    }

    private double endOf(double untilShare) {
        return draft.absents <= NEARLY ? EXTENDED : untilShare;
    }

    /// Rounds that leave out no more, and none that are harder to place, than before.
    private void settle(double temperature) {
        double current = draft.cost;
        int missing = draft.absents;
        long sum = sum();
        for (int i = 0; i < ROUNDS && missing > 0 && router.remains(); i++) {
            router.round(somewhere());
            long now = sum();
            boolean alike = draft.absents == missing && now <= sum;
            boolean cheaper = draft.cost
                    < current - temperature * Math.log(router.random().nextDouble());
            if (draft.absents < missing || (alike && cheaper)) {
                draft.keep();
                current = draft.cost;
                missing = draft.absents;
                sum = now;
            } else {
                draft.undo();
            }
        }
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
            sum += penalty[draft.absent[i]];
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
                sum += penalty[draft.m.requestOf[way.visit[i]]];
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
