package fugong.bench.reports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// So many clients, each sending one report after the other over HTTP, each report once.
final class Clients {

    private final int port;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(
                    Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()))
            .build();

    Clients(int port, String secret) {
        this.port = port;
        this.secret = secret;
    }

    /// @return how long each accepted report took
    Times send(int clients, int firstEnterprise, int count, LocalDate day) throws InterruptedException {
        var times = new Times();
        var next = new AtomicInteger(firstEnterprise);
        var threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int id = next.getAndIncrement(); id < firstEnterprise + count; id = next.getAndIncrement()) {
                    long began = System.nanoTime();
                    one(id, day);
                    times.add(System.nanoTime() - began);
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        return times;
    }

    private void one(int enterprise, LocalDate day) {
        var body = """
                {"enterprise": %d, "day": "%s", "status": "RESUMED",
                 "own": {"due": 100, "present": %d, "quarantined": 2}, "contract": {"due": 10, "present": 4},
                 "linesRunning": 2, "linesTotal": 3, "output": %d.5, "stockDays": 12, "orders": 80, "maskDays": 5}
                """.formatted(enterprise, day, enterprise % 98, 3 + enterprise % 20);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/reports".formatted(port)))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", day + "-" + enterprise)
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
}
