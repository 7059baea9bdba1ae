package fugong.engine.network.daily;

/// Productive capital destroyed on a day, standing still for a while, then recovering.
///
/// @param day      first day
/// @param capital  destroyed, per industry, in the money of the table
/// @param stop     days before recovery begins
/// @param recovery τ in days; what is left shrinks by (1 − 1/τ)⁴ a day, the published "convex" recovery
public record Damage(int day, double[] capital, int stop, double recovery) {

    /// Share of the capital still missing on a day.
    double left(int on) {
        if (on < day) {
            return 0;
        }
        int recovering = Math.max(0, on - day - stop - 1);
        return Math.pow(1 - 1 / recovery, 4.0 * recovering);
    }
}
