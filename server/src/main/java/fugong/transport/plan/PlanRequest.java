package fugong.transport.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asked for: which wave, how long to search, what may not change.
///
/// @param seed    the same seed, rounds and one thread give the same plan again
/// @param seconds most seconds to search
/// @param rounds  when above 0, so many rounds instead of seconds: repeats exactly on any machine
/// @param before  the plan whose promises are kept; null for a first plan
/// @param moves   stops that a person put on another coach
/// @param frozen  runs of the plan before that stay as they are
/// @param pinned  runs of the plan before from which nobody is taken, though others may join
public record PlanRequest(
        int wave,
        long seed,
        int seconds,
        long rounds,
        @Nullable Integer before,
        List<Move> moves,
        List<Integer> frozen,
        List<Integer> pinned) {

    public PlanRequest {
        moves = List.copyOf(moves);
        frozen = List.copyOf(frozen);
        pinned = List.copyOf(pinned);
    }

    public static PlanRequest of(int wave, long seed, int seconds) {
        return new PlanRequest(wave, seed, seconds, 0, null, List.of(), List.of(), List.of());
    }

    /// The people of a group who ride in one run shall ride in another. A run number that is new means a coach of
    /// their own.
    ///
    /// @param group index in the plan before
    public record Move(int group, int from, int to) {}
}
