package fugong.engine.transport.routing;

import java.util.Arrays;

/// The inner loop of the engine: the cheapest place of a request in a route.
///
/// A test costs a few additions, because the route knows its earliest and latest times and its loads. Limits of
/// rides, durations, driving and goals are asked of the exact [Schedule], and only for places that would win.
final class Insertion {

    private final Model m;
    private final Schedule schedule;
    private final Ripple ripple;
    private int[] trial = new int[16];
    private double[] tail = new double[16];
    private double[] push = new double[16];

    Insertion(Model m) {
        this.m = m;
        this.schedule = new Schedule(m);
        this.ripple = new Ripple(m);
    }

    /// Writes the cheapest place into `spot`; its cost is infinite where there is none below `bound`.
    void best(Route route, int r, Spot spot, double bound) {
        spot.cost = Double.POSITIVE_INFINITY;
        spot.first = 0;
        spot.second = 0;
        spot.kind = route.kind;
        if (mayJoin(route, r)) {
            double way =
                    m.rate[route.kind] > 0 && !m.mixedFleet ? bound / m.rate[route.kind] : Double.POSITIVE_INFINITY;
            if (m.drop[r] >= 0) {
                pair(route, r, spot, way);
            } else {
                single(route, r, spot, way);
            }
        }
    }

    private boolean mayJoin(Route route, int r) {
        return (m.mix[r] < 0 || route.mix < 0 || m.mix[r] == route.mix)
                && (m.goal[r] == route.goal)
                && m.mayRide(r, route.kind);
    }

    private void single(Route route, int r, Spot spot, double bound) {
        int v = m.pick[r];
        int kind = route.kind;
        if (!seats(route, v, route.size, kind)) {
            kind = m.mixedFleet ? larger(route, v) : -1;
            if (kind < 0) {
                return;
            }
        }
        double[] to = m.to[m.place[v]];
        double[] from = m.from[m.place[v]];
        double best = bound;
        boolean found = false;
        int[] at = route.at;
        double[] leg = route.leg;
        int from0 = route.frozen;
        int last = route.size;
        if (m.windows) {
            last = lastWith(route, m.close[v], last);
            from0 = firstWith(route, m.open[v] + m.service[v], from0, last);
        }
        for (int i = from0; i <= last; i++) {
            double more = to[at[i]] + from[at[i + 1]] - leg[i];
            if (more < best
                    && (!m.windows || inTime(route, v, i))
                    && seats(route, v, i, kind)
                    && exact(route, v, -1, i, i)) {
                best = more;
                spot.first = i;
                found = true;
            }
        }
        if (!found) {
            return;
        }
        spot.kind = kind;
        spot.cost = kind == route.kind
                ? m.rate[kind] * best
                : m.fixed[kind] + m.rate[kind] * (route.distance + best) - route.cost(m);
        spot.second = spot.first;
    }

    /// The cheapest sibling kind that has room for one more; -1 where none has.
    private int larger(Route route, int v) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < m.kinds; k++) {
            double cost = m.fixed[k] + m.rate[k] * route.distance;
            if (m.sibling[k] == m.sibling[route.kind]
                    && cost < least
                    && (route.allowed & m.allowed[m.requestOf[v]] & 1L << k) != 0
                    && seats(route, v, 0, k)) {
                found = k;
                least = cost;
            }
        }
        return found;
    }

    private boolean inTime(Route route, int v, int i) {
        double[] timeTo = m.timeTo[m.place[v]];
        double[] timeFrom = m.timeFrom[m.place[v]];
        double leave = route.leave[i];
        if (m.anyBan) {
            double begin = Math.max(m.open[v], m.arrive(route.kind, leave, timeTo[route.at[i]]));
            return begin <= m.close[v] + Model.EPS
                    && m.arrive(route.kind, begin + m.service[v], timeFrom[route.at[i + 1]])
                            <= route.late[i + 1] + Model.EPS;
        }
        double begin = Math.max(m.open[v], leave + timeTo[route.at[i]]);
        return begin <= m.close[v] + Model.EPS
                && begin + m.service[v] + timeFrom[route.at[i + 1]] <= route.late[i + 1] + Model.EPS;
    }

    private boolean seats(Route route, int v, int i, int kind) {
        for (int d = 0; d < m.dims; d++) {
            if (route.peak[d][i] + m.load[d][v] > m.capacity[kind][d]) {
                return false;
            }
        }
        return true;
    }

    /// Pickup behind i, delivery behind j >= i. The cheapest delivery behind each i is known before
    /// the times are looked at, so most pickups are dismissed at once.
    private void pair(Route route, int r, Spot spot, double bound) {
        int p = m.pick[r];
        int d = m.drop[r];
        int size = route.size;
        int last = lastWith(route, m.close[p], size);
        int first0 = firstWith(route, m.open[p] + m.service[p], route.frozen, last);
        int lastD = lastWith(route, m.close[d], size);
        int firstD = firstWith(route, m.open[d] + m.service[d], first0, lastD);
        if (first0 > last || firstD > lastD) {
            return;
        }
        if (tail.length < size + 2) {
            tail = new double[2 * size + 2];
            push = new double[2 * size + 2];
        }
        double[] toD = m.to[m.place[d]];
        double[] fromD = m.from[m.place[d]];
        int[] at = route.at;
        double[] leg = route.leg;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int j = lastD; j >= first0; j--) {
            double more = j >= firstD ? toD[at[j]] + fromD[at[j + 1]] - leg[j] : Double.POSITIVE_INFINITY;
            push[j] = more;
            tail[j] = cheapest;
            cheapest = Math.min(cheapest, more);
        }
        last = Math.min(last, lastD);
        double[] toP = m.to[m.place[p]];
        double[] fromP = m.from[m.place[p]];
        double direct = fromP[m.place[d]];
        double best = bound;
        for (int i = first0; i <= last; i++) {
            double first = toP[at[i]] + fromP[at[i + 1]] - leg[i];
            double together = toP[at[i]] + direct + fromD[at[i + 1]] - leg[i];
            if (first + tail[i] >= best && together >= best) {
                continue;
            }
            double begin = Math.max(m.open[p], m.arrive(route.kind, route.leave[i], m.timeTo[m.place[p]][at[i]]));
            if (begin > m.close[p] + Model.EPS) {
                if (route.leave[i] > m.close[p]) {
                    break;
                }
                continue;
            }
            if (!roomFor(route, p, i)) {
                continue;
            }
            if (together < best && deliveredAt(route, p, d, i, begin) && exact(route, p, d, i, i)) {
                best = together;
                spot.first = i;
                spot.second = i;
            }
            if (first + tail[i] < best) {
                best = later(route, p, d, i, begin, first, best, lastD, spot);
            }
        }
        if (best < bound) {
            spot.cost = m.rate[route.kind] * best;
        }
    }

    /// The last position that is left before `close`; later ones are too late for any service that closes then.
    private static int lastWith(Route route, double close, int size) {
        int i = size;
        while (i >= 0 && route.leave[i] > close) {
            i--;
        }
        return i;
    }

    /// The first position whose next visit can wait until `ready`.
    private static int firstWith(Route route, double ready, int from, int to) {
        int i = from;
        while (i <= to && route.late[i + 1] < ready - Model.EPS) {
            i++;
        }
        return i;
    }

    private boolean roomFor(Route route, int p, int i) {
        for (int k = 0; k < m.dims; k++) {
            if (route.load[k][i] + m.load[k][p] > m.capacity[route.kind][k]) {
                return false;
            }
        }
        return true;
    }

    /// Delivery directly behind the pickup.
    private boolean deliveredAt(Route route, int p, int d, int i, double begin) {
        int kind = route.kind;
        double there = Math.max(m.open[d], m.arrive(kind, begin + m.service[p], m.timeFrom[m.place[p]][m.place[d]]));
        return there <= m.close[d] + Model.EPS
                && m.arrive(kind, there + m.service[d], m.timeFrom[m.place[d]][route.at[i + 1]])
                        <= route.late[i + 1] + Model.EPS;
    }

    /// Pushes the visits behind the pickup one by one and tries the delivery behind each of them.
    private double later(
            Route route, int p, int d, int i, double begin, double first, double bestSoFar, int lastD, Spot spot) {
        double best = bestSoFar;
        int kind = route.kind;
        int[] at = route.at;
        double[] timeToD = m.timeTo[m.place[d]];
        double[] timeFromD = m.timeFrom[m.place[d]];
        double leave = begin + m.service[p];
        double arrive = m.arrive(kind, leave, m.timeFrom[m.place[p]][at[i + 1]]);
        double ahead = first + tail[i];
        double riding = 0;
        double longest = m.maxRide[m.requestOf[p]];
        int before = m.place[p];
        for (int j = i + 1; j <= lastD; j++) {
            if (arrive > route.late[j] + Model.EPS || !roomFor(route, p, j) || ahead >= best) {
                break;
            }
            int w = route.visit[j];
            riding += m.timeFrom[before][at[j]] + m.service[w];
            before = at[j];
            if (riding > longest) {
                break;
            }
            leave = Math.max(m.open[w], arrive) + m.service[w];
            double more = first + push[j];
            if (more < best) {
                double there = Math.max(m.open[d], m.arrive(kind, leave, timeToD[at[j]]));
                if (there > m.close[d] + Model.EPS) {
                    if (leave > m.close[d]) {
                        break;
                    }
                } else if (m.arrive(kind, there + m.service[d], timeFromD[at[j + 1]]) <= route.late[j + 1] + Model.EPS
                        && exact(route, p, d, i, j)) {
                    best = more;
                    spot.first = i;
                    spot.second = j;
                }
            }
            arrive = m.arrive(kind, leave, m.timeFrom[at[j]][at[j + 1]]);
            ahead = first + tail[j];
        }
        return best;
    }

    private boolean exact(Route route, int p, int d, int i, int j) {
        if (!m.exact) {
            return true;
        }
        return ripple.applies(route, p, d, i, j) ? ripple.fits(route, p, d, i, j) : fits(route, p, d, i, j);
    }

    private boolean fits(Route route, int p, int d, int i, int j) {
        int n = route.size;
        if (trial.length < n + 3) {
            trial = Arrays.copyOf(trial, 2 * n + 3);
        }
        System.arraycopy(route.visit, 1, trial, 1, i);
        int to = i + 1;
        trial[to++] = p;
        System.arraycopy(route.visit, i + 1, trial, to, j - i);
        to += j - i;
        if (d >= 0) {
            trial[to++] = d;
        }
        System.arraycopy(route.visit, j + 1, trial, to, n - j);
        return schedule.fits(route.kind, trial, to + n - j - 1);
    }

    /// What a vehicle of this kind for this request alone costs without its fixed cost; infinite if impossible.
    double alone(int r, int kind) {
        int p = m.pick[r];
        int d = m.drop[r];
        if (!m.mayRide(r, kind)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < m.dims; k++) {
            if (m.load[k][p] > m.capacity[kind][k]) {
                return Double.POSITIVE_INFINITY;
            }
        }
        trial[1] = p;
        trial[2] = d;
        if (!schedule.fits(kind, trial, d < 0 ? 1 : 2)) {
            return Double.POSITIVE_INFINITY;
        }
        int end = m.goal[r] >= 0 ? m.goal[r] : m.end[kind];
        double way = m.from[m.start[kind]][m.place[p]];
        return m.rate[kind]
                * (d < 0
                        ? way + m.from[m.place[p]][end]
                        : way + m.from[m.place[p]][m.place[d]] + m.from[m.place[d]][end]);
    }

    /// The exact least times of a finished route, for the plan.
    double[] timesOf(Route route) {
        schedule.fits(route.kind, route.visit, route.size);
        return Arrays.copyOf(schedule.times, route.size + 2);
    }
}
