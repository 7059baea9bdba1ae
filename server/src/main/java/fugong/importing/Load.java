package fugong.importing;

import fugong.kernel.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attempt to load a file or pack, and what became of it.
///
/// @param source      name of the file or pack as the person knows it
/// @param fingerprint of the plan that was shown; empty before there is one
/// @param broken      the pack itself is not in order
/// @param swept       that its files were deleted by the rule of retention; null while they are there
/// @param incident    number of our own failure in the log, where there was one
public record Load(
        long id,
        String source,
        int actor,
        String actorName,
        State state,
        String fingerprint,
        boolean broken,
        Instant createdAt,
        @Nullable Instant committedAt,
        @Nullable Instant undoneAt,
        @Nullable Swept swept,
        String incident,
        List<Part> parts) {

    /// Where a load stands. Only COMMITTED has anything in the rooms' tables.
    public enum State {
        PLANNING,
        PLANNED,
        COMMITTING,
        COMMITTED,
        /// What the plan was made from changed before the commit; nothing was written.
        STALE,
        UNDOING,
        UNDONE,
        CANCELLED,
        /// Our own failure; nothing was written.
        FAILED;

        public boolean runs() {
            return this == PLANNING || this == COMMITTING || this == UNDOING;
        }
    }

    /// One resource of a load.
    ///
    /// @param broken the file cannot be read as this resource; the load cannot be committed
    public record Part(String resource, String file, long bytes, Tally tally, boolean broken) {}

    /// How far running work is.
    ///
    /// @param resource at work now; empty before the first
    /// @param rows     of it that are done
    public record Progress(String resource, long rows) {}

    /// The files are gone.
    ///
    /// @param afterDays the rule at that time
    public record Swept(Instant at, int afterDays) {}

    /// How often one thing was found in one resource.
    public record Count(String resource, String code, Severity severity, long count) {}

    public Load {
        parts = List.copyOf(parts);
    }

    Load with(List<Part> others) {
        return new Load(
                id,
                source,
                actor,
                actorName,
                state,
                fingerprint,
                broken,
                createdAt,
                committedAt,
                undoneAt,
                swept,
                incident,
                others);
    }

    public Tally tally() {
        return parts.stream().map(Part::tally).reduce(Tally.NONE, Tally::plus);
    }

    /// The last act upon it: from then on its files are kept for a while.
    public Instant touchedAt() {
        return undoneAt != null ? undoneAt : committedAt != null ? committedAt : createdAt;
    }

    /// Whether the files are still there: without them nothing can be planned again, undone or taken away.
    public boolean hasFiles() {
        return swept == null && state != State.CANCELLED;
    }

    /// Whether all is in order and there is nothing to do: the same file a second time.
    public boolean changesNothing() {
        return state == State.PLANNED
                && !broken
                && parts.stream().noneMatch(Part::broken)
                && tally().written() == 0
                && tally().refused() == 0;
    }

    /// Whether the plan can be committed: it is there, every file was readable, and it would write something.
    public boolean committable() {
        return state == State.PLANNED && !broken && parts.stream().noneMatch(Part::broken) && tally().written() > 0;
    }
}
