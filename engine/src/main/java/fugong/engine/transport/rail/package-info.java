/// Special trains: who rides in which carriage of which train, and how they reach the station.
///
/// **The problem.** Groups at home choose a train, a station to board and a station to leave, or a coach all
/// the way. A train is a list of calls; between two calls every seat can be used once. A carriage belongs to one
/// zone for the whole journey. A station lets only so many board in an hour, a workplace receives only in its slot.
/// Trains are the scarce thing: as few as possible, then as little money.
///
/// **The method.** Direct rides only (one train), so a group's choices can be listed. Trains are opened only
/// when no open one has room, closed again when the others can take their people, and shaken in between
/// (`RailSearch`). With trains and carriages fixed, who rides where is an integer flow and solved exactly
/// (`RailFlow`), [ahuja1993] ch. 9. Feeders to each departure are small coach problems with arrival deadlines
/// ([Feeders]); what they really cost goes back on the arcs and the flow is solved again.
///
/// **The bound.** People that share no train are counted apart. Each part needs
/// `ceil(sum over zones of ceil(people / seats of a carriage) / carriages of a train)` trains.
///
/// **Limits.** No change of trains. The bound does not see time, so many narrow slots widen the printed gap.
@NullMarked
package fugong.engine.transport.rail;

import org.jspecify.annotations.NullMarked;
