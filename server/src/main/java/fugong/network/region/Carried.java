package fugong.network.region;

import fugong.engine.network.picture.Picture;
import java.util.function.IntPredicate;

/// What a unit of loss at each firm costs in any measure: workers, exports, or only over links that were told.
///
/// The adjoint of the binding slots, π = v + Bᵀπ, by sweeps; σ > 0 makes every sweep smaller than the last. At σ =
/// 0 a circle may keep it from settling, so the sweeps are bounded and what is left is below a millionth of the
/// whole.
public final class Carried {

    private static final int MOST_SWEEPS = 400;
    private static final double SETTLED = 1e-9;

    private Carried() {}

    /// @param weight what one firm's full loss is worth in this measure
    /// @param counts which links may carry it on
    public static double[] per(Picture picture, double[] weight, IntPredicate counts) {
        var rows = picture.network().rows();
        double keep = 1 - picture.terms().substitution();
        double[] price = weight.clone();
        double[] wave = weight.clone();
        double whole = sum(weight);
        for (int sweep = 0; sweep < MOST_SWEEPS && sum(wave) > SETTLED * whole; sweep++) {
            double[] next = new double[wave.length];
            for (int buyer = 0; buyer < wave.length; buyer++) {
                int slot = picture.bindingSlot(buyer);
                if (slot < 0 || wave[buyer] == 0) {
                    continue;
                }
                double factor = wave[buyer] * keep * rows.criticality[slot];
                for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                    if (counts.test(link)) {
                        next[rows.supplier[link]] += factor * rows.share[link];
                    }
                }
            }
            for (int firm = 0; firm < price.length; firm++) {
                price[firm] += next[firm];
            }
            wave = next;
        }
        return price;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
