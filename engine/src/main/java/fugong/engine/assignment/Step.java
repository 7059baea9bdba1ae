package fugong.engine.assignment;

/// A stretch of a rising price: every unit of load up to `upTo` (and above the step before) costs `price`.
///
/// Rising steps are how load is balanced: the third enterprise of an officer costs more than the second.
public record Step(long upTo, long price) {}
