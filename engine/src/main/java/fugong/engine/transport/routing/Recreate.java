package fugong.engine.transport.routing;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Puts absent requests back, each at its cheapest place, in one of several orders. Now and then a place is not
/// seen at all ("blink"), so that the same ruin does not always end in the same plan. After [christiaens2020]
/// 5.3.
final class Recreate {

    private static final double BLINK = 0.01;
    /// More absent requests than this are not all tried in one round.
    private static final int TRIES = 60;

    private final Model m;
    private final SplittableRandom random;
    private final Insertion insertion;
    private final Memory memory;
    private final Orders orders;
    private final Spot spot = new Spot();
    private final Spot best = new Spot();
    /// Cost of a vehicle of a kind for one request alone, without the fixed cost.
    private final double[][] alone;
    /// Visits near a request whose routes are looked at; a place between strangers is hardly ever the cheapest.
    private static final int NEIGHBOURS = 40;
    /// With so few routes all are looked at; with windows strangers are more often the best company.
    private static final int FEW = 8;

    private static final int FEW_WITH_WINDOWS = 20;

    private final int fewRoutes;

    private final int[] asked;
    private int question;
    /// While true, a new vehicle is used only where no other has room.
    boolean sparing;
    private int untilBlink;

    Recreate(Model m, Insertion insertion, SplittableRandom random) {
        this.m = m;
        this.random = random;
        this.insertion = insertion;
        memory = new Memory(m);
        orders = new Orders(m, random);
        asked = new int[m.slots];
        boolean toGoals = IntStream.range(0, m.requests).anyMatch(r -> m.goal[r] >= 0);
        fewRoutes = toGoals ? Integer.MAX_VALUE : m.windows ? FEW_WITH_WINDOWS : FEW;
        alone = new double[m.kinds][m.requests];
        for (int k = 0; k < m.kinds; k++) {
            for (int r = 0; r < m.requests; r++) {
                alone[k][r] = insertion.alone(r, k);
            }
        }
    }

    void rebuild(Draft draft) {
        int tries = orders.arrange(draft.absent, draft.absents, TRIES);
        int left = 0;
        for (int i = 0; i < draft.absents; i++) {
            int r = draft.absent[i];
            if (i < tries && find(draft, r)) {
                draft.insert(r, best);
            } else {
                draft.absent[left++] = r;
            }
        }
        draft.absents = left;
        if (m.mixedFleet) {
            draft.rightSize();
        }
    }

    /// Writes the cheapest spot of the request into `best`; false if there is none worth its cost.
    private boolean find(Draft draft, int r) {
        best.none();
        if (draft.used <= fewRoutes) {
            everywhere(draft, r);
        } else {
            nearby(draft, r);
            if (best.slot < 0) {
                everywhere(draft, r);
            }
        }
        if (draft.used < draft.limit && (!sparing || best.slot < 0)) {
            open(draft, r);
        }
        return best.slot >= 0 && best.cost < m.absentCost[r];
    }

    private void everywhere(Draft draft, int r) {
        for (int i = 0; i < draft.used; i++) {
            look(draft, r, draft.open[i]);
        }
    }

    /// Routes that were just ruined have room, routes of neighbours are on the way.
    private void nearby(Draft draft, int r) {
        question++;
        for (int t = 0; t < draft.touches; t++) {
            int s = draft.touched[t];
            asked[s] = question;
            if (draft.route[s].size > 0) {
                look(draft, r, s);
            }
        }
        around(draft, r, m.pick[r]);
        if (m.drop[r] >= 0) {
            around(draft, r, m.drop[r]);
        }
    }

    private void around(Draft draft, int r, int v) {
        int[] near = m.nearInTime[v];
        for (int i = 1; i < near.length && i <= NEIGHBOURS; i++) {
            int s = draft.slotOf[m.requestOf[near[i]]];
            if (s >= 0 && asked[s] != question) {
                asked[s] = question;
                look(draft, r, s);
            }
        }
    }

    private void look(Draft draft, int r, int s) {
        if (--untilBlink <= 0) {
            untilBlink = nextBlink();
            return;
        }
        Route way = draft.route[s];
        if (draft.isTouched(s)) {
            insertion.best(way, r, spot, best.cost);
        } else if (!memory.knows(way, s, r, spot)) {
            insertion.best(way, r, spot, Double.POSITIVE_INFINITY);
            memory.learn(way, s, r, spot);
        }
        consider(draft, r, s, way.kind);
    }

    /// How many routes are looked at until one is not seen: the same as a coin for each, with one draw.
    private int nextBlink() {
        return 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - BLINK));
    }

    private void consider(Draft draft, int r, int s, int kind) {
        double cost = spot.cost + promise(draft, r, s);
        if (cost < best.cost && draft.canTurn(kind, spot.kind)) {
            best.cost = cost;
            best.slot = s;
            best.first = spot.first;
            best.second = spot.second;
            best.kind = spot.kind;
        }
    }

    private void open(Draft draft, int r) {
        int own = draft.promisedSlot[r];
        int slot = own >= 0 && draft.route[own].size == 0 ? own : draft.emptySlot();
        if (slot < 0) {
            return;
        }
        for (int k = 0; k < m.kinds; k++) {
            double cost = alone[k][r] + m.fixed[k] + promise(draft, r, slot);
            if (cost < best.cost && draft.free(k)) {
                best.cost = cost;
                best.slot = slot;
                best.first = 0;
                best.second = 0;
                best.kind = k;
            }
        }
    }

    private static double promise(Draft draft, int r, int slot) {
        int promised = draft.promisedSlot[r];
        return promised >= 0 && promised != slot ? draft.promisePrice[r] : 0;
    }
}
