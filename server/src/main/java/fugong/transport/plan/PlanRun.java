package fugong.transport.plan;

import fugong.transport.wave.Wave;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A search as the lists show it: what it cost, how far from the bound, what became of it.
public record PlanRun(
        int id,
        Wave wave,
        @Nullable Integer before,
        State state,
        long seed,
        int seconds,
        String engine,
        double share,
        String stage,
        @Nullable Double cost,
        @Nullable Double boundCost,
        @Nullable Integer runs,
        @Nullable Integer boundRuns,
        @Nullable Integer carried,
        @Nullable Integer left,
        @Nullable Integer boundLeft,
        @Nullable String error,
        int author,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant approvedAt) {

    public enum State {
        QUEUED,
        SEARCHING,
        DONE,
        FAILED,
        CANCELLED,
        APPROVED,
        REPLACED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public boolean runs() {
            return this == QUEUED || this == SEARCHING;
        }

        /// There is a plan to look at.
        public boolean ended() {
            return this == DONE || this == APPROVED || this == REPLACED;
        }
    }

    /// How many runs more than the least possible, as a share; 0 where nothing is known.
    public double runGap() {
        return runs == null || boundRuns == null || boundRuns == 0 ? 0 : (double) runs / boundRuns - 1;
    }

    public double costGap() {
        return cost == null || boundCost == null || boundCost <= 0 ? 0 : cost / boundCost - 1;
    }
}
