/// Unequal weights: tasks that take more or less of an agent, each done by one agent or left undone.
///
/// **The problem.** The generalized assignment problem: a large plant takes three days of an officer's week, a
/// shop half a day. Task t done by agent a costs `p(t,a)` and takes `w(t,a)` of the agent's capacity `C(a)`; left
/// undone it costs `q(t)`. Weights couple whole tasks, so this is no flow any more, and it is hard (NP-hard in the
/// strong sense).
///
/// **Method.** Capacities are given prices `u(a)` per unit of weight instead of limits ([fisher1981]). At
/// given prices every task takes the choice with the least `p + u·w`, and `Σ min(q, p + u·w) − Σ u·C` bounds every
/// plan. Subgradient steps ([held1974]) raise prices where agents are overloaded. Each of these wishes is repaired
/// to a plan; the best is annealed by shifts and swaps until the time is up or the bound is met
/// ([WeightedPlanner]).
///
/// **Numbers.** `u` is kept in 1/1024 of a price, so that the bound can be recomputed to the last digit by
/// anyone.
///
/// **Limits.** The bound is that of the linear relaxation: with few tasks per agent a gap of some per cent may
/// remain though the plan is optimal. Pairs that must go together are not modelled; join them into one task.
@NullMarked
package fugong.engine.assignment.weighted;

import org.jspecify.annotations.NullMarked;
