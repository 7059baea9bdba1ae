package fugong.network.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a scenario brings, beside the day as it was.
///
/// @param lost      yuan a day lost as it was
/// @param then      yuan a day lost in the scenario
/// @param rigid     yuan a day that come back if nothing can be substituted (σ = 0)
/// @param direct    yuan a day that come back if everything can (σ = 1)
/// @param still     enterprises that stood still, and in the scenario
/// @param full      enterprises at 95 % and more, and in the scenario
/// @param moves     enterprises whose output changes most, the largest change first
/// @param roots     what holds back most in the scenario
/// @param drawn     share of the moves that rests on links nobody told; null = not asked
public record Outcome(
        double lost,
        double then,
        double rigid,
        double direct,
        int still,
        int stillThen,
        int full,
        int fullThen,
        List<Move> moves,
        List<Root> roots,
        @Nullable Double drawn) {

    /// @param from share of normal output before; `to` in the scenario
    public record Move(int enterprise, double from, double to, double yuan) {}

    public record Root(int enterprise, double held) {}

    public Outcome withDrawn(double share) {
        return new Outcome(lost, then, rigid, direct, still, stillThen, full, fullThen, moves, roots, share);
    }

    public double back() {
        return lost - then;
    }
}
