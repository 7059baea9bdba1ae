package fugong.engine.network.picture;

/// A firm held down by its own limit, and what that costs the region.
///
/// @param firm  its number in the network
/// @param own   weighted output the firm itself lacks: v(1 − ψ)
/// @param price what one unit of its loss costs all, itself included: the shadow price
/// @param held  price · (1 − ψ): its part of the whole loss; the parts of all obstacles add up to the whole
public record Obstacle(int firm, double own, double price, double held) {}
