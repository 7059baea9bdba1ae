/// What workers are told, and the end of what is kept about them.
///
/// A message says one fact: day, hour, place, coach, seat. Who was told the same fact last time is not told again,
/// so a new plan reaches only those it changes something for. A message is planned once per person and plan (a
/// unique index), claimed in a transaction of its own before it goes, and never sent again by itself when its fate
/// is unknown.
@NullMarked
package fugong.transport.messages;

import org.jspecify.annotations.NullMarked;
