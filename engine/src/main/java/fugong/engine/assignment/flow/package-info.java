/// Least-cost flow: the exact engine under every assignment.
///
/// **The problem.** Nodes give or take whole units, arcs carry between `lower` and `upper` of them at a price
/// per unit. Find the cheapest flow that keeps every node in balance. Because all data are whole numbers, so is the
/// answer: nobody is ever assigned by halves.
///
/// **Notation.** `x` flow of an arc, `π` potential (dual price) of a node, `c` price, reduced cost
/// `c + π(from) − π(to)`. An arc with negative reduced cost at its lower bound, or positive at its upper bound,
/// wants to change; when no arc wants to, the flow is optimal ([Certificate] checks exactly this, knowing nothing
/// of how the flow was found).
///
/// **Method.** Network simplex ([NetworkSimplex]): a basis is a spanning tree; a pivot brings one arc in and
/// sends one out along the only cycle. Tree by parent, predecessor arc, depth and thread, [ahuja1993] chapter 11;
/// strongly feasible trees against cycling, [cunningham1976]; arcs priced block by block in a mixed order,
/// [kiraly2012] section 3.2. A basis survives small changes of the data ([Basis]): restart instead of solving anew.
///
/// **Limits.** Sums of a price times (nodes + 1) must stay below 2^60: prices of a thousand million on a
/// network of a million nodes still fit. Every arc needs a finite upper bound. One commodity: a rule that couples
/// two flows ("either both or none") is not a flow and does not belong here.
@NullMarked
package fugong.engine.assignment.flow;

import org.jspecify.annotations.NullMarked;
