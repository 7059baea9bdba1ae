package fugong.bench.reports;

import fugong.FugongServer;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.registry.Areas;
import fugong.security.Actors;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `fugong bench links [--enterprises N] [--links L] [--singles S] [--reports R] [--minutes M]`: supply links one
/// by one over the API and by the million from a sheet; how long the ranking takes to follow a report while others
/// pour in, with drawn links only and with all the told ones.
public final class LinksBench {

    private static final int CLIENTS = 16;
    /// "Who are your five most important suppliers?"
    private static final int FIVE = 5;

    private final Stand stand;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LinksBench(Stand stand, String secret) {
        this.stand = stand;
        this.secret = secret;
    }

    /// @return the exit code
    public static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
        var home = Files.createTempDirectory("fugong-bench-");
        try (var server = new SpringApplicationBuilder(FugongServer.class)
                .properties(Map.of(
                        "server.port", "0",
                        "fugong.home", home.toString(),
                        "fugong.web.requests-per-second", "1000000",
                        "fugong.today", "2020-03-02"))
                .run()) {
            var stand = Stand.of(server, home, ReportsBench.number(words, "--enterprises", 20_000), out);
            Actors.run(Stand.KEEPER, () -> new LinksBench(stand, Singles.token(stand)).all(words));
        }
        return 0;
    }

    private void all(List<String> words) throws Exception {
        Region.build(stand.bean(Areas.class));
        Region.enterprises(stand.owner(), stand.enterprises());
        load(Path.of("regions", "china"), "catalogue and inputs of sectors");
        int singles = ReportsBench.number(words, "--singles", 3_000);
        singles(singles, 1);
        singles(singles, FIVE);
        var ranking = new RankingLag(
                stand,
                secret,
                ReportsBench.number(words, "--reports", 1_000),
                ReportsBench.number(words, "--minutes", 2));
        ranking.run("links drawn but for those told one by one", Region.DAY);
        int many = ReportsBench.number(words, "--links", 1_000_000);
        sheet(many);
        ranking.run("%,d told links".formatted(many), Region.DAY);
    }

    private void load(Path pack, String what) throws IOException, InterruptedException {
        var loads = stand.bean(Loads.class);
        var upload = Upload.open(pack.toAbsolutePath(), "bench", "", Files.createTempDirectory("fugong-bench-pack-"));
        long began = System.nanoTime();
        var plan = loads.await(loads.start(upload, Actors.current()));
        double planned = (System.nanoTime() - began) / 1e9;
        loads.commit(plan.id(), plan.fingerprint(), Actors.current());
        var done = loads.await(plan.id());
        double whole = (System.nanoTime() - began) / 1e9;
        if (done.state() != Load.State.COMMITTED) {
            throw new IllegalStateException("%s: %s".formatted(pack, done));
        }
        stand.say("%s: planned in %.1f s, all with commit %.1f s: %s", what, planned, whole, plan.tally());
    }

    /// @param perCall links that one enterprise tells in one call
    private void singles(int count, int perCall) throws InterruptedException, IOException {
        int calls = count / perCall;
        send(calls / 3, 0, perCall, new Times());
        var before = stand.cpu();
        var times = new Times();
        long began = System.nanoTime();
        send(calls, calls / 3, perCall, times);
        double seconds = (System.nanoTime() - began) / 1e9;
        var cpu = stand.cpu().since(before);
        stand.say(
                "links over HTTP, %d clients, %d a call: %,.0f links/s; a call p50 %.1f ms, p95 %.1f ms (%,d links)",
                CLIENTS, perCall, count / seconds, times.percentile(50), times.percentile(95), count);
        stand.say("  a link: %s", cpu.each(count));
    }

    private void send(int calls, int from, int perCall, Times times) throws InterruptedException {
        var next = new AtomicInteger();
        var threads = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int n = next.getAndIncrement(); n < calls; n = next.getAndIncrement()) {
                    int buyer = 1 + (from + n) % stand.enterprises();
                    var links = new StringJoiner(", ");
                    for (int k = 0; k < perCall; k++) {
                        int supplier = 1 + (from + n * 7 + 13 + 101 * k + perCall) % stand.enterprises();
                        if (buyer != supplier) {
                            links.add("""
                                    {"partner": "%s", "buys": true, "product": "15", "percent": 10}
                                    """.formatted(code(supplier)));
                        }
                    }
                    long sent = System.nanoTime();
                    post("links", """
                            {"enterprise": %d, "links": [%s]}
                            """.formatted(buyer, links));
                    times.add(System.nanoTime() - sent);
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void post(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(stand.port(), path)))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String code(int enterprise) {
        return "91%016d".formatted(enterprise);
    }

    private void sheet(int count) throws Exception {
        var folder = Files.createTempDirectory("fugong-bench-links-");
        try (var out = Files.newBufferedWriter(folder.resolve("links.csv"))) {
            out.write("supplier,buyer,product,share,valid_from\n");
            int n = stand.enterprises();
            for (int i = 0; i < count; i++) {
                int buyer = 1 + i % n;
                int supplier = 1 + (int) ((buyer + 1 + i / n * 131L) % n);
                out.write(String.format(
                        Locale.ROOT, "%s,%s,%s,%s,2020-01-01%n", code(supplier), code(buyer), "14", "0.01"));
            }
        }
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "links", "resources": [{"name": "links", "path": "links.csv", "encoding": "utf-8"}]}
                """);
        load(folder, "%,d links from CSV".formatted(count));
    }
}
