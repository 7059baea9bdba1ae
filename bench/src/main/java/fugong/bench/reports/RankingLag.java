package fugong.bench.reports;

import fugong.network.DayPictures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// So many reports a minute at an even pace, every one of them a changed limit; how long until the ranking's rows
/// say so, for every fourth, counted from the answer to the report. Meanwhile somebody reads the ranking's page.
final class RankingLag {

    private static final int WATCHED = 4;
    private static final long LOOK_MS = 100;
    private static final long READ_MS = 3_000;
    private static final long PATIENCE_MS = 120_000;

    private final Stand stand;
    private final String secret;
    private final int perMinute;
    private final int minutes;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int round;

    RankingLag(Stand stand, String secret, int perMinute, int minutes) {
        this.stand = stand;
        this.secret = secret;
        this.perMinute = perMinute;
        this.minutes = minutes;
    }

    void run(String what, LocalDate day) throws Exception {
        long began = System.nanoTime();
        var unused = stand.bean(DayPictures.class).of(day).orElseThrow();
        stand.say(
                "picture of %,d enterprises (%s) there after %.1f s",
                stand.enterprises(), what, (System.nanoTime() - began) / 1e9);
        round++;
        var lags = new Times();
        var pages = new Times();
        Map<Integer, Long> open = new ConcurrentHashMap<>();
        var sent = new CountDownLatch(1);
        var watcher = Thread.ofPlatform().start(() -> watch(day, open, lags, sent));
        var reader = Thread.ofPlatform().start(() -> read(day, pages, sent));
        var before = stand.cpu();
        send(day, open);
        sent.countDown();
        watcher.join();
        reader.join();
        var cpu = stand.cpu().since(before);
        int count = perMinute * minutes;
        stand.say(
                "%,d reports in %d min: in the ranking after p50 %.1f s, p95 %.1f s, at most %.1f s (%d watched, %d never came)",
                count,
                minutes,
                lags.percentile(50) / 1e3,
                lags.percentile(95) / 1e3,
                lags.percentile(100) / 1e3,
                lags.count(),
                open.size());
        stand.say(
                "  the page of the ranking meanwhile: p50 %.2f s, p95 %.2f s (%d readings); %s",
                pages.percentile(50) / 1e3, pages.percentile(95) / 1e3, pages.count(), cpu.each(count));
    }

    /// Half of the watched stop, the other half of the rounds start again: each is a change.
    private void send(LocalDate day, Map<Integer, Long> open) throws InterruptedException {
        int count = perMinute * minutes;
        long start = System.nanoTime();
        var threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            long due = start + i * 60_000_000_000L / perMinute;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            int who = 1 + (i + round * count) % stand.enterprises();
            boolean watched = i % WATCHED == 0;
            int present = watched ? 0 : 40 + i % 50;
            threads[i] = Thread.ofVirtual().start(() -> {
                report(who, day, watched ? "NOT_RESUMED" : "RESUMED", present);
                if (watched) {
                    open.put(who, System.nanoTime());
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void watch(LocalDate day, Map<Integer, Long> open, Times lags, CountDownLatch sent) {
        try {
            long patience = System.nanoTime() + (minutes * 60_000L + PATIENCE_MS) * 1_000_000;
            while ((sent.getCount() > 0 || !open.isEmpty()) && System.nanoTime() < patience) {
                long now = System.nanoTime();
                for (int who : standing(day)) {
                    Long since = open.remove(who);
                    if (since != null) {
                        lags.add(Math.max(0, now - since));
                    }
                }
                Thread.sleep(LOOK_MS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HashSet<Integer> standing(LocalDate day) throws SQLException {
        var found = new HashSet<Integer>();
        try (var statement = stand.owner().prepareStatement("""
                select enterprise from network_state where day = ? and level = 0 and reported
                """)) {
            statement.setObject(1, day);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
        }
        return found;
    }

    private void read(LocalDate day, Times pages, CountDownLatch sent) {
        try {
            while (sent.getCount() > 0) {
                long began = System.nanoTime();
                int status = get("/api/v1/network/ranking?day=" + day);
                if (status == 200) {
                    pages.add(System.nanoTime() - began);
                }
                Thread.sleep(READ_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int get(String path) {
        return send(request(path).GET().build()).statusCode();
    }

    private void report(int who, LocalDate day, String status, int present) {
        var answer = send(request("/api/v1/reports")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                {"enterprise": %d, "day": "%s", "status": "%s", "own": {"due": 100, "present": %d, "quarantined": 0},
                 "contract": {"due": 0, "present": 0}}
                """.formatted(who, day, status, present)))
                .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("%d: %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(stand.port(), path)))
                .header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
