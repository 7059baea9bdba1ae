package fugong.engine.assignment;

/// A pair that must not be, with the reason people are told: a brother's firm, a risk zone.
///
/// @param offer index of the offer
/// @param need  index of the need
public record Ban(int offer, int need, String reason) {}
