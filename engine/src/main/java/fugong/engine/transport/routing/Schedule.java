package fugong.engine.transport.routing;

import java.util.Arrays;

/// Exact times of one route, where rides, durations, driving and goals are limited.
///
/// Every rule has the form "this time is not before that monotone function of another time": service after the
/// drive, a pickup not earlier than its delivery minus the longest ride, a departure not earlier than the end minus
/// the longest duration. Such a system has a least solution (Knaster and Tarski), reached by raising times until
/// nothing changes; the route is feasible exactly if the least solution respects all latest times. The night ban
/// fits in, because a later departure never arrives earlier. For two limits the idea is that of [gschwind2019] 3;
/// here it is kept general and slow, and asked only for insertions that already look better.
final class Schedule {

    private final Model m;
    double[] times = new double[16];
    private int[] partner = new int[16];
    private final int[] seenAt;

    Schedule(Model m) {
        this.m = m;
        seenAt = new int[m.requests];
    }

    /// True if the visits, in this order (positions 1 to n), can be driven by a vehicle of this kind.
    boolean fits(int kind, int[] visit, int n) {
        room(n);
        int goal = -1;
        double goalOpen = 0;
        double goalClose = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= n; i++) {
            int r = m.requestOf[visit[i]];
            goal = Math.max(goal, m.goal[r]);
            goalOpen = Math.max(goalOpen, m.goalOpen[r]);
            goalClose = Math.min(goalClose, m.goalClose[r]);
            pairUp(visit[i], r, i, n);
        }
        int end = goal >= 0 ? goal : m.end[kind];
        if (tooMuchDriving(kind, visit, n, end)) {
            return false;
        }
        times[n + 1] = goalOpen;
        return leastSolution(kind, visit, n, end, Math.min(goalClose, m.shiftClose[kind]));
    }

    /// Narrows the earliest and latest times of a feasible route to what all its rules together allow.
    /// Whatever is inserted later, no old visit can leave these windows, so the cheap test becomes sharper.
    /// False if the route cannot be driven; it is left as it is then.
    boolean tighten(Route way) {
        int n = way.size;
        if (!fits(way.kind, way.visit, n)) {
            return false;
        }
        for (int i = 0; i <= n + 1; i++) {
            way.early[i] = Math.max(way.early[i], times[i]);
            way.leave[i] = way.early[i] + (i > 0 && i <= n ? m.service[way.visit[i]] : 0);
        }
        for (int round = 0; round < n + 2 && lowered(way, n); round++) {
            latest(way, n);
        }
        pairs(way, n);
        way.tight = true;
        return true;
    }

    private void pairs(Route way, int n) {
        Arrays.fill(way.mate, 0, n + 2, 0);
        for (int i = 1; i <= n; i++) {
            int v = way.visit[i];
            double longest = m.maxRide[m.requestOf[v]];
            way.rideBy[i] = longest + m.service[v];
            if (partner[i] > 0 && partner[i] <= n && longest < Double.POSITIVE_INFINITY) {
                way.mate[partner[i]] = i;
            }
        }
    }

    private boolean lowered(Route way, int n) {
        boolean lowered = false;
        double[] late = way.late;
        if (late[0] + m.maxDuration[way.kind] < late[n + 1] - Model.EPS) {
            late[n + 1] = late[0] + m.maxDuration[way.kind];
            lowered = true;
        }
        for (int i = 1; i <= n; i++) {
            int at = partner[i];
            if (at > 0) {
                double by = late[i] + m.service[way.visit[i]] + m.maxRide[m.requestOf[way.visit[i]]];
                if (by < late[at] - Model.EPS) {
                    late[at] = by;
                    lowered = true;
                }
            }
        }
        return lowered;
    }

    private void latest(Route way, int n) {
        for (int i = n; i >= 0; i--) {
            double by = m.leave(way.kind, way.late[i + 1], m.timeFrom[way.at[i]][way.at[i + 1]]);
            way.late[i] = Math.min(way.late[i], i == 0 ? by : by - m.service[way.visit[i]]);
        }
    }

    private void pairUp(int v, int r, int i, int n) {
        times[i] = m.open[v];
        if (m.isPickup[v]) {
            seenAt[r] = i;
            partner[i] = m.goal[r] >= 0 ? n + 1 : 0;
        } else {
            partner[seenAt[r]] = i;
            partner[i] = 0;
        }
    }

    private boolean tooMuchDriving(int kind, int[] visit, int n, int end) {
        if (m.maxDriving[kind] == Double.POSITIVE_INFINITY) {
            return false;
        }
        double sum = 0;
        int before = m.start[kind];
        for (int i = 1; i <= n + 1; i++) {
            int here = i <= n ? m.place[visit[i]] : end;
            sum += m.timeFrom[before][here];
            before = here;
        }
        return sum > m.maxDriving[kind] + Model.EPS;
    }

    private boolean leastSolution(int kind, int[] visit, int n, int end, double close) {
        times[0] = m.shiftOpen[kind];
        // Without the night ban, Bellman and Ford need at most a round per rule. With it, a ride that crosses
        // the night
        // creeps towards the morning in steps as small as the ride is too long.
        int most = m.ban[kind] ? 20_000 : 4 * (n + 4);
        for (int round = 0; round < most; round++) {
            if (!forward(kind, visit, n, end, close)) {
                return false;
            }
            if (!backward(kind, visit, n)) {
                return true;
            }
        }
        return false;
    }

    private boolean forward(int kind, int[] visit, int n, int end, double close) {
        double leave = times[0];
        int before = m.start[kind];
        for (int i = 1; i <= n; i++) {
            int v = visit[i];
            double here = Math.max(times[i], m.arrive(kind, leave, m.timeFrom[before][m.place[v]]));
            if (here > m.close[v] + Model.EPS) {
                return false;
            }
            times[i] = here;
            leave = here + m.service[v];
            before = m.place[v];
        }
        times[n + 1] = Math.max(times[n + 1], m.arrive(kind, leave, m.timeFrom[before][end]));
        return times[n + 1] <= close + Model.EPS;
    }

    /// Raises pickups and the departure where a ride or the tour would last too long; true if anything was
    /// raised.
    private boolean backward(int kind, int[] visit, int n) {
        boolean raised = false;
        for (int i = n; i >= 1; i--) {
            if (partner[i] > 0) {
                int v = visit[i];
                double notBefore = times[partner[i]] - m.maxRide[m.requestOf[v]] - m.service[v];
                if (notBefore > times[i] + Model.EPS) {
                    times[i] = notBefore;
                    raised = true;
                }
            }
        }
        double notBefore = times[n + 1] - m.maxDuration[kind];
        if (notBefore > times[0] + Model.EPS) {
            times[0] = notBefore;
            raised = true;
        }
        return raised;
    }

    private void room(int n) {
        if (times.length < n + 2) {
            times = Arrays.copyOf(times, 2 * n + 2);
            partner = Arrays.copyOf(partner, 2 * n + 2);
        }
    }
}
