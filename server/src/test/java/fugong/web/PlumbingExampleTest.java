package fugong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.security.Allowance;
import fugong.web.forms.Amounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Cursors, versions and rate limits by hand.
class PlumbingExampleTest {

    @Test
    void a_cursor_comes_back_as_it_went_whatever_is_in_it() {
        assertThat(Cursor.of(Cursor.after("晋江", 42, "a:b|c").text())
                        .orElseThrow()
                        .keys())
                .containsExactly("晋江", "42", "a:b|c");
        assertThat(Cursor.of(null)).isEmpty();
        assertThat(Cursor.of("")).isEmpty();
    }

    @Test
    void a_made_up_cursor_is_refused_and_never_a_fault() {
        long seed = 20200210;
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append((char) (33 + random.nextInt(94)));
            }
            try {
                Cursor.of(text.toString());
            } catch (Refusal expected) {
                assertThat(expected.status().value()).isEqualTo(400);
            } catch (RuntimeException fault) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, text), fault);
            }
        }
    }

    @Test
    void a_page_knows_whether_there_is_another() {
        var full = Cursor.Page.of(List.of(1, 2, 3), 2, it -> Cursor.after(it));
        assertThat(full.items()).containsExactly(1, 2);
        assertThat(Cursor.of(full.next()).orElseThrow().keys()).containsExactly("2");
        assertThat(Cursor.Page.of(List.of(1, 2), 2, it -> Cursor.after(it)).next())
                .isNull();
        assertThat(Cursor.limit(null)).isEqualTo(100);
        assertThat(Cursor.limit(-1)).isEqualTo(1);
        assertThat(Cursor.limit(1_000_000)).isEqualTo(1000);
    }

    @Test
    void a_change_names_the_version_it_is_about() {
        assertThatCode(() -> Version.require("\"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> Version.require("\"6\", \"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> Version.require("*", 7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Version.require("\"6\"", 7)).isInstanceOf(Version.Changed.class);
        assertThatThrownBy(() -> Version.require(null, 7)).isInstanceOf(Refusal.class);
    }

    /// 5 at once and 2 a second: after the five, the next is due in half a second.
    @Test
    void haste_is_slowed_down_for_each_caller_alone() {
        var allowance = new Allowance(5, 2);
        var now = Instant.parse("2020-02-24T08:00:00Z");
        for (int i = 0; i < 5; i++) {
            assertThat(allowance.take("a", now)).isZero();
        }
        assertThat(allowance.take("a", now)).isEqualTo(Duration.ofMillis(500));
        assertThat(allowance.take("b", now)).isZero();
        assertThat(allowance.take("a", now.plusMillis(500))).isZero();
        assertThat(allowance.take("a", now.plusMillis(500))).isEqualTo(Duration.ofMillis(500));
        assertThat(allowance.take("a", now.plusSeconds(60))).isZero();
    }

    @Test
    void an_amount_of_a_billion_digits_is_refused_before_it_is_written_out() {
        var json = JsonMapper.builder().addModule(new Amounts()).build();
        assertThat(json.readValue("12.50", BigDecimal.class)).isEqualTo("12.50");
        for (String odd : List.of("1e999999999", "1e-999999999", "\"1e99\"")) {
            assertThatThrownBy(() -> json.readValue(odd, BigDecimal.class)).isInstanceOf(JacksonException.class);
        }
    }

    /// Whoever may send anything at all could otherwise fill the memory with one list of reports.
    @Test
    void a_body_beyond_the_limit_is_refused_whether_it_says_so_or_not() throws Exception {
        var longBodies = new LongBodies((request, response, handler, why) -> null);
        var says = new MockHttpServletRequest("POST", "/api/v1/reports/many") {
            @Override
            public long getContentLengthLong() {
                return LongBodies.MOST_BYTES + 1;
            }
        };
        says.setServletPath("/api/v1/reports/many");
        var answer = new MockHttpServletResponse();
        longBodies.doFilter(says, answer, (request, response) -> {
            throw new AssertionError("The body would have been read.");
        });
        assertThat(answer.getStatus()).isEqualTo(413);

        var silent = new MockHttpServletRequest("POST", "/api/v1/reports/many") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        silent.setContent(new byte[(int) LongBodies.MOST_BYTES + 1]);
        assertThatThrownBy(() -> longBodies.doFilter(
                        silent,
                        new MockHttpServletResponse(),
                        (request, response) -> request.getInputStream().readAllBytes()))
                .isInstanceOf(IOException.class);
    }
}
