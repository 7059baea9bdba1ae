package fugong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without eyes: keeps cookies, sends forms with their token, does not follow redirects.
public final class TestWeb implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public TestWeb(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    public static TestWeb signedIn(int port, String login) {
        var web = new TestWeb(port);
        var answer = web.form("/sign-in", "/sign-in", Map.of("login", login, "password", TestPeople.PASSWORD));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("%s could not sign in: %d".formatted(login, answer.statusCode()));
        }
        return web;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .GET()
                .build());
    }

    /// Reads the form's token from one page and sends the fields to another address.
    public HttpResponse<String> form(String page, String action, Map<String, String> fields) {
        var token = TOKEN.matcher(get(page).body());
        var all = new HashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return post(action, all);
    }

    public HttpResponse<String> post(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Accept-Language", "en");
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
