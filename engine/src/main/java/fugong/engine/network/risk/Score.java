package fugong.engine.network.risk;

/// What the stop of one firm costs, as shares of the whole weight.
///
/// @param firm   the firm that stops
/// @param both   by the worse of the two directions at every firm: the index
/// @param down   by missing inputs only
/// @param up     by missing orders only
/// @param rounds rounds until the end
public record Score(int firm, double both, double down, double up, int rounds) {}
