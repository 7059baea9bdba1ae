package fugong.engine.network.picture;

import fugong.engine.network.ProductionNetwork;

/// On which terms losses are counted.
///
/// @param substitution σ: the share of a missing input that substitutes or stock replace, 0 rigid to 1 no
///    effect
/// @param weight       v: what a firm's full output is worth, per firm; positive
public record Terms(double substitution, double[] weight) {

    public Terms {
        if (!(substitution >= 0 && substitution <= 1)) {
            throw new IllegalArgumentException("σ must lie in 0 … 1, not %s.".formatted(substitution));
        }
    }

    /// Losses counted as shares of the normal output of all.
    public static Terms shareOfOutput(ProductionNetwork network, double substitution) {
        return new Terms(substitution, network.outputShares());
    }

    double keep() {
        return 1 - substitution;
    }

    public Terms withSubstitution(double other) {
        return new Terms(other, weight);
    }
}
