/// People to places and goods to needs, optimally and with prices.
///
/// **The problem.** *Offers* give units: officers, spare welders of a firm in a week, masks in a store.
/// *Needs* take
/// them: enterprises without an officer, a line short of fitters. *Links* say who may serve whom, at what price and
/// up to how many. Offers and needs stand in layers of skill and period; a [Substitution] lets one skill do
/// another's work. Load may cost more and more ([Step]), [Group]s share a limit, a [Ban] forbids a pair, a [Pin]
/// fixes one, and units of yesterday's plan are promises whose breaking has a price or is avoided above all else
/// ([AssignmentProblem#FEWEST_CHANGES]). Wanted: whole numbers of units on the links, every minimum and limit kept,
/// at the least sum of the terms in [Cost].
///
/// **Notation.** `x(l)` units of link l, `c(l)` its price, `y(i)` load of offer i, `z(j)` load of need j, `A`,
/// `B` their convex prices of load (being idle and going short folded in). Minimise `Σ c·x + Σ A(y) + Σ B(z)`. Dual
/// prices: `u(i)` what a unit costs at offer i, `v(j)` what it is worth at need j, `w(g)` the price of a group's
/// limit. At the optimum a link is used only where `c + u ≤ v`.
///
/// **Method.** All of this is one least-cost flow (drawn in [FlowModel]), solved exactly by the network
/// simplex of the `flow` package. [AssignmentPlanner] remembers the basis: when an officer leaves, the next plan
/// starts from the last one. For the fewest changes a broken promise costs more than any chain of exchanges could
/// save, so one solve orders both aims, provably.
///
/// **Proof and explanation are the same numbers.** [Prices#bound] computes from the problem and the dual
/// prices alone what every plan costs at least (Lagrangian duality, [ahuja1993] chapter 16). A plan that costs
/// exactly this is optimal, whoever made it. `v − u − c` says why a pair was not chosen;
/// [AssignmentPlanner#oneMoreSaves] what one more unit is worth, by the exact cheapest chain of exchanges and not
/// by the slope alone.
///
/// **What it does not do.** Units of a link all weigh the same; for tasks of unequal weight see `weighted`.
/// Members who must fit together see `teams`. "Either ten or none", fixed charges and falling prices (discounts for
/// more) are not flows; the flaws say so. Periods are layers: who works where in week 3 does not depend on week 2
/// except through promises.
///
/// **Papers** (docs/papers.md): [ahuja1993] Network Flows; [kiraly2012] Efficient implementations of
/// minimum-cost flow algorithms; [cunningham1976] A network simplex method; [fisher1981] The Lagrangian relaxation
/// method; [held1974] Validation of subgradient optimization; [kirkpatrick1983] Optimization by simulated
/// annealing.
///
/// **How to change it.** docs/howto/add-an-assignment-rule.md. Why so:
/// docs/decisions/0030-assignment-by-flow.md.
@NullMarked
package fugong.engine.assignment;

import org.jspecify.annotations.NullMarked;
