package fugong.engine.transport.routing;

import java.util.Arrays;

/// The way of one vehicle, with everything an insertion test asks for, position by position.
///
/// Position 0 is the start, positions 1 to `size` are visits, position `size + 1` is the end.
/// A route is changed only in a copy ([Draft] keeps the old one until the change is accepted), so its
/// `version` names its contents and can be the key of a cache.
final class Route {

    int version;
    int kind;
    int size;
    /// How many first visits may not move.
    int frozen;
    int[] visit = new int[8];
    int[] at = new int[8];
    /// Distance from position i to i + 1.
    double[] leg = new double[8];
    /// Earliest and latest start of service at position i; `leave` is the earliest end of service.
    double[] early = new double[8];
    double[] late = new double[8];
    double[] leave = new double[8];
    /// Minutes from position i to i + 1, and of service at i.
    double[] drive = new double[8];
    double[] service = new double[8];
    /// Position of the pickup that belongs to the delivery at i, 0 where there is none.
    int[] mate = new int[8];
    /// A pickup at i is not earlier than its delivery less this: its service and the longest ride.
    double[] rideBy = new double[8];
    /// True if early and late times are those that all rules together leave.
    boolean tight;
    /// What is on board after position i, and the most on board from there on.
    int[][] load;
    int[][] peak;
    double distance;
    double driving;
    int goal;
    int mix;
    double goalOpen;
    double goalClose;
    /// Which kinds all on board may ride in.
    long allowed;

    Route(int dims) {
        load = new int[dims][8];
        peak = new int[dims][8];
    }

    void copyFrom(Route other) {
        room(other.size);
        kind = other.kind;
        size = other.size;
        frozen = other.frozen;
        version = other.version;
        distance = other.distance;
        System.arraycopy(other.visit, 0, visit, 0, size + 1);
    }

    private void room(int visits) {
        if (visit.length < visits + 2) {
            int more = Math.max(visits + 2, visit.length * 2);
            visit = Arrays.copyOf(visit, more);
            at = new int[more];
            leg = new double[more];
            early = new double[more];
            late = new double[more];
            leave = new double[more];
            drive = new double[more];
            service = new double[more];
            mate = new int[more];
            rideBy = new double[more];
            load = new int[load.length][more];
            peak = new int[peak.length][more];
        }
    }

    /// Puts a visit behind position i.
    void insert(int i, int v) {
        room(size + 1);
        System.arraycopy(visit, i + 1, visit, i + 2, size - i);
        visit[i + 1] = v;
        size++;
    }

    double cost(Model m) {
        return size == 0 ? 0 : m.fixed[kind] + m.rate[kind] * distance;
    }

    /// True if no visit is reached after its latest time; enough where no rides, durations or goals are
    /// limited.
    boolean keepsWindows() {
        for (int i = 0; i <= size + 1; i++) {
            if (early[i] > late[i] + Model.EPS) {
                return false;
            }
        }
        return true;
    }

    /// Computes everything again from the order of the visits.
    void refresh(Model m) {
        tight = false;
        rules(m);
        ahead(m);
        back(m);
    }

    private void rules(Model m) {
        goal = -1;
        mix = -1;
        goalOpen = 0;
        goalClose = Double.POSITIVE_INFINITY;
        allowed = -1L;
        for (int i = 1; i <= size; i++) {
            int r = m.requestOf[visit[i]];
            goal = Math.max(goal, m.goal[r]);
            mix = Math.max(mix, m.mix[r]);
            goalOpen = Math.max(goalOpen, m.goalOpen[r]);
            goalClose = Math.min(goalClose, m.goalClose[r]);
            allowed &= m.allowed[r];
        }
    }

    private void ahead(Model m) {
        int last = size + 1;
        at[0] = m.start[kind];
        at[last] = goal >= 0 ? goal : m.end[kind];
        early[0] = m.shiftOpen[kind];
        leave[0] = early[0];
        service[0] = 0;
        for (int[] on : load) {
            on[0] = 0;
        }
        distance = 0;
        driving = 0;
        boolean ban = m.ban[kind];
        for (int i = 1; i <= last; i++) {
            boolean stop = i < last;
            int v = stop ? visit[i] : -1;
            at[i] = stop ? m.place[v] : at[i];
            double way = m.from[at[i - 1]][at[i]];
            leg[i - 1] = way;
            distance += way;
            double drive = m.timeFrom[at[i - 1]][at[i]];
            this.drive[i - 1] = drive;
            driving += drive;
            double arrives = ban ? NightBan.arrive(leave[i - 1], drive) : leave[i - 1] + drive;
            early[i] = Math.max(stop ? m.open[v] : goalOpen, arrives);
            service[i] = stop ? m.service[v] : 0;
            leave[i] = early[i] + service[i];
            for (int d = 0; d < load.length; d++) {
                load[d][i] = load[d][i - 1] + (stop ? m.load[d][v] : 0);
            }
        }
    }

    private void back(Model m) {
        int last = size + 1;
        boolean ban = m.ban[kind];
        late[last] = Math.min(m.shiftClose[kind], goalClose);
        for (int d = 0; d < load.length; d++) {
            peak[d][last] = load[d][last];
        }
        for (int i = last - 1; i >= 0; i--) {
            double drive = m.timeFrom[at[i]][at[i + 1]];
            double leaves = ban ? NightBan.leave(late[i + 1], drive) : late[i + 1] - drive;
            late[i] = i == 0 ? leaves : Math.min(m.close[visit[i]], leaves - m.service[visit[i]]);
            for (int d = 0; d < load.length; d++) {
                peak[d][i] = Math.max(load[d][i], peak[d][i + 1]);
            }
        }
    }
}
