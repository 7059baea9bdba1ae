/// What no return plan can undercut, from the prices of seats: set partitioning by column generation.
///
/// **The problem.** All runs to one destination that a coach could drive are columns: a kind of coach, an order of
/// stops, people who board at each. Choose runs so that everybody is fetched, or left behind at a price, at the
/// least cost. Runs may be chosen in fractions here, so the least cost is a lower bound of every plan ([Fare]).
///
/// **Notation.** `n(g)` people of group g, `p(g)` the price of fetching one of them, `c` the cost of a run and `a(g)`
/// its people of g. Prices are *fair* if no run is worth more than it costs: `sum p(g) a(g) <= c` for all runs, and
/// no price is above the cost of leaving somebody behind. Then `sum p(g) n(g)` is a lower bound (weak duality). A
/// run has a price of its own: runs and people left behind are at least so many together, a whole number that
/// fractions of runs would undercut.
///
/// **The method.** `Master` solves the linear program over the runs found so far (primal simplex, dense inverse) and
/// gives prices; `Cheapest` finds the run that is worth most above its cost at these prices, by dynamic programming
/// over people on board and last stop, in whole numbers. Its runs may come to a stop twice, so there are more of
/// them than real ones, and the bound stays valid. Prices that are not fair are scaled down until they are,
/// [farley1990]: with the worst run `r` below zero and no run cheaper than `m`, by `m / (m - r)`. So every round
/// gives a bound, and the best one stands when the work allowed is used up. The prices that stand are rounded to
/// whole numbers and the dynamic program is asked once more: no floating point is trusted.
///
/// **What is relaxed.** The number of coaches, luggage, the night rest, waiting; windows and longest rides are kept
/// for pairs of consecutive stops only.
///
/// **Papers.** [farley1990] the bound; [fisher1981] prices as bounds; [desrochers1992] column generation with routes
/// that may repeat a stop.
@NullMarked
package fugong.engine.transport.pricing;

import org.jspecify.annotations.NullMarked;
