package fugong.importing.store;

import fugong.kernel.Located;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// What a plan comes to, in 32 bytes: for every row what would happen, the values it would replace, and the codes
/// of what was found. The rows themselves are in the kept file. Two plans with the same fingerprint do the same.
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    public void resource(String name) {
        text(name);
    }

    public void row(Verdict verdict, Map<String, String> before) {
        digest.update((byte) verdict.sign());
        before.forEach((field, value) -> {
            text(field);
            text(value);
        });
    }

    public void finding(Located found) {
        text(found.finding().code());
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
