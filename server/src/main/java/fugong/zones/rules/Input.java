package fugong.zones.rules;

import fugong.zones.facts.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact that a rule set reads.
///
/// @param name    as in facts files: `cumulative_confirmed`
/// @param aliases other headings under which files bring it
/// @param absent  what an untold fact means: a number (nothing reported means none), or unknown
/// @param holds   days a told value stays true; 0 for ever
/// @param derived how to get it from other facts where it is not told itself
record Input(
        String name,
        String zh,
        String en,
        List<String> aliases,
        Span absent,
        int holds,
        @Nullable Quantity derived) {

    Input {
        aliases = List.copyOf(aliases);
    }
}
