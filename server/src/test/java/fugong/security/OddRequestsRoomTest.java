package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Days beyond every calendar, numbers nothing has, texts no database takes, bodies that are no JSON or another:
/// each in every field of every page, form and body of the API ends in an answer that names the trouble, never in a
/// fault of ours.
class OddRequestsRoomTest extends DatabaseTest {

    @Autowired
    private TestPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private int count;

    @BeforeAll
    void twoCounties() throws SQLException {
        new TwoCounties(database());
    }

    @Test
    void no_page_ends_in_a_fault() {
        var faults = new TreeSet<String>();
        int asked = 0;
        try (var web = signedIn()) {
            for (var call : new PageCalls(mappings).of(RequestMethod.GET)) {
                for (var values : odd(call)) {
                    asked++;
                    judge("GET", address(call, values), web.get(address(call, values)), faults);
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(faults).isEmpty();
    }

    /// The ways out of one's own session, which the test itself needs.
    private static final Set<String> ENDS_THE_SESSION =
            Set.of("/sign-out", "/account/password", "/account/sessions/end-others", "/account/sessions/{session}/end");

    @Test
    void no_form_ends_in_a_fault() {
        var faults = new TreeSet<String>();
        int asked = 0;
        try (var web = signedIn()) {
            String token = formToken(web);
            for (var call : new PageCalls(mappings).of(RequestMethod.POST)) {
                if (call.path().startsWith("/api/") || ENDS_THE_SESSION.contains(call.path())) {
                    continue;
                }
                for (var values : odd(call)) {
                    var fields = new HashMap<String, String>();
                    values.replaceAll((name, value) -> call.path().contains("{" + name + "}") ? encode(value) : value);
                    String path = call.fill(values, fields);
                    fields.put("_csrf", token);
                    asked++;
                    judge("POST", path + " " + values, web.post(path, fields), faults);
                }
            }
        }
        assertThat(asked).isGreaterThan(400);
        assertThat(faults).isEmpty();
    }

    private static String formToken(TestWeb web) {
        var token = Pattern.compile("name=\"_csrf\"[^>]* (?:value|content)=\"([^\"]+)\"")
                .matcher(web.get("/account").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "[[]]",
            "[{}]",
            "[null]",
            "null",
            "true",
            "\"text\"",
            "1e999999",
            "{\"\":\"\"}",
            "[".repeat(3_000),
            "{\"a\":".repeat(3_000),
            "\uD83D",
            "<x/>");

    /// What may stand where a value of the description stands.
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "-1",
            "1e400",
            "99999999999999999999",
            "{}",
            "[]",
            "[null]",
            "true",
            "\"\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"+999999999-12-31\"",
            "\"-5\"",
            "\"" + "名".repeat(70_000) + "\"");

    @Test
    void no_body_ends_in_a_fault() {
        var all = somebody();
        String bearer = "Bearer " + people.token(all);
        var faults = new TreeSet<String>();
        int asked = 0;
        try (var web = new TestWeb(port)) {
            var calls = new ApiCalls(
                    web.send(web.request("/v3/api-docs").GET().build()).body());
            for (var call : calls.all()) {
                var bodies = new ArrayList<>(call.reads() ? List.of() : BODIES);
                bodies.addAll(calls.odd(call, TwoCounties.OURS, ODD_VALUES));
                for (String body : call.operation().has("requestBody") ? bodies : List.<String>of()) {
                    for (String type : body.equals("{}") ? TYPES : TYPES.subList(0, 1)) {
                        var request = HttpRequest.newBuilder(
                                        calls.request(call, TwoCounties.OURS, web),
                                        (name, value) -> !name.equalsIgnoreCase("Content-Type"))
                                .header("Authorization", bearer)
                                .header("Content-Type", type)
                                .method(call.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body))
                                .build();
                        asked++;
                        judge(call + " " + type, body, web.send(request), faults);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/json;charset=x",
            "x");

    /// Headers that are read: none of them is believed without being understood.
    @Test
    void no_header_ends_in_a_fault() {
        String bearer = "Bearer " + people.token(somebody());
        var faults = new TreeSet<String>();
        try (var web = new TestWeb(port)) {
            for (String name : List.of(
                    "Accept", "Accept-Language", "If-Match", "Idempotency-Key", "Cookie", "Range", "X-Forwarded-For")) {
                for (String value :
                        List.of("", ";", ",,,", "*/*;q=x", "\"\"", "é", "x".repeat(3_000), "W/\"1", "a=b=c;;=")) {
                    for (String path : List.of("/api/v1/enterprises?limit=1", "/picture", "/sign-in")) {
                        var request = web.request(path)
                                .setHeader(name, value)
                                .header("Authorization", bearer)
                                .GET()
                                .build();
                        judge(name, value + " " + path, web.send(request), faults);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void an_address_that_is_made_to_mislead_is_refused_with_a_problem() {
        String bearer = "Bearer " + people.token(somebody());
        try (var web = new TestWeb(port)) {
            for (String path :
                    List.of("/api/v1/enterprises;x=1", "/api/v1/a%2f..%2fusers", "/api/v1/%2e%2e%2f%2e%2e/users")) {
                var answer = web.send(
                        web.request(path).header("Authorization", bearer).GET().build());
                assertThat(answer.statusCode()).as(path).isBetween(400, 404);
                if (path.contains(";")) {
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                    assertThat(answer.body()).contains("urn:fugong:problem:unreadable");
                }
            }
        }
    }

    private Actor somebody() {
        return people.somebody("all" + count++, Set.of(Role.COMMAND, Role.ADMINISTRATOR), Scope.EVERYTHING);
    }

    private TestWeb signedIn() {
        return TestWeb.signedIn(port, somebody().name());
    }

    private static List<Map<String, String>> odd(PageCalls.Call call) {
        var all = new ArrayList<Map<String, String>>();
        for (var field : call.fields().entrySet()) {
            for (String odd : PageCalls.odd(field.getValue()).toList()) {
                var values = new LinkedHashMap<>(call.about(TwoCounties.OURS));
                values.put(field.getKey(), odd);
                all.add(values);
            }
        }
        return all;
    }

    private static void judge(String what, String about, HttpResponse<String> answer, Set<String> faults) {
        boolean api = answer.uri().getPath().startsWith("/api/");
        // The container itself refuses these two, before anything of ours hears of them.
        boolean ours = !answer.uri().getRawPath().matches(".*%(00|5C).*");
        boolean silent = api
                && ours
                && answer.statusCode() >= 400
                && !answer.body().contains("\"status\"")
                && !answer.body().contains("finding")
                && !answer.body().contains("code");
        if (answer.statusCode() >= 500 || silent) {
            String shown = what + " " + about;
            faults.add(answer.statusCode() + " " + shown.substring(0, Math.min(shown.length(), 300)));
        }
    }

    private static String address(PageCalls.Call call, Map<String, String> values) {
        var encoded = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> encoded.put(name, encode(value)));
        var query = new LinkedHashMap<String, String>();
        String path = call.fill(encoded, query);
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
