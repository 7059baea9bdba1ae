package fugong.engine.assignment;

/// Offers, or needs, that share a limit: the beds of a firm over all skills, the officers of one bureau.
///
/// @param atLeast units placed over all members, at least
/// @param atMost  units placed over all members, at most
public record Group(String name, long atLeast, long atMost) {}
