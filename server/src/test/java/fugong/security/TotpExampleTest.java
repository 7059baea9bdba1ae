package fugong.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.security.factor.Base32;
import fugong.security.factor.Totp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors of RFC 6238, appendix B, and RFC 4226, appendix D.
class TotpExampleTest {

    private static final byte[] SHA1 = "12345678901234567890".getBytes(US_ASCII);
    private static final byte[] SHA256 = "12345678901234567890123456789012".getBytes(US_ASCII);
    private static final byte[] SHA512 =
            "1234567890123456789012345678901234567890123456789012345678901234".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codes_of_rfc_6238(long seconds, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(new Totp("HmacSHA1", 8).code(SHA1, step)).isEqualTo(sha1);
        assertThat(new Totp("HmacSHA256", 8).code(SHA256, step)).isEqualTo(sha256);
        assertThat(new Totp("HmacSHA512", 8).code(SHA512, step)).isEqualTo(sha512);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void codes_of_rfc_4226(long counter, String code) {
        assertThat(Totp.OF_APPS.code(SHA1, counter)).isEqualTo(code);
    }

    @Test
    void a_code_opens_once_and_only_near_its_time() {
        var at = Instant.ofEpochSecond(59); // step 1: 287082
        assertThat(Totp.OF_APPS.accept(SHA1, "287 082", at, 0)).hasValue(1);
        assertThat(Totp.OF_APPS.accept(SHA1, "287082", at, 1)).isEmpty();
        assertThat(Totp.OF_APPS.accept(SHA1, "287082", at.plusSeconds(30), 0)).hasValue(1);
        assertThat(Totp.OF_APPS.accept(SHA1, "287082", at.plusSeconds(61), 0)).isEmpty();
        assertThat(Totp.OF_APPS.accept(SHA1, "000000", at, 0)).isEmpty();
    }

    /// RFC 4648, section 10, without its padding.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base_32_of_rfc_4648(String plain, String coded) {
        assertThat(Base32.of(plain.getBytes(US_ASCII))).isEqualTo(coded);
    }
}
