package fugong.importing;

import java.time.Instant;
import java.time.ZoneId;

/// What a target may know about the load it serves. Whose load it is: the actor of this thread.
///
/// @param load    number of the load, for the target's own history ("changed by load 17")
/// @param source  name of the file or pack as the person knows it
/// @param at      the one moment that counts as "now" during the whole load
/// @param zone    of times without an offset
/// @param writing false while only a plan is made: nothing that leaves the database (mail, files) may happen
public record LoadContext(long load, String source, Instant at, ZoneId zone, boolean writing) {}
