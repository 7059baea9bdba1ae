package fugong.security.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/// Secrets nobody can guess, and the fingerprints kept of them. The only place of chance in this service: a seed
/// would make them guessable.
public final class Secrets {

    private static final SecureRandom CHANCE = new SecureRandom();

    /// No 0/O, 1/I/L: recovery codes are copied from paper.
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Secrets() {}

    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    /// 256 bits, fit for a cookie or a header.
    public static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /// Ten codes of ten signs (49 bits each), each good once.
    public static List<String> recoveryCodes() {
        return IntStream.range(0, 10)
                .mapToObj(it -> readable(5) + "-" + readable(5))
                .toList();
    }

    /// A first password for somebody else, to be changed at the first sign-in: 79 bits.
    public static String firstPassword() {
        return readable(4) + "-" + readable(4) + "-" + readable(4) + "-" + readable(4);
    }

    /// SHA-256. Enough for secrets of full entropy; passwords people choose go through bcrypt instead.
    public static byte[] fingerprint(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static String readable(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(READABLE.charAt(CHANCE.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
