package fugong.security.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// An OpenID provider of one page per step (OpenID Connect Core 1.0 §3.1, Discovery 1.0): it believes everybody who
/// comes to be [#person], checks its client's secret and the code's proof (RFC 7636), and lies on demand.
final class LittleProvider implements AutoCloseable {

    static final String CLIENT = "fugong";
    static final String SECRET = "a secret of two";

    /// What can be wrong with the token, or with the whole visit.
    enum Lie {
        NONE,
        OTHER_NONCE,
        NO_NONCE,
        OTHER_KEY,
        NOT_SIGNED,
        EXPIRED,
        OTHER_CLIENT,
        OTHER_ISSUER,
        SAYS_NO
    }

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    private final RSAKey stranger = new RSAKeyGenerator(2048).keyID("one").generate();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Map<String, String>> visits = new HashMap<>();

    volatile Map<String, Object> person = Map.of();
    volatile Lie lie = Lie.NONE;
    volatile boolean away;

    LittleProvider() throws IOException, JOSEException {
        on("/.well-known/openid-configuration", it -> answer(it, description()));
        on("/authorize", this::authorize);
        on("/token", this::token);
        on("/keys", it -> answer(it, new JWKSet(key.toPublicJWK()).toJSONObject()));
        on("/person", it -> answer(it, person));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Page {
        void show(HttpExchange visit) throws IOException, JOSEException;
    }

    private void on(String path, Page page) {
        server.createContext(path, visit -> {
            try (visit) {
                if (away) {
                    visit.sendResponseHeaders(503, -1);
                } else {
                    page.show(visit);
                }
            } catch (JOSEException e) {
                throw new IOException(e);
            }
        });
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "userinfo_endpoint",
                issuer() + "/person",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private void authorize(HttpExchange visit) throws IOException {
        var asked = fields(visit.getRequestURI().getRawQuery());
        String code = "code" + visits.size();
        visits.put(code, asked);
        String back = lie == Lie.SAYS_NO ? "error=access_denied" : "code=" + code;
        visit.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?" + back + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        visit.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange visit) throws IOException, JOSEException {
        var sent = fields(new String(visit.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = visits.remove(sent.getOrDefault("code", ""));
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !("Basic " + basic).equals(visit.getRequestHeaders().getFirst("Authorization"))
                || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            visit.sendResponseHeaders(400, -1);
            return;
        }
        answer(
                visit,
                Map.of(
                        "access_token",
                        "anything",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(asked.get("nonce"))));
    }

    private String idToken(String nonce) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "http://127.0.0.1:1" : issuer())
                .audience(lie == Lie.OTHER_CLIENT ? "somebody else" : CLIENT)
                .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                .expirationTime(
                        Date.from(lie == Lie.EXPIRED ? now.minus(Duration.ofMinutes(5)) : now.plusSeconds(300)));
        person.forEach(claims::claim);
        if (lie != Lie.NO_NONCE) {
            claims.claim("nonce", lie == Lie.OTHER_NONCE ? "another" : nonce);
        }
        if (lie == Lie.NOT_SIGNED) {
            return new PlainJWT(claims.build()).serialize();
        }
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        token.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? stranger : key));
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange visit, Map<String, Object> body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        visit.getResponseHeaders().set("Content-Type", "application/json");
        visit.sendResponseHeaders(200, bytes.length);
        visit.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
