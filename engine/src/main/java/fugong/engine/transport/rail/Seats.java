package fugong.engine.transport.rail;

import java.util.Arrays;

/// How full every train is, segment by segment and zone by zone, and how many carriages its zones take.
final class Seats {

    private final RailProblem problem;
    private final int zones;
    /// on[train][zone][segment]
    private final int[][][] on;
    private final int[] boarded;

    Seats(RailProblem problem) {
        this.problem = problem;
        zones = 1
                + problem.groups().stream()
                        .mapToInt(g -> Math.max(0, g.zone()))
                        .max()
                        .orElse(0);
        on = new int[problem.trains().size()][zones][];
        for (int t = 0; t < on.length; t++) {
            for (int z = 0; z < zones; z++) {
                on[t][z] = new int[problem.trains().get(t).segments()];
            }
        }
        boarded = new int[problem.throughput().size()];
    }

    int zones() {
        return zones;
    }

    int zoneOf(int group) {
        return Math.max(0, problem.groups().get(group).zone());
    }

    /// Carriages a zone needs on its fullest segment.
    int carriages(int t, int z) {
        int most = Arrays.stream(on[t][z]).max().orElse(0);
        int seats = problem.trains().get(t).seats();
        return (most + seats - 1) / seats;
    }

    int carriages(int t) {
        int sum = 0;
        for (int z = 0; z < zones; z++) {
            sum += carriages(t, z);
        }
        return sum;
    }

    boolean runs(int t) {
        return carriages(t) > 0;
    }

    /// How many of a zone can still get on for this ride; `fresh` also counts carriages not yet in use.
    int room(int z, Choices.Choice ride, boolean fresh) {
        Train train = problem.trains().get(ride.train());
        int carriages = carriages(ride.train(), z) + (fresh ? train.carriages() - carriages(ride.train()) : 0);
        int most = 0;
        for (int s = ride.from(); s < ride.to(); s++) {
            most = Math.max(most, on[ride.train()][z][s]);
        }
        int room = carriages * train.seats() - most;
        for (int i = 0; i < boarded.length; i++) {
            if (limits(problem.throughput().get(i), train.calls().get(ride.from()))) {
                room = Math.min(room, problem.throughput().get(i).most() - boarded[i]);
            }
        }
        return Math.max(0, room);
    }

    static boolean limits(Throughput limit, Train.Call call) {
        return limit.station() == call.station() && call.departs() >= limit.from() && call.departs() < limit.to();
    }

    void add(int z, Choices.Choice ride, int people) {
        for (int s = ride.from(); s < ride.to(); s++) {
            on[ride.train()][z][s] += people;
        }
        Train.Call call = problem.trains().get(ride.train()).calls().get(ride.from());
        for (int i = 0; i < boarded.length; i++) {
            if (limits(problem.throughput().get(i), call)) {
                boarded[i] += people;
            }
        }
    }

    int load(int t) {
        int load = 0;
        for (int s = 0; s < problem.trains().get(t).segments(); s++) {
            int sum = 0;
            for (int z = 0; z < zones; z++) {
                sum += on[t][z][s];
            }
            load = Math.max(load, sum);
        }
        return load;
    }
}
