package fugong.engine.network.risk;

import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The systemic index of every firm, or of those asked for, with replacement by market share.
public final class SystemicIndex {

    private final Exposure exposure;
    private final double[] weight;
    private final double threshold;
    private final double[] down;
    private final double[] up;
    private long visits;

    /// @param threshold losses below this are not passed on; 1e-12 agrees with [Rounds] to ten digits, 1e-4 is
    ///    ten
    ///     times closer to the limit than the published programs and many times faster
    public SystemicIndex(ProductionNetwork network, double threshold) {
        this.exposure = new Exposure(network);
        this.threshold = threshold;
        double total = 0;
        for (int firm = 0; firm < exposure.firms; firm++) {
            total += exposure.sales[firm];
        }
        this.weight = new double[exposure.firms];
        for (int firm = 0; firm < exposure.firms; firm++) {
            weight[firm] = total == 0 ? 0 : exposure.sales[firm] / total;
        }
        this.down = Importance.down(exposure, weight);
        this.up = Importance.up(exposure, weight);
    }

    /// Scores in the order asked. Two hands take the next firm each; every score is computed by one of them alone,
    /// so the bits do not depend on how many there are.
    public List<Score> of(int[] firms, Hands hands) {
        Score[] scores = new Score[firms.length];
        var next = new AtomicInteger();
        var followed = new AtomicLong();
        Runnable work = () -> {
            var closure = new Closure(exposure, weight, down, up, threshold);
            for (int i = next.getAndIncrement(); i < firms.length; i = next.getAndIncrement()) {
                scores[i] = closure.close(firms[i]);
            }
            followed.addAndGet(closure.visits);
        };
        hands.both(work, work);
        visits = followed.get();
        return List.of(scores);
    }

    /// The firms whose stop would hurt most.
    public static List<Score> worst(List<Score> scores, int many) {
        return Stream.of(scores)
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Score::both).reversed().thenComparing(Score::firm))
                .limit(many)
                .toList();
    }

    /// Links followed by the last call.
    public long visits() {
        return visits;
    }
}
