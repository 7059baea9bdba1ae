package fugong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A write with a key happens once: sent again, sent twice at a time, or cut off in the middle. The write of these
/// tests is a line in the trail.
class IdempotencyRoomTest extends DatabaseTest {

    private static final Actor CLERK = new Actor(71, "clerk", Set.of(Role.CLERK), Scope.NOTHING);

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private Trail trail;

    private FilterChain writes(String subject, int status, String answer) {
        return (request, response) -> {
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            trail.wrote(CLERK, "test", subject, body);
            var http = (HttpServletResponse) response;
            http.setStatus(status);
            http.setHeader("Location", "/api/v1/things/1");
            http.setContentType("application/json");
            http.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        };
    }

    private MockHttpServletResponse send(String key, String body, FilterChain chain) {
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.setServletPath("/api/v1/things");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", key);
        var response = new MockHttpServletResponse();
        return Actors.as(CLERK, () -> {
            try {
                idempotency.doFilter(request, response, chain);
                return response;
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int lines(String subject) {
        return Actors.as(
                CLERK,
                () -> jdbc.sql("select count(*) from security_trail where subject = :subject")
                        .param("subject", subject)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void the_same_again_gets_the_first_answer_and_writes_nothing() throws Exception {
        var first = send("k1", "{\"a\":1}", writes("s1", 201, "{\"id\":1}"));
        var again = send("k1", "{\"a\":1}", writes("s1", 201, "{\"id\":2}"));
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo("{\"id\":1}");
        assertThat(again.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(lines("s1")).isEqualTo(1);
    }

    @Test
    void the_key_of_another_request_is_refused() throws Exception {
        send("k2", "{\"a\":1}", writes("s2", 200, "{}"));
        var other = send("k2", "{\"a\":2}", writes("s2", 200, "{}"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("idempotency-key-reused");
        assertThat(lines("s2")).isEqualTo(1);
    }

    @Test
    void another_persons_key_is_another_key() {
        send("k3", "{}", writes("s3", 200, "{}"));
        assertThat(Actors.as(
                        new Actor(72, "other", Set.of(), Scope.NOTHING),
                        () -> jdbc.sql("select count(*) from web_idempotency where key = 'k3'")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void a_refusal_is_not_remembered_and_its_own_lines_stay() {
        assertThat(send("k4", "{}", writes("s4", 422, "{}")).getStatus()).isEqualTo(422);
        assertThat(send("k4", "{}", writes("s4", 201, "{}")).getStatus()).isEqualTo(201);
        assertThat(lines("s4")).isEqualTo(2);
    }

    @Test
    void a_fault_leaves_nothing_and_the_retry_writes() {
        FilterChain fails = (request, response) -> {
            trail.wrote(CLERK, "test", "s5", "half");
            throw new IllegalStateException("the server dies here");
        };
        var failed = send("k5", "{}", fails);
        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(lines("s5")).isZero();
        assertThat(send("k5", "{}", writes("s5", 201, "{}")).getStatus()).isEqualTo(201);
        assertThat(lines("s5")).isEqualTo(1);
    }

    @Test
    void twenty_at_once_with_one_key_write_once_and_all_hear_the_same() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                answers.add(threads.submit(() -> {
                    start.await();
                    return send("k6", "{}", writes("s6", 201, "{\"by\":" + number + "}"))
                            .getContentAsString();
                }));
            }
            start.countDown();
        }
        var heard = new HashSet<String>();
        for (var answer : answers) {
            heard.add(answer.get());
        }
        assertThat(heard).hasSize(1);
        assertThat(lines("s6")).isEqualTo(1);
    }

    @Test
    void a_key_must_be_short() {
        assertThat(send("x".repeat(201), "{}", writes("s7", 201, "{}")).getStatus())
                .isEqualTo(400);
        assertThat(lines("s7")).isZero();
    }

    @Test
    void without_the_actor_nothing_is_kept() {
        assertThatThrownBy(Actors::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe");
    }
}
