package fugong.transport.signup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the same person again without keeping the number of an identity card: a hash under a key that this
/// installation made once. Also makes the tickets of personal links.
@Component
public class Persons {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String METHOD = "HmacSHA256";
    private static final int KEY = 32;
    private static final int TICKET = 18;

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With the key read once, for many people.
    Hashes open() {
        var fresh = new byte[KEY];
        CHANCE.nextBytes(fresh);
        jdbc.sql("insert into transport_secret (value) values (:value) on conflict do nothing")
                .param("value", fresh)
                .update();
        return new Hashes(jdbc.sql("select value from transport_secret")
                .query(byte[].class)
                .single());
    }

    /// 144 bits for a personal link.
    public static String ticket() {
        var bytes = new byte[TICKET];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static final class Hashes {

        private final Mac mac;

        private Hashes(byte[] key) {
            try {
                mac = Mac.getInstance(METHOD);
                mac.init(new SecretKeySpec(key, METHOD));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has " + METHOD, e);
            }
        }

        byte[] person(SignUpForm form) {
            return hash(form.idNumber().isEmpty() ? "np:" + form.name() + "|" + form.phone() : "id:" + form.idNumber());
        }

        byte[] link(String ticket) {
            return hash("link:" + ticket);
        }

        private byte[] hash(String text) {
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
