package fugong.engine.transport.routing;

import java.util.ArrayDeque;
import java.util.Arrays;

/// The solution the search is working on. Every round changes a few routes in copies; then the round is kept or
/// undone as a whole, at the cost of the touched routes alone.
final class Draft {

    final Model m;
    final Route[] route;
    /// Slot of each request, -1 while it is absent.
    final int[] slotOf;
    final boolean[] pinned;
    /// Where a request was promised to ride, -1 without a promise, and what breaking the promise costs.
    final int[] promisedSlot;
    final double[] promisePrice;
    final int[] absent;
    int absents;
    /// Slots with a route that is not empty, in no particular order; `placeInOpen` is -1 for an empty one.
    final int[] open;
    private final int[] placeInOpen;
    /// No route may be opened beyond this number.
    int limit;
    int used;
    private final int[] usedOfPool;
    private final int[] usedOfCrew;
    /// Running, fixed and promise cost of all routes; absence is not in it.
    double cost;
    double absence;

    private final Schedule schedule;
    private final ArrayDeque<Route> spare = new ArrayDeque<>();
    private int versions;
    final int[] touched;
    int touches;
    private final Route[] before;
    private final boolean[] isTouched;
    private final int[] absentBefore;
    private int absentsBefore;
    private double costBefore;
    private double absenceBefore;

    Draft(Model m) {
        this.m = m;
        schedule = new Schedule(m);
        route = new Route[m.slots];
        for (int s = 0; s < m.slots; s++) {
            route[s] = new Route(m.dims);
        }
        slotOf = new int[m.requests];
        Arrays.fill(slotOf, -1);
        pinned = new boolean[m.requests];
        promisedSlot = new int[m.requests];
        Arrays.fill(promisedSlot, -1);
        promisePrice = new double[m.requests];
        absent = new int[m.requests];
        absentBefore = new int[m.requests];
        for (int r = 0; r < m.requests; r++) {
            addAbsent(r);
        }
        limit = m.slots;
        open = new int[m.slots];
        placeInOpen = new int[m.slots];
        Arrays.fill(placeInOpen, -1);
        usedOfPool = new int[m.poolSize.length];
        usedOfCrew = new int[m.crewSize.length];
        touched = new int[m.slots];
        before = new Route[m.slots];
        isTouched = new boolean[m.slots];
    }

    /// A round begins: what follows can be undone.
    void begin() {
        touches = 0;
        absentsBefore = absents;
        System.arraycopy(absent, 0, absentBefore, 0, absents);
        costBefore = cost;
        absenceBefore = absence;
    }

    Route touch(int slot) {
        if (!isTouched[slot]) {
            isTouched[slot] = true;
            touched[touches++] = slot;
            before[slot] = route[slot];
            Route copy = spare.isEmpty() ? new Route(m.dims) : spare.pop();
            copy.copyFrom(route[slot]);
            route[slot] = copy;
        }
        return route[slot];
    }

    boolean isTouched(int slot) {
        return isTouched[slot];
    }

    /// Marks a request as absent; [#closeGaps] takes its visits out of the route.
    void remove(int r) {
        int slot = slotOf[r];
        touch(slot);
        if (promisedSlot[r] >= 0 && promisedSlot[r] != slot) {
            cost -= promisePrice[r];
        }
        slotOf[r] = -1;
        addAbsent(r);
    }

    private void addAbsent(int r) {
        absent[absents++] = r;
        absence += m.absentCost[r];
    }

    /// Takes the visits of those marked as absent out of the routes.
    ///
    /// A route may be shorter by a stop and longer in minutes, where the road over the stop is the faster one; then
    /// it can break a limit that it kept before. Such a route stays as it was, and its people stay on board.
    void closeGaps() {
        boolean stayed = false;
        for (int t = 0; t < touches; t++) {
            int slot = touched[t];
            Route way = route[slot];
            double old = way.cost(m);
            boolean wasOpen = way.size > 0;
            int n = 0;
            for (int i = 1; i <= way.size; i++) {
                if (slotOf[m.requestOf[way.visit[i]]] >= 0) {
                    way.visit[++n] = way.visit[i];
                }
            }
            way.size = n;
            if (!settle(slot, old, wasOpen, way.kind) && inTime(before[slot])) {
                bringBack(slot);
                stayed = true;
            }
        }
        if (stayed) {
            absents = stillAbsent();
        }
    }

    private boolean inTime(Route way) {
        return m.exact ? schedule.fits(way.kind, way.visit, way.size) : way.keepsWindows();
    }

    /// Puts the visits of the round before into a route whose gaps cannot be closed.
    private void bringBack(int slot) {
        Route way = route[slot];
        Route old = before[slot];
        double shorter = way.cost(m);
        boolean wasOpen = way.size > 0;
        way.copyFrom(old);
        for (int i = 1; i <= way.size; i++) {
            int r = m.requestOf[way.visit[i]];
            if (slotOf[r] < 0) {
                slotOf[r] = slot;
                absence -= m.absentCost[r];
                if (promisedSlot[r] >= 0 && promisedSlot[r] != slot) {
                    cost += promisePrice[r];
                }
            }
        }
        settle(slot, shorter, wasOpen, way.kind);
    }

    private int stillAbsent() {
        int n = 0;
        for (int i = 0; i < absents; i++) {
            if (slotOf[absent[i]] < 0) {
                absent[n++] = absent[i];
            }
        }
        return n;
    }

    /// Puts an absent request where the spot says. The caller drops it from the list of absents.
    void insert(int r, Spot spot) {
        Route way = touch(spot.slot);
        double old = way.cost(m);
        boolean wasOpen = way.size > 0;
        int oldKind = way.kind;
        way.kind = spot.kind;
        if (m.drop[r] >= 0) {
            way.insert(spot.second, m.drop[r]);
        }
        way.insert(spot.first, m.pick[r]);
        slotOf[r] = spot.slot;
        absence -= m.absentCost[r];
        if (promisedSlot[r] >= 0 && promisedSlot[r] != spot.slot) {
            cost += promisePrice[r];
        }
        settle(spot.slot, old, wasOpen, oldKind);
    }

    /// The same, and drops the request from the list of absents.
    void take(int r, Spot spot) {
        insert(r, spot);
        absents = stillAbsent();
    }

    /// True if the route keeps all limits of time.
    private boolean settle(int slot, double oldCost, boolean wasOpen, int oldKind) {
        Route way = route[slot];
        if (wasOpen) {
            shut(slot, oldKind);
        }
        if (way.size > 0) {
            opened(slot, way.kind);
        }
        way.version = ++versions;
        boolean inTime = refresh(way);
        cost += way.cost(m) - oldCost;
        return inTime;
    }

    private boolean refresh(Route way) {
        way.refresh(m);
        return way.size == 0 || (m.exact ? schedule.tighten(way) : !m.windows || way.keepsWindows());
    }

    void opened(int slot, int kind) {
        placeInOpen[slot] = used;
        open[used++] = slot;
        usedOfPool[m.pool[kind]]++;
        usedOfCrew[m.crew[kind]]++;
    }

    private void shut(int slot, int kind) {
        int last = open[--used];
        open[placeInOpen[slot]] = last;
        placeInOpen[last] = placeInOpen[slot];
        placeInOpen[slot] = -1;
        usedOfPool[m.pool[kind]]--;
        usedOfCrew[m.crew[kind]]--;
    }

    /// The first slot without a route, -1 if all are in use.
    int emptySlot() {
        for (int s = 0; s < route.length; s++) {
            if (route[s].size == 0) {
                return s;
            }
        }
        return -1;
    }

    /// Gives a route other visits; [#settleAll] then brings the books in order.
    void replace(int slot, int kind, int[] visits, int frozen) {
        Route way = touch(slot);
        way.kind = kind;
        way.size = 0;
        way.frozen = frozen;
        for (int v : visits) {
            way.insert(way.size, v);
        }
        way.version = ++versions;
        refresh(way);
    }

    /// Counts everything again from the routes.
    void settleAll() {
        Arrays.fill(slotOf, -1);
        Arrays.fill(usedOfPool, 0);
        Arrays.fill(usedOfCrew, 0);
        Arrays.fill(placeInOpen, -1);
        used = 0;
        cost = 0;
        for (int s = 0; s < route.length; s++) {
            Route way = route[s];
            if (way.size > 0) {
                opened(s, way.kind);
                cost += way.cost(m);
            }
            for (int i = 1; i <= way.size; i++) {
                slotOf[m.requestOf[way.visit[i]]] = s;
            }
        }
        absents = 0;
        absence = 0;
        for (int r = 0; r < m.requests; r++) {
            if (slotOf[r] < 0) {
                addAbsent(r);
            } else if (promisedSlot[r] >= 0 && promisedSlot[r] != slotOf[r]) {
                cost += promisePrice[r];
            }
        }
    }

    boolean free(int kind) {
        return used < limit && inPool(kind) && inCrew(kind);
    }

    /// True if a route of one kind may become a route of another.
    boolean canTurn(int from, int to) {
        return (m.pool[from] == m.pool[to] || inPool(to)) && (m.crew[from] == m.crew[to] || inCrew(to));
    }

    private boolean inPool(int kind) {
        return usedOfPool[m.pool[kind]] < m.poolSize[m.pool[kind]];
    }

    private boolean inCrew(int kind) {
        return usedOfCrew[m.crew[kind]] < m.crewSize[m.crew[kind]];
    }

    /// True if an older tour can be driven as it stands, so that the search may begin with it.
    boolean drivable(int kind, int[] visits) {
        int[] on = new int[m.dims];
        int[] order = new int[visits.length + 1];
        int mix = -1;
        for (int i = 0; i < visits.length; i++) {
            int r = m.requestOf[visits[i]];
            order[i + 1] = visits[i];
            boolean clash = m.mix[r] >= 0 && mix >= 0 && m.mix[r] != mix;
            mix = Math.max(mix, m.mix[r]);
            if (clash || !m.mayRide(r, kind) || m.goal[r] != m.goal[m.requestOf[visits[0]]]) {
                return false;
            }
            for (int d = 0; d < m.dims; d++) {
                on[d] += m.load[d][visits[i]];
                if (on[d] > m.capacity[kind][d]) {
                    return false;
                }
            }
        }
        return free(kind) && schedule.fits(kind, order, visits.length);
    }

    /// Gives each touched route the cheapest kind that carries it.
    void rightSize() {
        for (int t = 0; t < touches; t++) {
            Route way = route[touched[t]];
            int best = way.kind;
            double least = way.cost(m);
            for (int k = 0; k < m.kinds && way.size > 0; k++) {
                double other = m.fixed[k] + m.rate[k] * way.distance;
                if (other < least - 1e-9
                        && m.sibling[k] == m.sibling[way.kind]
                        && carries(k, way)
                        && canTurn(way.kind, k)) {
                    best = k;
                    least = other;
                }
            }
            if (best != way.kind) {
                double old = way.cost(m);
                int oldKind = way.kind;
                way.kind = best;
                settle(touched[t], old, true, oldKind);
            }
        }
    }

    private boolean carries(int kind, Route way) {
        for (int d = 0; d < m.dims; d++) {
            if (way.peak[d][0] > m.capacity[kind][d]) {
                return false;
            }
        }
        return (way.allowed & 1L << kind) != 0;
    }

    void keep() {
        for (int t = 0; t < touches; t++) {
            int s = touched[t];
            spare.push(before[s]);
            isTouched[s] = false;
        }
        touches = 0;
    }

    void undo() {
        for (int t = 0; t < touches; t++) {
            int s = touched[t];
            Route mine = route[s];
            if (mine.size > 0) {
                shut(s, mine.kind);
            }
            for (int i = 1; i <= mine.size; i++) {
                slotOf[m.requestOf[mine.visit[i]]] = -1;
            }
        }
        for (int t = 0; t < touches; t++) {
            int s = touched[t];
            Route old = before[s];
            spare.push(route[s]);
            route[s] = old;
            isTouched[s] = false;
            if (old.size > 0) {
                opened(s, old.kind);
            }
            for (int i = 1; i <= old.size; i++) {
                slotOf[m.requestOf[old.visit[i]]] = s;
            }
        }
        touches = 0;
        absents = absentsBefore;
        System.arraycopy(absentBefore, 0, absent, 0, absents);
        cost = costBefore;
        absence = absenceBefore;
    }

    double total() {
        return cost + absence;
    }
}
