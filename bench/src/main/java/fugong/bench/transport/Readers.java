package fugong.bench.transport;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Offices that read the lists, all at once, each page after the other.
final class Readers {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    /// Not measured: so long the JVM still compiles itself, which takes most of a page's processor time.
    private static final int WARM = 6_000;

    private static final List<String> LISTS = List.of(
            "/transport/workers",
            "/transport/workers?state=WAITING",
            "/transport/workers?health=UNKNOWN",
            "/transport/workers?q=1390012%04d",
            "/transport/workers?before=%d0",
            "/transport/workers?home=%d");

    private final String server;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .executor(
                    Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()))
            .build();

    Readers(int port, PrintStream out) {
        this.server = "http://127.0.0.1:" + port;
        this.out = out;
    }

    void run(String login, String password, int clients, int pages) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("The page of signing in has no token.");
        }
        var body = "login=%s&password=%s&_csrf=%s".formatted(login, password, encoded(token.group(1)));
        http.send(
                HttpRequest.newBuilder(URI.create(server + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        read(LISTS, clients, WARM);
        measure("list pages", LISTS, clients, pages);
        var board = List.of("/transport");
        read(board, clients, WARM / 6);
        measure("board (sums over everybody)", board, clients, pages / 5);
    }

    /// The processor seconds hold the server and the clients, which share a process, but not the database.
    private void measure(String what, List<String> addresses, int clients, int pages) throws InterruptedException {
        long before = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
        var sorted = read(addresses, clients, pages).stream().sorted().toList();
        long cpu = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                - before;
        out.println("%s, %d clients, %,d pages: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %.1f ms of processor each"
                .formatted(
                        what,
                        clients,
                        sorted.size(),
                        at(sorted, 50),
                        at(sorted, 95),
                        at(sorted, 99),
                        (double) cpu / sorted.size()));
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private List<Long> read(List<String> addresses, int clients, int pages) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var next = new AtomicInteger();
        var threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int n = next.getAndIncrement(); n < pages; n = next.getAndIncrement()) {
                    long began = System.nanoTime();
                    get(addresses.get(n % addresses.size()).formatted(1 + n % 900));
                    times.add(System.nanoTime() - began);
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        return new ArrayList<>(times);
    }

    private String get(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s: %d".formatted(path, answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
