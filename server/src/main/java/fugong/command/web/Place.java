package fugong.command.web;

import org.jspecify.annotations.Nullable;

/// An area on the map and in the table beside it.
///
/// @param rank     of its zone level, 0 is free; null where it has none
/// @param level    name of that level
/// @param late     enterprises that have not answered
public record Place(
        int id,
        String name,
        String kind,
        Shown figure,
        @Nullable Integer rank,
        String level,
        long late,
        String href) {}
