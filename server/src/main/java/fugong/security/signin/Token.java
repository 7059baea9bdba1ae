package fugong.security.signin;

import fugong.security.Permission;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key for a machine that acts for a user: no more than the user, and no more than these permissions.
///
/// @param hint  the first signs of the secret, to know it again
/// @param usedAt the last use, to the minute; null when never
public record Token(
        int id,
        int user,
        String name,
        String hint,
        Set<Permission> permissions,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    public Token {
        permissions = Set.copyOf(permissions);
    }

    public boolean goodAt(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
