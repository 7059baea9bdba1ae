package fugong.engine.network.order;

import java.util.List;

/// An order with its effect day by day and a bound nobody can beat.
///
/// @param steps      in the order in which desks begin them
/// @param area       weighted output won, summed over the days of the horizon
/// @param bound      no order and no fractional sharing of desks wins more than this
/// @param lastMatters weighted output per day that would be missing at the end without the last step
/// @param trials     exact evaluations made
public record RestartPlan(List<Step> steps, double area, double bound, double lastMatters, long trials) {

    public RestartPlan {
        steps = List.copyOf(steps);
    }

    /// @param firm     whose obstacle is cleared
    /// @param begins   first day a desk works on it, from 1
    /// @param finishes day at whose end it is cleared
    /// @param gain     weighted output per day won when it is cleared, on top of the steps finished before it
    /// @param reached  weighted output per day won by all steps up to this one
    public record Step(int firm, int begins, int finishes, double gain, double reached) {}

    /// How much of the bound the order reaches, 1 when nothing can be won.
    public double shareOfBound() {
        return bound <= 0 ? 1 : area / bound;
    }
}
