package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;

/// How much of the answer hangs on σ: the loss if nothing can be substituted, on the given terms, and if all
/// can.
///
/// @param rigid   weighted loss at σ = 0
/// @param usual   weighted loss at the σ of the terms
/// @param direct  weighted loss at σ = 1: own limits only
/// @param without essential slots with one single supplier: where a rigid reading and an easy one differ most
public record Band(double rigid, double usual, double direct, int without) {

    public static Band of(ProductionNetwork network, double[] ability, Terms terms, Hands hands) {
        return new Band(
                Picture.of(network, ability, terms.withSubstitution(0), hands).lost(),
                Picture.of(network, ability, terms, hands).lost(),
                Picture.of(network, ability, terms.withSubstitution(1), hands).lost(),
                Unlock.slotsWithoutAlternative(network.rows()));
    }
}
