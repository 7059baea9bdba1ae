/// Forming teams: who joins which task force, so that sizes, skills, areas, days and strength fit together.
///
/// **The problem.** Members live in an area, have skills and a level, and are free on some days. Teams work in
/// an area on their days, want a number of members between limits, and some of them with a skill. Everyone joins at
/// most one team. Wanted: little travel, sizes as wished, every skill present, teams of even strength.
///
/// **Notation.** `n(t)` members of team t, `w(t)` wanted size, `h(t,k)` members with skill k, `r(t,k)`
/// required ones, `L(t)` sum of levels, `ℓ` mean level of all. Cost = Σ minutes + a·Σ|n − w| + b·Σ max(0, r − h) +
/// c·Σ|L − ℓn| + d·left over; a missing minimum costs [TeamProblem#BREACH] each, more than everything else together
/// in practice.
///
/// **Method.** Without skills and strength the problem is a flow with convex costs: its optimum is the bound
/// ([TeamBound]) and the first draft. Skills and strength couple members and make it hard (set packing hides in
/// it), so annealing ([kirkpatrick1983]) moves and swaps single members; the difference of a move looks at two
/// teams only and takes constant time ([TeamDraft]).
///
/// **Limits.** At most 64 skills and 64 days. Friends who want to stay together are not modelled; make them one
/// member with their common days, or price it in minutes. The bound does not see strength; the gap shows what
/// that hides.
@NullMarked
package fugong.engine.assignment.teams;

import org.jspecify.annotations.NullMarked;
