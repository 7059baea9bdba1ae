package fugong.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param area     the office's own area: the administrators of that area manage the user; null only for the
///    top
/// @param synthetic made up for the demo
/// @param version  counts changes, see If-Match
public record User(
        int id,
        String login,
        String name,
        @Nullable String email,
        @Nullable Integer area,
        String language,
        boolean secondFactor,
        boolean disabled,
        @Nullable Instant lockedUntil,
        boolean synthetic,
        int version) {}
