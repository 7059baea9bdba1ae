package fugong.network;

import static fugong.network.Chains.DAY;
import static fugong.network.Chains.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.ServerProcess;
import fugong.TestPeople;
import fugong.network.catalogue.CatalogueStore;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Eighty enterprises tell five suppliers each, again and again until somebody says yes; among them the server is
/// killed. Nothing told is lost, nothing is there twice.
class LinksSurviveAKillRoomTest extends DatabaseTest {

    private static final int FIRMS = 80;
    private static final int LINKS = 5;

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private CatalogueStore catalogue;

    @Autowired
    private TestPeople people;

    @TempDir
    private Path folder;

    private final List<Enterprise> firms = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeAll
    void build() {
        var chains = Chains.build(areas, industries, enterprises, catalogue);
        for (int i = 0; i < FIRMS; i++) {
            firms.add(chains.enterprise(1 + i % 2, i % 2 == 0 ? "3340" : "2435"));
        }
    }

    @Test
    void a_server_killed_among_them_loses_nothing_and_doubles_nothing() throws Exception {
        var bearer = people.token(people.somebody(Role.COMMAND, Scope.EVERYTHING));
        var server = new ServerProcess(database(), folder, bearer);
        var first = server.start();
        var done = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<Integer>>();
            for (int i = 0; i < FIRMS; i++) {
                int who = i;
                waiting.add(pool.submit(() -> untilAccepted(server.port(), bearer, who, done)));
            }
            while (done.get() < FIRMS / 5) {
                Thread.sleep(5);
            }
            first.destroyForcibly().waitFor(); // SIGKILL
            assertThat(done.get()).as("killed in the middle").isLessThan(FIRMS);
            var second = server.start();
            try {
                for (var one : waiting) {
                    assertThat(one.get(180, TimeUnit.SECONDS)).isIn(200, 201);
                }
            } finally {
                second.destroyForcibly().waitFor();
            }
        } finally {
            first.destroyForcibly();
        }
        Actors.run(KEEPER, () -> {
            assertThat(count("select count(*) from network_link")).isEqualTo(FIRMS * LINKS);
            // One line of the trail for each link: none was told twice.
            assertThat(count("select count(*) from security_trail where what = 'network.link'"))
                    .isEqualTo(FIRMS * LINKS);
        });
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int untilAccepted(int port, String bearer, int who, AtomicInteger done) throws Exception {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                int answer = send(port, bearer, who);
                if (answer == 200 || answer == 201) {
                    done.incrementAndGet();
                    return answer;
                }
            } catch (IOException broken) {
                // The line broke; whether the links were taken nobody knows. The same key goes again.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No answer for " + who);
    }

    private int send(int port, String bearer, int who) throws IOException, InterruptedException {
        var links = new ArrayList<String>();
        for (int i = 1; i <= LINKS; i++) {
            links.add("""
                    {"partner": "%s", "buys": true, "percent": 10, "from": "%s"}
                    """.formatted(firms.get((who + i) % FIRMS).creditCode().value(), DAY));
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/links".formatted(port)))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "links-" + who)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"enterprise": %d, "links": [%s]}
                        """.formatted(
                                firms.get(who).id().value(), links.stream().collect(Collectors.joining(", ")))))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            System.err.println(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode();
    }
}
