package fugong.bench.reports;

import fugong.FugongServer;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.network.DayPictures;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `fugong bench links [--enterprises N] [--links L] [--singles S] [--reports R]`: supply links one by one over the
/// API and by the million from a sheet; how long the ranking takes to follow a report while others pour in.
public final class LinksBench {

    private static final int CLIENTS = 16;
    private static final int MARKED = 5;

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
        singles(ReportsBench.number(words, "--singles", 3_000));
        ranking(ReportsBench.number(words, "--reports", 1_000));
        sheet(ReportsBench.number(words, "--links", 1_000_000));
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

    private void singles(int count) throws InterruptedException {
        send(count / 3, 0);
        long began = System.nanoTime();
        send(count, count / 3);
        double seconds = (System.nanoTime() - began) / 1e9;
        stand.say("single links, %d clients over HTTP: %,.0f links/s (%,d links)", CLIENTS, count / seconds, count);
    }

    private void send(int count, int from) throws InterruptedException {
        var next = new AtomicInteger();
        var threads = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    int buyer = 1 + (from + n) % stand.enterprises();
                    int supplier = 1 + (from + n * 7 + 13) % stand.enterprises();
                    if (buyer != supplier) {
                        post("links", """
                                {"enterprise": %d, "links": [{"partner": "%s", "buys": true, "product": "15", "percent": 40}]}
                                """.formatted(buyer, code(supplier)));
                    }
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

    /// So many reports in a minute; among them some whose way into the ranking is watched.
    private void ranking(int reports) throws Exception {
        var day = LocalDate.of(2020, 3, 1);
        long began = System.nanoTime();
        var unused = stand.bean(DayPictures.class).of(day).orElseThrow();
        stand.say("first picture of %,d enterprises: %.1f s", stand.enterprises(), (System.nanoTime() - began) / 1e9);
        double worst = 0;
        long start = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            boolean marked = i % (reports / MARKED) == reports / MARKED - 1;
            int who = 1 + i;
            report(who, day, marked ? "NOT_RESUMED" : "RESUMED", marked ? 0 : 40 + i % 50);
            if (marked) {
                worst = Math.max(worst, seen(who, day));
            }
            long due = start + i * 60_000_000_000L / reports;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        stand.say(
                "%,d reports in %.0f s: a report is in the ranking after %.1f s at the latest (%d watched)",
                reports, (System.nanoTime() - start) / 1e9, worst, MARKED);
    }

    private void report(int who, LocalDate day, String status, int present) {
        post("reports", """
                {"enterprise": %d, "day": "%s", "status": "%s", "own": {"due": 100, "present": %d, "quarantined": 0},
                 "contract": {"due": 0, "present": 0}}
                """.formatted(who, day, status, present));
    }

    private double seen(int who, LocalDate day) throws Exception {
        long began = System.nanoTime();
        while (stand.number("select count(*) from network_state where day = '%s' and enterprise = %d and level = 0"
                        .formatted(day, who))
                == 0) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - began) / 1e9;
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
