package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.security.factor.Sealed;
import fugong.security.factor.Totp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The way in and the pages behind it, over the wire.
class PagesOfSecurityRoomTest extends DatabaseTest {

    @Autowired
    private TestPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/account", "/trail", "/", "/enterprises/1", "/no-such-page"})
    void a_stranger_is_led_to_the_sign_in(String path) {
        try (var web = new TestWeb(port)) {
            var answer = web.get(path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
        }
    }

    @Test
    void a_stranger_at_the_api_gets_a_problem_not_an_empty_answer() {
        try (var web = new TestWeb(port)) {
            for (var request : new HttpRequest[] {
                web.request("/api/v1/me").GET().build(),
                web.request("/api/v1/me")
                        .header("Authorization", "Bearer fgt_wrong")
                        .GET()
                        .build(),
                web.request("/api/v1/me")
                        .header("Authorization", "Bearer fgt_wrong")
                        .POST(BodyPublishers.ofString("{}"))
                        .build()
            }) {
                var answer = web.send(request);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
                assertThat(answer.body()).contains("not-signed-in");
            }
        }
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var eva = people.somebody(Role.ADMINISTRATOR, Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, eva.name())) {
            assertThat(web.post("/account/sessions/end-others", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(web.form("/account", "/account/sessions/end-others", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void a_token_opens_the_api_and_no_page() {
        var max = people.somebody(Role.ADMINISTRATOR, Scope.EVERYTHING);
        String bearer = "Bearer " + people.token(max);
        try (var web = new TestWeb(port)) {
            var me = web.send(web.request("/api/v1/me")
                    .header("Authorization", bearer)
                    .GET()
                    .build());
            assertThat(me.statusCode()).isEqualTo(200);
            assertThat(me.body()).contains(max.name());
            var page = web.send(
                    web.request("/users").header("Authorization", bearer).GET().build());
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("not-allowed");
            for (String accept : List.of("text/html", "*/*", "application/json")) {
                for (String token : List.of(bearer, "Bearer fgt_unknown")) {
                    var answer = web.send(web.request("/users")
                            .header("Authorization", token)
                            .header("Accept", accept)
                            .GET()
                            .build());
                    assertThat(answer.statusCode()).as(accept).isEqualTo(token.equals(bearer) ? 403 : 401);
                    assertThat(answer.body()).as(accept).isNotBlank().doesNotContain("table");
                }
            }
        }
    }

    @Test
    void every_page_forbids_inline_script_and_style_and_framing() {
        var ann = people.somebody("ann-all", Set.of(Role.values()), Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, ann.name())) {
            for (String path : pagesWithoutVariables()) {
                headers(path, web.get(path));
            }
            headers("404", web.get("/no-such-page"));
            headers("api", web.get("/api/v1/me"));
        }
        try (var web = new TestWeb(port)) {
            headers("sign-in", web.get("/sign-in"));
            headers("redirect", web.get("/users"));
        }
    }

    private List<String> pagesWithoutVariables() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().toString().contains("GET"))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(it -> !it.contains("{") && !it.startsWith("/v3"))
                .distinct()
                .sorted()
                .toList();
    }

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>|\\sstyle=\"|<style|\\son[a-z]+=\"");

    private static void headers(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as(path)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(INLINE.matcher(answer.body())
                            .results()
                            .map(it -> it.group())
                            .filter(it -> !it.contains("application/json"))
                            .toList())
                    .as("inline script or style on " + path)
                    .isEmpty();
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts() {
        var bob = people.somebody(Role.CLERK, Scope.NOTHING);
        try (var web = new TestWeb(port)) {
            var answer = web.form("/sign-in", "/sign-in", Map.of("login", bob.name(), "password", TestPeople.PASSWORD));
            var cookie = answer.headers().allValues("Set-Cookie").stream()
                    .filter(it -> it.startsWith("fugong_session"))
                    .findFirst();
            assertThat(cookie.orElseThrow()).contains("HttpOnly", "SameSite=Lax");
            assertThat(web.get("/account").statusCode()).isEqualTo(200);
            web.form("/account", "/sign-out", Map.of());
            assertThat(web.get("/account").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void after_the_sign_in_one_is_where_one_wanted_to_be_and_never_on_another_site() {
        var pia = people.somebody(Role.CLERK, Scope.NOTHING);
        for (var wish : Map.of(
                        "/account?x=1",
                        "/account?x=1",
                        "//evil.example",
                        "/",
                        "https://evil.example",
                        "/",
                        "/\\evil",
                        "/",
                        "/\t/evil.example", // a browser drops the tab
                        "/",
                        "/a{b}", // the framework would look for a value of b
                        "/")
                .entrySet()) {
            try (var web = new TestWeb(port)) {
                var answer = web.form(
                        "/sign-in",
                        "/sign-in",
                        Map.of("login", pia.name(), "password", TestPeople.PASSWORD, "then", wish.getKey()));
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .endsWith(wish.getValue())
                        .doesNotContain("evil");
            }
        }
    }

    @Test
    void a_second_factor_is_set_up_on_the_page_and_asked_for_next_time() {
        var lea = people.somebody(Role.COMMAND, Scope.NOTHING);
        byte[] secret;
        try (var web = TestWeb.signedIn(port, lea.name())) {
            var page = web.get("/account/second-factor").body();
            assertThat(page).contains("<svg").contains(" d=\"M4 4h1v1h-1z");
            byte[] stored = Actors.as(
                    Actor.system("test"),
                    () -> jdbc.sql("select totp_secret from security_user where id = :id")
                            .param("id", lea.id())
                            .query(byte[].class)
                            .single());
            secret = Sealed.in(Path.of(HOME)).open(stored, lea.id());
            String code = Totp.OF_APPS.code(secret, Totp.step(Clock.systemUTC().instant()));
            var codes = web.form("/account/second-factor", "/account/second-factor", Map.of("code", code));
            assertThat(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}")
                            .matcher(codes.body())
                            .results())
                    .hasSize(10);
        }
        try (var web = TestWeb.signedIn(port, lea.name())) {
            assertThat(web.get("/account").headers().firstValue("Location").orElseThrow())
                    .endsWith("/sign-in/code");
            String next = Totp.OF_APPS.code(secret, Totp.step(Clock.systemUTC().instant()) + 1);
            web.form("/sign-in/code", "/sign-in/code", Map.of("code", next));
            assertThat(web.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_administrator_opens_a_user_who_must_change_the_first_password() {
        var admin = people.somebody(Role.ADMINISTRATOR, Scope.EVERYTHING);
        String first;
        try (var web = TestWeb.signedIn(port, admin.name())) {
            var page = web.form("/users/new", "/users/new", Map.of("login", "nora", "name", "Nora", "language", "en"));
            var shown = Pattern.compile("<code class=\"once mono\">([^<]+)<").matcher(page.body());
            assertThat(shown.find()).isTrue();
            first = shown.group(1);
            assertThat(web.form("/users/new", "/users/new", Map.of("login", "NORA", "name", "Other", "language", "en"))
                            .body())
                    .contains("belong to another user");
        }
        try (var web = new TestWeb(port)) {
            var in = web.form("/sign-in", "/sign-in", Map.of("login", "nora", "password", first));
            assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/password");
            assertThat(web.get("/account").statusCode()).isEqualTo(302);
            web.form("/sign-in/password", "/sign-in/password", Map.of("old", first, "fresh", "a longer one of mine"));
            assertThat(web.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_deputy_acts_for_another_between_the_dates_and_both_names_are_written_down() {
        var boss = people.somebody("boss", Set.of(Role.COMMAND), Scope.ofAreas(7));
        var aide = people.somebody("aide", Set.of(Role.LIAISON), Scope.ofAreas(8));
        String day = LocalDate.now(clock).toString();
        try (var web = TestWeb.signedIn(port, "boss")) {
            web.form("/account", "/account/deputies", Map.of("login", "aide", "from", day, "to", day));
        }
        try (var web = TestWeb.signedIn(port, "aide")) {
            assertThat(web.get("/api/v1/me").body()).contains("\"areas\":[8]");
            web.form("/account", "/account/act-for", Map.of("user", Integer.toString(boss.id())));
            assertThat(web.get("/api/v1/me").body())
                    .contains(
                            "\"areas\":[7]",
                            "\"actsFor\":" + boss.id(),
                            "\"id\":" + aide.id(),
                            "COMMAND",
                            "aide → boss");
            clock.set(clock.instant().plus(Duration.ofDays(1)));
            assertThat(web.get("/api/v1/me").body()).contains("\"areas\":[8]", "\"actsFor\":0");
        } finally {
            clock.reset();
        }
    }

    @Test
    void only_those_who_may_see_the_trail_and_the_users() {
        var clerk = people.somebody(Role.CLERK, Scope.NOTHING);
        try (var web = TestWeb.signedIn(port, clerk.name())) {
            assertThat(web.get("/users").statusCode()).isEqualTo(403);
            assertThat(web.get("/trail").statusCode()).isEqualTo(403);
        }
        var auditor = people.somebody(Role.AUDITOR, Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, auditor.name())) {
            assertThat(web.get("/trail?what=sign-in").body()).contains("sign-in.password");
            assertThat(web.form("/trail", "/trail/verify", Map.of()).body()).contains("The chain holds");
            assertThat(web.get("/users").statusCode()).isEqualTo(403);
        }
    }
}
