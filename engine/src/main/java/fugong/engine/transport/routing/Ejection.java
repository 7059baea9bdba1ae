package fugong.engine.transport.routing;

import java.util.SplittableRandom;

/// Makes room for a request that fits nowhere by putting out one or two others, and those that have been hard to
/// place least often: guided ejection, [nagata2010].
final class Ejection {

    /// So many are put out for one at most.
    private static final int MOST = 2;
    /// Positions of trial routes read in one search: far more than routes of a dozen stops need, and an end where
    /// routes have hundreds.
    private static final int WORK = 200_000;

    private final Model m;
    private final Insertion insertion;
    private final Schedule schedule;
    private final SplittableRandom random;
    private final Route trial;
    private final Spot spot = new Spot();
    private int[] riders = new int[16];
    private final int[] out = new int[MOST];
    private int outs;
    private int slot;
    private long least;
    private int work;

    Ejection(Model m, Insertion insertion, SplittableRandom random) {
        this.m = m;
        this.insertion = insertion;
        this.random = random;
        schedule = new Schedule(m);
        trial = new Route(m.dims);
    }

    /// Puts `r` into a route and others out of it, so that the penalties of those put out sum up to as little as
    /// possible; nobody is put out where there is room. False if nothing helps; the plan is unchanged then.
    boolean force(Draft draft, int r, long[] penalty) {
        least = Long.MAX_VALUE;
        slot = -1;
        work = 0;
        int from = random.nextInt(Math.max(1, draft.used));
        for (int size = 0; size <= MOST; size++) {
            for (int i = 0; i < draft.used; i++) {
                look(draft, draft.open[(i + from) % draft.used], r, size, penalty);
            }
        }
        if (slot < 0) {
            return false;
        }
        apply(draft, r);
        return true;
    }

    private void look(Draft draft, int s, int r, int size, long[] penalty) {
        Route way = draft.route[s];
        if (size == 0) {
            tryWithout(way, s, r, -1, -1, 0);
            return;
        }
        int n = riders(draft, way);
        for (int a = 0; a < n; a++) {
            long first = penalty[riders[a]];
            if (size == 1) {
                tryWithout(way, s, r, riders[a], -1, first);
                continue;
            }
            for (int b = a + 1; b < n && first < least; b++) {
                tryWithout(way, s, r, riders[a], riders[b], first + penalty[riders[b]]);
            }
        }
    }

    /// Who may be put out of a route.
    private int riders(Draft draft, Route way) {
        if (riders.length < way.size) {
            riders = new int[2 * way.size];
        }
        int n = 0;
        for (int i = way.frozen + 1; i <= way.size; i++) {
            int v = way.visit[i];
            if (m.isPickup[v] && !draft.pinned[m.requestOf[v]]) {
                riders[n++] = m.requestOf[v];
            }
        }
        return n;
    }

    private void tryWithout(Route way, int s, int r, int one, int two, long sum) {
        if (sum >= least || work > WORK) {
            return;
        }
        work += way.size + 2;
        trial.copyFrom(way);
        int n = 0;
        for (int i = 1; i <= way.size; i++) {
            int other = m.requestOf[way.visit[i]];
            if (other != one && other != two) {
                trial.visit[++n] = way.visit[i];
            }
        }
        trial.size = n;
        trial.refresh(m);
        boolean drivable = n == 0 || (m.exact ? schedule.tighten(trial) : !m.windows || trial.keepsWindows());
        if (!drivable) {
            return;
        }
        insertion.best(trial, r, spot, Double.POSITIVE_INFINITY);
        if (spot.cost < Double.POSITIVE_INFINITY) {
            least = sum;
            slot = s;
            outs = (one >= 0 ? 1 : 0) + (two >= 0 ? 1 : 0);
            out[0] = one;
            out[1] = two;
        }
    }

    private void apply(Draft draft, int r) {
        draft.begin();
        for (int i = 0; i < outs; i++) {
            draft.remove(out[i]);
        }
        draft.closeGaps();
        insertion.best(draft.route[slot], r, spot, Double.POSITIVE_INFINITY);
        spot.slot = slot;
        draft.take(r, spot);
        draft.keep();
    }
}
