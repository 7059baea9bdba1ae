package fugong.engine.transport;

/// What a plan costs, term by term. The engine minimises the sum; nothing else is weighed.
///
/// @param trips    fixed cost of the coaches used
/// @param relays   relay drivers
/// @param road     kilometres
/// @param left     people left behind, by priority ([#leftBehind])
/// @param promises people moved to another coach than promised
public record Cost(double trips, double relays, double road, double left, double promises) {

    private static final double FIRST = 100_000;

    public double total() {
        return trips + relays + road + left + promises;
    }

    /// What leaving one person behind costs. Dearer than any detour, so that nobody stays at home to save money; a
    /// lower priority stays at home first.
    public static double leftBehind(int priority) {
        return FIRST / Math.max(1, priority);
    }
}
