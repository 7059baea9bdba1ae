package fugong.engine.network.tables;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.picture.Obstacle;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// The same question asked of many drawn networks: which obstacles matter whoever supplies whom?
///
/// @param members how many networks were drawn
/// @param ranks   obstacles by mean part of the loss, with the spread of their ranks
/// @param lossLow fifth percentile of the whole loss, as a share of output
/// @param lossHigh ninety-fifth percentile
/// @param agreement how many of the first `many` by the mean of one half of the networks are among the first by the
///     mean of the other half: near `many` when the list would come out the same with other draws, even where single
///     networks differ
public record Ensemble(int members, List<Rank> ranks, double lossLow, double lossHigh, int agreement) {

    public Ensemble {
        ranks = List.copyOf(ranks);
    }

    /// @param firm     number in the region's list
    /// @param held     mean share of normal output it holds back
    /// @param best     fifth percentile of its rank
    /// @param middle   median rank
    /// @param worst    ninety-fifth percentile of its rank
    /// @param amongTop share of the networks in which it is among the first `many`
    public record Rank(int firm, double held, int best, int middle, int worst, double amongTop) {}

    /// @param draw    makes the network of a seed
    /// @param ability of the region's firms, in the order of the list
    /// @param sigma   σ
    /// @param many    how many obstacles to rank
    public static Ensemble of(
            LongFunction<Synthesis> draw, double[] ability, double sigma, int members, int many, Hands hands) {
        Map<Integer, int[]> ranks = new HashMap<>();
        Map<Integer, Double> held = new HashMap<>();
        List<Map<Integer, Double>> halves = List.of(new HashMap<>(), new HashMap<>());
        double[] losses = new double[members];
        int depth = Math.min(ability.length, Math.max(10 * many, 200));
        for (int member = 0; member < members; member++) {
            var synthesis = draw.apply(member + 1L);
            var network = NetworkAssembly.hubsFirst(synthesis.data());
            double[] all = Arrays.copyOf(ability, network.firms());
            Arrays.fill(all, ability.length, all.length, 1);
            var terms = new Terms(sigma, network.arrange(weights(synthesis)));
            var picture = Picture.of(network, network.arrange(all), terms, hands);
            losses[member] = picture.lost();
            List<Obstacle> top = picture.top(depth);
            for (int rank = 0; rank < top.size(); rank++) {
                int firm = network.given(top.get(rank).firm());
                ranks.computeIfAbsent(firm, key -> filled(members, depth + 1))[member] = rank + 1;
                held.merge(firm, top.get(rank).held() / members, Double::sum);
                halves.get(member % 2).merge(firm, top.get(rank).held(), Double::sum);
            }
        }
        Arrays.sort(losses);
        var list = new ArrayList<Rank>();
        ranks.forEach((firm, seen) -> list.add(rank(firm, held.getOrDefault(firm, 0.0), seen, many)));
        list.sort(Comparator.comparingDouble(Rank::held).reversed().thenComparing(Rank::firm));
        return new Ensemble(
                members,
                list.subList(0, Math.min(many, list.size())),
                losses[members / 20],
                losses[members - 1 - members / 20],
                common(halves, many));
    }

    private static int common(List<Map<Integer, Double>> halves, int many) {
        var one = first(halves.getFirst(), many);
        return (int)
                first(halves.getLast(), many).stream().filter(one::contains).count();
    }

    private static List<Integer> first(Map<Integer, Double> held, int many) {
        return held.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(many)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Shares of the region's output; the rest of the world weighs (almost) nothing.
    public static double[] weights(Synthesis synthesis) {
        double[] output = synthesis.data().output();
        double total = 0;
        for (int firm = 0; firm < synthesis.firms(); firm++) {
            total += output[firm];
        }
        double[] weight = new double[output.length];
        for (int firm = 0; firm < weight.length; firm++) {
            weight[firm] = firm < synthesis.firms() ? output[firm] / total : 1e-18;
        }
        return weight;
    }

    private static int[] filled(int members, int value) {
        int[] ranks = new int[members];
        Arrays.fill(ranks, value);
        return ranks;
    }

    private static Rank rank(int firm, double held, int[] seen, int many) {
        int[] sorted = seen.clone();
        Arrays.sort(sorted);
        int among = (int) Arrays.stream(sorted).filter(rank -> rank <= many).count();
        int members = sorted.length;
        return new Rank(
                firm,
                held,
                sorted[members / 20],
                sorted[members / 2],
                sorted[members - 1 - members / 20],
                (double) among / members);
    }
}
