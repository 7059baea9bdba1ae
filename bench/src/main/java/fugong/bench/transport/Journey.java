package fugong.bench.transport;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the people of one county do, again and again: sign up on their phones, are planned, get on, are handed
/// over. Whatever is asked is asked again, with the same key, until it is answered.
final class Journey {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 3_000;
    static final int PEOPLE = 6;
    private static final String WORKS = "鲸湾作坊";

    private final int county;
    private final String server;
    private final String bearer;
    private final Facts facts;
    private final AtomicInteger repeated = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    volatile String doing = "nothing";

    /// What is read straight from the tables, because no page is needed for it.
    interface Facts {
        int wave(int county, int round);

        List<Integer> trips(int plan);

        List<Long> seats(int trip);
    }

    Journey(int county, int port, String bearer, Facts facts) {
        this.county = county;
        this.server = "http://127.0.0.1:" + port;
        this.bearer = bearer;
        this.facts = facts;
    }

    int repeated() {
        return repeated.get();
    }

    void round(int round) throws InterruptedException {
        doing = "sign-up";
        for (int n = 0; n < PEOPLE; n++) {
            signUp(round, n);
        }
        doing = "plan";
        int plan = plan(round);
        doing = "approve";
        post("/api/v1/transport/plans/" + plan + "/approve", "{}", 200);
        for (int trip : facts.trips(plan)) {
            doing = "board";
            board(trip);
            doing = "hand-over";
            handOver(trip);
        }
        doing = "nothing";
    }

    private void signUp(int round, int n) throws InterruptedException {
        var ticket = "kills-%03d-%05d-%02d-ticket".formatted(county, round, n);
        var fields = Map.of(
                "name",
                "样本%d之%d之%d".formatted(county, round, n),
                "phone",
                "13%02d%05d%02d".formatted(county % 100, round, n),
                "home",
                "Area %s village %d".formatted(Ground.county(county), 2 + n % 8),
                "destination",
                "Works 11",
                "employer",
                WORKS,
                "readyFrom",
                Ground.DAY.toString(),
                "luggage",
                "1",
                "consent",
                "true",
                "ticket",
                ticket);
        again(() -> {
            var token = TOKEN.matcher(send(request("/return").GET().build()).body());
            if (!token.find()) {
                return false;
            }
            var body = fields.entrySet().stream()
                            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                            .collect(Collectors.joining("&"))
                    + "&_csrf=" + encoded(token.group(1));
            var answer = send(request("/return")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
            return answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith(ticket);
        });
    }

    private int plan(int round) throws InterruptedException {
        int wave = facts.wave(county, round);
        var asked = post(
                "/api/v1/transport/plans",
                "{\"wave\":%d,\"seed\":7,\"seconds\":1,\"key\":\"kills-%d-%d\"}".formatted(wave, county, round),
                202);
        int plan = Integer.parseInt(asked.replaceAll("(?s).*\"plan\"\\s*:\\s*(\\d+).*", "$1"));
        again(() -> {
            var answer = send(api("/api/v1/transport/plans/" + plan).GET().build());
            return answer.body().matches("(?s).*\"state\"\\s*:\\s*\"(DONE|APPROVED)\".*");
        });
        return plan;
    }

    /// Everybody gets on, every tap told twice, in two orders.
    private void board(int trip) throws InterruptedException {
        var taps = new ArrayList<String>();
        for (long seat : facts.seats(trip)) {
            taps.add("{\"id\":\"kills-%d-%d\",\"kind\":\"BOARDED\",\"seat\":%d,\"at\":\"%s\"}"
                    .formatted(trip, seat, seat, Instant.parse("2020-03-02T00:10:00Z")));
        }
        post(
                "/api/v1/transport/trips/%d/facts".formatted(trip),
                "{\"facts\":[%s]}".formatted(String.join(",", taps)),
                200);
        post(
                "/api/v1/transport/trips/%d/facts".formatted(trip),
                "{\"facts\":[%s]}".formatted(String.join(",", taps.reversed())),
                200);
    }

    private void handOver(int trip) throws InterruptedException {
        var body = """
                {"key":"kills-handover-%d","employer":0,"employerName":"%s","received":%d,"quarantined":0,
                 "signer":"王样本","signature":"M1 1L20 20"}
                """.formatted(trip, WORKS, facts.seats(trip).size());
        post("/api/v1/transport/trips/%d/handovers".formatted(trip), body, 200);
    }

    private String post(String path, String body, int wanted) throws InterruptedException {
        var said = new String[] {""};
        again(() -> {
            var answer = send(api(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
            said[0] = answer.body();
            return answer.statusCode() == wanted;
        });
        return said[0];
    }

    private interface Ask {
        boolean answered() throws IOException, InterruptedException;
    }

    private void again(Ask ask) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (ask.answered()) {
                    return;
                }
            } catch (IOException broken) {
                // Nobody knows whether it was taken: the same goes again.
                repeated.incrementAndGet();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Never answered: county %d, %s".formatted(county, doing));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
