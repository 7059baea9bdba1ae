/// Which single stops would hurt most, and who could stand in.
///
/// The economic systemic risk index of [diem2022]: close one firm, follow the missing inputs downstream (essential
/// inputs bind as the worst of them, others add up) and the missing orders upstream, and weigh what is lost at the
/// end. [SystemicIndex] does it for every firm by pushing differences; [Rounds] does it as the published programs
/// do, round by round to their ε, for comparison. [Alternatives] ranks who else could fill a slot.
///
/// What differs from the programs: a market in which nothing is left replaces nothing (σ = 1). They test an
/// availability against a fixed 1e-10, so their result depends on the currency unit and may never end.
@NullMarked
package fugong.engine.network.risk;

import org.jspecify.annotations.NullMarked;
