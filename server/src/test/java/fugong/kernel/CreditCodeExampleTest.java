package fugong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.CreditCode.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeExampleTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350200MA2YJ1XR9G", "91350200776049653A", "91440101MA5CJQ4N59"})
    void codes_that_pass_both_checks(String code) {
        assertThat(CreditCode.of(code).valid()).isTrue();
    }

    /// Issued in the early pilot and printed on licences: the last character should be 1, R and J.
    @ParameterizedTest
    @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
    void real_codes_that_fail_only_the_last_character(String code) {
        assertThat(CreditCode.of(code).flaw()).contains(Flaw.CHECK);
    }

    /// 91350200776049653A: organisation code 77604965-3. 7·3+7·7+6·9+0·10+4·5+9·8+6·4+5·2 = 250; 250 mod 11 =
    /// 8; 11−8 = 3.
    @Test
    void a_code_is_made_with_both_check_characters() {
        assertThat(CreditCode.make("91", "350200", "77604965")).hasToString("91350200776049653A");
    }

    @Test
    void small_letters_full_width_and_blanks_around_are_put_right() {
        assertThat(CreditCode.of(" ９1350200ma2yj1xr9g　").valid()).isTrue();
    }

    @Test
    void each_flaw_has_its_name() {
        assertThat(CreditCode.of("").flaw()).contains(Flaw.LENGTH);
        assertThat(CreditCode.of("91350200MA2YJ1XR9I").flaw()).contains(Flaw.LETTER);
        assertThat(CreditCode.of("9135020077604965XA").flaw()).contains(Flaw.ORGANISATION);
    }

    @Test
    void the_division_of_the_registering_office_is_read_from_it() {
        assertThat(CreditCode.of("91440101MA5CJQ4N59").areaDigits()).contains("440101");
        assertThat(CreditCode.of("123").areaDigits()).isEmpty();
    }
}
