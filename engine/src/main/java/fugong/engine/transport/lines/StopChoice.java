package fugong.engine.transport.lines;

import java.util.Arrays;

/// Few stops, so that everybody can walk to one: greedy set cover (at most `ln n + 1` times the fewest,
/// [chvatal1979]), then stops that others can replace are dropped again, and everybody walks to the nearest one
/// left.
final class StopChoice {

    private StopChoice() {}

    static int[] of(LineProblem p) {
        int homes = p.homes().size();
        boolean[] chosen = new boolean[p.stops()];
        boolean[] covered = new boolean[homes];
        while (true) {
            int best = -1;
            int most = 0;
            for (int s = 0; s < chosen.length; s++) {
                int people = 0;
                for (int h = 0; h < homes; h++) {
                    people += !covered[h] && p.walk()[h][s] <= p.maxWalk()
                            ? p.homes().get(h).people()
                            : 0;
                }
                if (people > most) {
                    most = people;
                    best = s;
                }
            }
            if (best < 0) {
                break;
            }
            chosen[best] = true;
            for (int h = 0; h < homes; h++) {
                covered[h] |= p.walk()[h][best] <= p.maxWalk();
            }
        }
        drop(p, chosen, covered);
        return nearest(p, chosen);
    }

    private static void drop(LineProblem p, boolean[] chosen, boolean[] covered) {
        for (int s = 0; s < chosen.length; s++) {
            if (chosen[s]) {
                chosen[s] = false;
                int[] stops = nearest(p, chosen);
                for (int h = 0; h < stops.length; h++) {
                    chosen[s] |= covered[h] && stops[h] < 0;
                }
            }
        }
    }

    private static int[] nearest(LineProblem p, boolean[] chosen) {
        int[] stopOf = new int[p.homes().size()];
        Arrays.fill(stopOf, -1);
        for (int h = 0; h < stopOf.length; h++) {
            for (int s = 0; s < chosen.length; s++) {
                double walk = p.walk()[h][s];
                if (chosen[s] && walk <= p.maxWalk() && (stopOf[h] < 0 || walk < p.walk()[h][stopOf[h]])) {
                    stopOf[h] = s;
                }
            }
        }
        return stopOf;
    }
}
