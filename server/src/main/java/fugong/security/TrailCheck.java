package fugong.security;

import java.util.List;

/// What a check of the trail found.
///
/// @param blocks  sealed blocks
/// @param lines   lines under their seals
/// @param waiting lines not sealed yet
/// @param head    the last block's hash: noted elsewhere, it proves the whole trail up to it
/// @param breaks  where the trail is not as it was sealed; empty when all is well
public record TrailCheck(long blocks, long lines, long waiting, String head, List<Break> breaks) {

    public enum What {
        BLOCK_MISSING,
        LINES_REMOVED,
        LINES_ADDED,
        LINES_CHANGED;

        public String key() {
            return "security.trail.break." + name();
        }
    }

    /// @param fromTx first transaction of the block
    /// @param toTx   first transaction after it
    public record Break(long block, What what, String fromTx, String toTx) {}

    public boolean holds() {
        return breaks.isEmpty();
    }

    @Override
    public String toString() {
        return holds()
                ? "trail holds: %d lines in %d blocks, %d waiting, head %s".formatted(lines, blocks, waiting, head)
                : "trail is broken: %s. Maybe a line was changed by hand, or a backup was put back in part."
                        .formatted(breaks);
    }
}
