package fugong.security.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords, RFC 6238 over RFC 4226, with what authenticator apps understand: HMAC-SHA-1,
/// steps of 30 seconds, 6 digits.
public record Totp(String algorithm, int digits) {

    public static final Totp OF_APPS = new Totp("HmacSHA1", 6);

    static final int STEP_SECONDS = 30;

    /// Clocks of telephones differ: one step early and one step late are accepted (RFC 6238, 5.2).
    private static final int SLACK = 1;

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    public String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        int modulus = (int) Math.pow(10, digits);
        return String.format("%0" + digits + "d", number % modulus);
    }

    /// The step a code belongs to, when it is right and newer than the last one used: a code opens the door
    /// once.
    public OptionalLong accept(byte[] secret, String typed, Instant at, long lastUsedStep) {
        String code = typed.replace(" ", "").strip();
        for (long step = step(at) - SLACK; step <= step(at) + SLACK; step++) {
            if (step > lastUsedStep && same(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// What the QR code says, in the form authenticator apps read.
    public String address(byte[] secret, String account) {
        return "otpauth://totp/Fugong:%s?secret=%s&issuer=Fugong&algorithm=SHA1&digits=%d&period=%d"
                .formatted(account.replace(" ", "%20").replace("&", "%26"), Base32.of(secret), digits, STEP_SECONDS);
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + algorithm + ".", e);
        }
    }
}
