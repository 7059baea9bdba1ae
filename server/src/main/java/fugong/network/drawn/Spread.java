package fugong.network.drawn;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Unlock;
import fugong.network.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// How far the figures of the first roots move when the links nobody told are drawn anew: the same enterprises, the
/// same reports and told links, other seeds. Ranges from the least to the most over all draws, the one in use
/// included.
///
/// @param draws   networks compared
/// @param version of the picture it was worked out from
/// @param byFirm  the roots it was worked out for
public record Spread(int draws, long version, Map<Integer, Range> byFirm) {

    public Spread {
        byFirm = Map.copyOf(byFirm);
    }

    /// @param best  rank among all roots of the region, 1 = holds back most
    /// @param worst where it is no root in a draw, the rank after the last
    public record Range(int best, int worst, double heldLow, double heldHigh, double unlockLow, double unlockHigh) {

        Range with(int rank, double held, double unlock) {
            return new Range(
                    Math.min(best, rank),
                    Math.max(worst, rank),
                    Math.min(heldLow, held),
                    Math.max(heldHigh, held),
                    Math.min(unlockLow, unlock),
                    Math.max(unlockHigh, unlock));
        }
    }

    /// @param picture the one in use
    /// @param firms   the roots asked for
    /// @param left    what each firm's ability would be without its tightest limit
    /// @param draw    makes the region with links of another seed; one at a time is in memory
    public static Spread of(
            Picture picture, List<Integer> firms, double[] left, long version, int draws, IntFunction<Region> draw) {
        Map<Integer, Range> ranges = new HashMap<>();
        add(picture, firms, left, ranges);
        double[] ability = new double[picture.network().firms()];
        for (int firm = 0; firm < ability.length; firm++) {
            ability[firm] = picture.ability(firm);
        }
        for (int i = 0; i < draws; i++) {
            var region = draw.apply(i);
            add(Picture.of(region.network(), ability, picture.terms(), Hands.ALONE), firms, left, ranges);
        }
        return new Spread(draws + 1, version, ranges);
    }

    private static void add(Picture picture, List<Integer> firms, double[] left, Map<Integer, Range> ranges) {
        double[] held = heldOfAll(picture);
        var unlock = Unlock.from(picture, 1e-9);
        for (int firm : firms) {
            double own = picture.obstacle(firm).held();
            int place = Arrays.binarySearch(held, -own);
            int rank = own <= 0 ? held.length + 1 : 1 + first(held, place);
            double back = own <= 0
                    ? 0
                    : unlock.set(new int[] {firm}, new double[] {1 - left[firm]})
                            .coordinated();
            var before = ranges.get(firm);
            ranges.put(
                    firm, before == null ? new Range(rank, rank, own, own, back, back) : before.with(rank, own, back));
        }
    }

    /// The first of equal values.
    private static int first(double[] sorted, int found) {
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && found >= 0 && sorted[at - 1] == sorted[at]) {
            at--;
        }
        return at;
    }

    /// What the roots hold back, negative, so that the largest comes first.
    private static double[] heldOfAll(Picture picture) {
        var held = new ArrayList<Double>();
        for (int firm = 0; firm < picture.network().firms(); firm++) {
            if (picture.isRoot(firm) && picture.loss(firm) > 0) {
                held.add(-picture.obstacle(firm).held());
            }
        }
        return held.stream().mapToDouble(it -> it).sorted().toArray();
    }
}
