package fugong.engine.transport.routing;

import java.util.SplittableRandom;

/// Takes strings of neighbouring visits out of neighbouring routes: spatial slack and capacity slack at once.
/// After [christiaens2020] 5.1 and 5.2, with their numbers: 10 visits on average, strings of at most 10, split
/// strings in half of the cases; the preserved middle of a split string grows with probability 0.01.
final class Ruin {

    private static final double AVERAGE = 10;
    private static final double LONGEST = 10;
    private static final double SPLIT = 0.5;
    private static final double GROW = 0.01;
    /// Share of ruins that look for neighbours by way and waiting; the others by way alone.
    private static final double TIMED = 0.5;
    /// With limited rides a round takes fewer visits, each of which drags its other end along, and a third of the
    /// rounds takes kin.
    private static final double AVERAGE_RIDES = 6;
    private static final double LONGEST_RIDES = 8;
    private static final double KINDRED = 0.3;
    private static final int MOST_KIN = 12;
    private static final double PASSED = 0.25;

    private final SplittableRandom random;
    private final int[] ruinedIn;
    private final Kin kin;
    private final double average;
    private final double mostInString;
    private int round;

    Ruin(Model m, SplittableRandom random) {
        this.random = random;
        this.ruinedIn = new int[m.slots];
        this.kin = new Kin(m);
        average = m.limitedRides ? AVERAGE_RIDES : AVERAGE;
        mostInString = m.limitedRides ? LONGEST_RIDES : LONGEST;
    }

    /// Takes up to a dozen pairs that resemble one of them.
    private void kindred(Draft draft, int seed) {
        int many = 1 + random.nextInt(MOST_KIN);
        int done = 0;
        for (int r : kin.of(seed)) {
            boolean passed = done > 0 && random.nextDouble() < PASSED;
            if (!passed && draft.slotOf[r] >= 0 && !draft.pinned[r]) {
                draft.remove(r);
                done++;
            }
            if (done == many) {
                break;
            }
        }
        draft.closeGaps();
    }

    /// @param around visit whose surroundings are ruined, -1 for any
    void strike(Draft draft, int around) {
        Model m = draft.m;
        round++;
        double perRoute = draft.used == 0 ? 1 : (double) m.visits / draft.used;
        double longest = Math.min(mostInString, perRoute);
        double most = 4 * average / (1 + longest) - 1;
        int strings = (int) (random.nextDouble() * most + 1);
        int seed = around >= 0 ? around : random.nextInt(m.visits);
        if (kin.any() && random.nextDouble() < KINDRED) {
            kindred(draft, m.requestOf[seed]);
            return;
        }
        int done = 0;
        int[] near = (random.nextDouble() < TIMED ? m.nearInTime : m.near)[seed];
        for (int v : near) {
            int slot = draft.slotOf[m.requestOf[v]];
            if (slot < 0 || ruinedIn[slot] == round) {
                continue;
            }
            Route way = draft.route[slot];
            int length = (int) (random.nextDouble() * Math.min(way.size, longest) + 1);
            if (length > 1 && length < way.size && random.nextDouble() < SPLIT) {
                splitString(draft, way, positionOf(way, v), length);
            } else {
                string(draft, way, positionOf(way, v), length);
            }
            ruinedIn[slot] = round;
            if (++done == strings) {
                break;
            }
        }
        draft.closeGaps();
    }

    private static int positionOf(Route way, int v) {
        int i = 1;
        while (way.visit[i] != v) {
            i++;
        }
        return i;
    }

    private void string(Draft draft, Route way, int position, int length) {
        int first = startOf(way, position, length);
        for (int i = first; i < first + length; i++) {
            take(draft, way.visit[i]);
        }
    }

    /// Takes a string of length + kept visits, but leaves `kept` in its middle.
    private void splitString(Draft draft, Route way, int position, int length) {
        int kept = 1;
        while (length + kept < way.size && random.nextDouble() < GROW) {
            kept++;
        }
        int whole = length + kept;
        int first = startOf(way, position, whole);
        int skipFrom = first + random.nextInt(length + 1);
        for (int i = first; i < first + whole; i++) {
            if (i < skipFrom || i >= skipFrom + kept) {
                take(draft, way.visit[i]);
            }
        }
    }

    private int startOf(Route way, int position, int length) {
        int low = Math.max(1, position - length + 1);
        int high = Math.min(position, way.size - length + 1);
        return low + random.nextInt(high - low + 1);
    }

    private static void take(Draft draft, int v) {
        int r = draft.m.requestOf[v];
        int slot = draft.slotOf[r];
        if (slot >= 0 && !draft.pinned[r]) {
            draft.remove(r);
        }
    }
}
