package fugong.engine.assignment.flow;

import java.util.Arrays;

/// What the simplex found.
///
/// @param units     flow of each arc
/// @param potential dual price of each node: what one unit is worth there, up to a common constant
/// @param missing   units a node lacks (positive) or cannot get rid of (negative); all zero when the network is
///                  feasible and the solve was not cut short
/// @param finished  false when the budget ended first
/// @param pivots    how many pivots it took
/// @param basis     where it ended, for a restart
public record Flow(long[] units, long[] potential, long[] missing, boolean finished, long pivots, Basis basis) {

    /// True when every node is in balance.
    public boolean feasible() {
        return Arrays.stream(missing).allMatch(it -> it == 0);
    }
}
