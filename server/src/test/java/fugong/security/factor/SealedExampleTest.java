package fugong.security.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedExampleTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    Path home;

    @Test
    void sealed_twice_reads_differently_and_opens_the_same_also_after_a_restart() {
        byte[] once = Sealed.in(home).seal(SECRET, 7);
        byte[] again = Sealed.in(home).seal(SECRET, 7);
        assertThat(once).isNotEqualTo(again).hasSize(12 + SECRET.length + 16); // nonce, text, tag
        assertThat(Sealed.in(home).open(once, 7)).isEqualTo(SECRET);
        assertThat(Sealed.in(home).open(again, 7)).isEqualTo(SECRET);
    }

    @Test
    void only_its_owner_reads_the_key() throws IOException {
        Sealed.in(home).seal(SECRET, 7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void moved_to_another_user_changed_or_under_another_key_it_does_not_open() {
        byte[] sealed = Sealed.in(home).seal(SECRET, 7);
        assertThatThrownBy(() -> Sealed.in(home).open(sealed, 8)).hasMessageContaining("user 8");
        assertThatThrownBy(() -> Sealed.in(home.resolve("other")).open(sealed, 7))
                .hasMessageContaining("secrets.key");
        sealed[20] ^= 1;
        assertThatThrownBy(() -> Sealed.in(home).open(sealed, 7)).isInstanceOf(IllegalStateException.class);
    }
}
