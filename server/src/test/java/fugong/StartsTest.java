package fugong;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// The server stands up on a fresh store and says that it is well.
class StartsTest extends DatabaseTest {

    @Test
    void health_is_up() throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(ask, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isIn(200, 401, 302);
        }
    }

    @Test
    void the_application_owns_nothing_and_cannot_pass_by_row_level_security() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
