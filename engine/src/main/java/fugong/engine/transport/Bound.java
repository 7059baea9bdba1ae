package fugong.engine.transport;

/// What no plan can undercut.
///
/// @param runs the least number of runs that carry everybody who can be carried
/// @param left the least number of people left behind
/// @param cost the least cost
public record Bound(int runs, int left, double cost) {}
