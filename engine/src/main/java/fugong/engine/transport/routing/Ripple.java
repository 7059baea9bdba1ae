package fugong.engine.transport.routing;

/// How far an insertion pushes the times of a route: the exact test of [Schedule], begun where the route stands
/// instead of at dawn.
///
/// The least times of the old route are still too early or right for the new one, its latest times still too late
/// or right, as long as no detour is negative in minutes. So the test starts from them, moves only what the new
/// visits push, and ends at the first visit pushed beyond its latest time: most tests look at a few positions.
/// Where a detour is negative, or the route breaks its own limits, `Insertion` asks [Schedule].
///
/// Least fixpoint as in [Schedule]; constant-time tests for two of the limits: [gschwind2019].
final class Ripple {

    private final Model m;
    private double[] times = new double[32];
    private double timeP;
    private double timeD;
    /// Lowest and highest position whose time was raised since the last walk ahead; `low` beyond the end if none.
    private int low;
    private int high;

    Ripple(Model m) {
        this.m = m;
    }

    /// False where the shortcut may not be taken.
    boolean applies(Route route, int p, int d, int i, int j) {
        double service = m.service[p] + (d >= 0 && i == j ? m.service[d] : 0);
        return route.tight
                && first(route, p, d, i, j) + service >= -1e-9
                && (d < 0 || i == j || second(route, d, j) + m.service[d] >= -1e-9);
    }

    /// Minutes of driving that are added behind i.
    private double first(Route route, int p, int d, int i, int j) {
        double[] fromP = m.timeFrom[m.place[p]];
        double ahead = m.timeTo[m.place[p]][route.at[i]] - route.drive[i];
        return d >= 0 && i == j
                ? ahead + fromP[m.place[d]] + m.timeFrom[m.place[d]][route.at[i + 1]]
                : ahead + fromP[route.at[i + 1]];
    }

    /// Minutes of driving that a delivery of its own adds behind j.
    private double second(Route route, int d, int j) {
        return m.timeTo[m.place[d]][route.at[j]] + m.timeFrom[m.place[d]][route.at[j + 1]] - route.drive[j];
    }

    /// True if the route can be driven with `p` behind position i and `d` (none if negative) behind j.
    boolean fits(Route route, int p, int d, int i, int j) {
        int end = route.size + 1;
        if (times.length <= end) {
            times = new double[2 * end + 2];
        }
        System.arraycopy(route.early, 0, times, 0, end + 1);
        timeP = m.open[p];
        timeD = d < 0 ? 0 : m.open[d];
        int r = m.requestOf[p];
        if (tooMuchDriving(route, p, d, i, j)) {
            return false;
        }
        double late = Math.min(route.late[end], m.goalClose[r]);
        low = i;
        high = j;
        if (m.goalOpen[r] > times[end]) {
            times[end] = m.goalOpen[r];
        }
        int most = m.ban[route.kind] ? 20_000 : 4 * (end + 5);
        for (int round = 0; round < most; round++) {
            if (!ahead(route, p, d, i, j, late)) {
                return false;
            }
            low = end + 1;
            if (!back(route, r, p, d, i, j)) {
                return false;
            }
            if (low > end) {
                return true;
            }
        }
        return false;
    }

    private boolean tooMuchDriving(Route route, int p, int d, int i, int j) {
        double most = m.maxDriving[route.kind];
        if (most == Double.POSITIVE_INFINITY) {
            return false;
        }
        double more = first(route, p, d, i, j) + (d < 0 || i == j ? 0 : second(route, d, j));
        return route.driving + more > most + Model.EPS;
    }

    /// Carries times forward from the lowest raised position until nothing is pushed any more.
    private boolean ahead(Route route, int p, int d, int i, int j, double lateAtEnd) {
        int kind = route.kind;
        int end = route.size + 1;
        int last = Math.max(high, d < 0 ? i : j);
        double[] service = route.service;
        double[] drive = route.drive;
        high = -1;
        for (int k = Math.min(low, i); k < end; k++) {
            double leave = times[k] + service[k];
            double arrive;
            if (k == i) {
                timeP = Math.max(timeP, m.arrive(kind, leave, m.timeTo[m.place[p]][route.at[i]]));
                if (timeP > m.close[p] + Model.EPS) {
                    return false;
                }
                leave = timeP + m.service[p];
                if (d >= 0 && j == i) {
                    timeD = Math.max(timeD, m.arrive(kind, leave, m.timeFrom[m.place[p]][m.place[d]]));
                }
                arrive = j == i && d >= 0
                        ? m.arrive(kind, timeD + m.service[d], m.timeFrom[m.place[d]][route.at[i + 1]])
                        : m.arrive(kind, leave, m.timeFrom[m.place[p]][route.at[i + 1]]);
            } else if (k == j && d >= 0) {
                timeD = Math.max(timeD, m.arrive(kind, leave, m.timeTo[m.place[d]][route.at[j]]));
                arrive = m.arrive(kind, timeD + m.service[d], m.timeFrom[m.place[d]][route.at[j + 1]]);
            } else {
                arrive = m.arrive(kind, leave, drive[k]);
            }
            if (d >= 0 && timeD > m.close[d] + Model.EPS) {
                return false;
            }
            if (arrive > times[k + 1]) {
                times[k + 1] = arrive;
                high = k + 1;
                if (arrive > route.late[k + 1] + Model.EPS) {
                    return false;
                }
            } else if (k >= last) {
                break;
            }
        }
        return times[end] <= lateAtEnd + Model.EPS;
    }

    /// Raises pickups and the departure where a ride or the tour would last too long; false if one is then late.
    private boolean back(Route route, int r, int p, int d, int i, int j) {
        int end = route.size + 1;
        int top = Math.max(high, d < 0 ? -1 : j);
        high = -1;
        if (m.goal[r] >= 0) {
            if (!backFromGoal(route, r, p, i, end)) {
                return false;
            }
        } else {
            for (int k = Math.min(top, end - 1); k >= 1; k--) {
                int pick = route.mate[k];
                if (pick > 0 && !raise(route, pick, times[k] - route.rideBy[pick])) {
                    return false;
                }
            }
            if (d >= 0 && !raisePickup(timeD - m.maxRide[r] - m.service[p], p, i)) {
                return false;
            }
        }
        return raise(route, 0, times[end] - m.maxDuration[route.kind]);
    }

    private boolean backFromGoal(Route route, int r, int p, int i, int end) {
        for (int k = end - 1; k >= 1; k--) {
            if (!raise(route, k, times[end] - route.rideBy[k])) {
                return false;
            }
        }
        return raisePickup(times[end] - m.maxRide[r] - m.service[p], p, i);
    }

    private boolean raise(Route route, int k, double notBefore) {
        if (notBefore > times[k] + Model.EPS) {
            times[k] = notBefore;
            low = Math.min(low, k);
            high = Math.max(high, k);
            return notBefore <= route.late[k] + Model.EPS;
        }
        return true;
    }

    private boolean raisePickup(double notBefore, int p, int i) {
        if (notBefore > timeP + Model.EPS) {
            timeP = notBefore;
            low = Math.min(low, i);
            high = Math.max(high, i);
            return notBefore <= m.close[p] + Model.EPS;
        }
        return true;
    }
}
