package fugong.web;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.WallClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers given to writes, by caller and Idempotency-Key, kept for two days.
@Component
class Answers {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final List<String> HEADERS = List.of("Location", "ETag");

    private final JdbcClient jdbc;
    private final WallClock wall;

    Answers(JdbcClient jdbc, WallClock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /// Takes the key for this transaction; waits while another one holds it.
    ///
    /// @return false when the key was used before
    boolean begin(Actor actor, String key, byte[] request) {
        return jdbc.sql("""
                insert into web_idempotency (actor, key, request, at) values (:actor, :key, :request, :at)
                on conflict do nothing
                """)
                        .param("actor", actor.id())
                        .param("key", key)
                        .param("request", request)
                        .param("at", Timestamp.from(wall.instant()))
                        .update()
                == 1;
    }

    @Nullable
    Answer find(Actor actor, String key) {
        return jdbc.sql("""
                select request, status, type, headers, body from web_idempotency
                 where actor = :actor and key = :key and status is not null
                """)
                .param("actor", actor.id())
                .param("key", key)
                .query((row, number) -> Answer.of(row))
                .optional()
                .orElse(null);
    }

    void keep(Actor actor, String key, Answer answer) {
        jdbc.sql("""
                update web_idempotency set status = :status, type = :type, headers = :headers, body = :body
                 where actor = :actor and key = :key
                """)
                .param("status", answer.status)
                .param("type", answer.type)
                .param("headers", answer.headers)
                .param("body", answer.body)
                .param("actor", actor.id())
                .param("key", key)
                .update();
    }

    void forget(Actor actor, String key) {
        jdbc.sql("delete from web_idempotency where actor = :actor and key = :key")
                .param("actor", actor.id())
                .param("key", key)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        Actors.run(
                Actor.system("old answers"),
                () -> jdbc.sql("delete from web_idempotency where at < :before")
                        .param("before", Timestamp.from(wall.instant().minus(KEPT)))
                        .update());
    }

    /// What was answered.
    ///
    /// @param headers the few that belong to the answer, one "Name: value" a line
    record Answer(byte[] request, int status, @Nullable String type, String headers, byte[] body) {

        static Answer of(byte[] request, ContentCachingResponseWrapper response) {
            String headers = HEADERS.stream()
                    .filter(it -> response.getHeader(it) != null)
                    .map(it -> it + ": " + response.getHeader(it))
                    .collect(Collectors.joining("\n"));
            return new Answer(
                    request,
                    response.getStatus(),
                    response.getContentType(),
                    headers,
                    response.getContentAsByteArray());
        }

        private static Answer of(ResultSet row) throws SQLException {
            byte[] body = row.getBytes("body");
            return new Answer(
                    row.getBytes("request"),
                    row.getInt("status"),
                    row.getString("type"),
                    row.getString("headers"),
                    Objects.requireNonNullElse(body, new byte[0]));
        }

        boolean isFor(byte[] other) {
            return MessageDigest.isEqual(request, other);
        }

        void writeTo(HttpServletResponse response) {
            response.setStatus(status);
            response.setHeader("Idempotency-Replayed", "true");
            headers.lines().map(it -> it.split(": ", 2)).forEach(it -> response.setHeader(it[0], it[1]));
            if (type != null) {
                response.setContentType(type);
            }
            try {
                response.getOutputStream().write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
