package fugong.engine.transport;

/// Some people of one group who ride together. A group that is larger than a coach is several parts.
///
/// @param promised number of the old run they were promised, -1 without a promise
record Part(int group, int people, int promised) {}
