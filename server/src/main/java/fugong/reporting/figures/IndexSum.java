package fugong.reporting.figures;

import java.util.List;
import java.util.OptionalDouble;

/// A weighted sum of shares, in points of 100.
///
/// 复工电力指数: R = (share of electricity × 0.5 + share of customers × 0.5) × 100. Real systems, section 1.1.
final class IndexSum {

    private IndexSum() {}

    /// Empty when one of the parts is: an index of half its parts would be another index.
    static OptionalDouble of(List<OptionalDouble> shares, List<Formula.Part> weights, boolean clipped) {
        double sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            var share = shares.get(i);
            if (share.isEmpty()) {
                return OptionalDouble.empty();
            }
            double value = clipped ? Math.min(1, share.getAsDouble()) : share.getAsDouble();
            sum += value * weights.get(i).permille() / 10.0;
        }
        return OptionalDouble.of(sum);
    }
}
