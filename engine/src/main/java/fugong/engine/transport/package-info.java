/// Coaches bring workers back: one problem in, one plan out.
///
/// **The problem.** Groups of workers wait at home stops; each belongs to one workplace. Coaches of several
/// kinds fetch them and drive to the workplace, "point to point". A trip is bound by seats under a dated capacity
/// rule, by windows for boarding and arrival, by the longest ride, by driving time and the night ban, and by zones
/// that may not be mixed. Whoever cannot ride is left behind with a reason. [ReturnProblem] is the whole input,
/// [ReturnPlan] the whole output; nothing else is read or kept.
///
/// **Notation.** Places, coaches and groups are numbers. Times are minutes from midnight of the first day,
/// ways are kilometres, money is in the caller's unit. A *part* is some people of one group who ride together.
///
/// **The method.** Groups are cut into parts (`Parts`), so that coaches are full before the search begins. The
/// parts, the coaches and their rules are said in the words of vehicle routing (`Translation`) and searched by ruin
/// and recreate in [fugong.engine.transport.routing]. `Bounds` says what no plan can undercut, from seats and from
/// prices of seats ([fugong.engine.transport.pricing]). [Check] computes every plan again, slowly and
/// independently.
///
/// **Papers.** [christiaens2020] ruin and recreate by string removals; [gschwind2019] rides of limited length;
/// [lilim2001], [cordeau2003] the instances it is measured on.
///
/// **Limits.** One trip per coach and plan. The search is a heuristic; what is proven is the bound. The bound
/// sees windows and rides of two stops in a row only: where longer ones force half-empty coaches, the printed gap
/// is wider than the true one.
@NullMarked
package fugong.engine.transport;

import org.jspecify.annotations.NullMarked;
