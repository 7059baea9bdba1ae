package fugong.reporting;

import fugong.security.Actor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// An Idempotency-Key in eight bytes, kept with the report it brought, in the same transaction: a server killed
/// between the commit and the answer still knows the request when it comes again.
final class RequestKey {

    private RequestKey() {}

    /// Keys of different people never meet; within one enterprise and day 64 bits do not collide by chance.
    static @Nullable Long hash(@Nullable String key, Actor actor) {
        if (key == null || key.isBlank()) {
            return null;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest((actor.id() + ":" + key).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(bytes).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
