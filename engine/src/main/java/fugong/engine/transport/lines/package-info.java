/// Commuter lines when shifts are staggered.
///
/// **The problem.** Workers walk to a stop, at most so many minutes. A line collects stops and ends at the
/// gate of one employer before the shift begins; nobody rides longer than allowed. A bus may drive several lines
/// one after the other, so shifts that begin at different times need fewer buses; a gate lets only so many in per
/// slot. The rule allows 50 % of the seats, while a line normally opens at 70 %: somebody pays the difference, and
/// the plan says how much per seat.
///
/// **The method.** Stops are a set cover, greedy with a second look ([StopChoice]). Lines are routed by the
/// same search as coaches, with the gate as the goal of the route. Shifts are chosen by local search over
/// employers; the buses for a choice are counted exactly as a chain cover of the runs, [dilworth1950]: runs that
/// can follow each other form chains, and the fewest chains are `runs - largest matching` ([ChainCover]).
///
/// **Limits.** One direction (to work); the way back is its mirror. Walking is by the matrix given, not by
/// streets.
@NullMarked
package fugong.engine.transport.lines;

import org.jspecify.annotations.NullMarked;
