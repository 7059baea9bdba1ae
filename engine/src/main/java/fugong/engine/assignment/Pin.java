package fugong.engine.assignment;

/// A person's decision the planner never undoes: at least so many units of this pair.
///
/// @param offer index of the offer
/// @param need  index of the need
public record Pin(int offer, int need, long units) {}
