package fugong.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.Users;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Somebody comes with an OpenID provider, through every filter of the real server. The one test with an
/// application of its own, because a provider is a setting.
@DirtiesContext
class ProviderRoomTest extends DatabaseTest {

    private static final LittleProvider PROVIDER = open();

    @Autowired
    private TestPeople people;

    @Autowired
    private Users users;

    private static LittleProvider open() {
        try {
            return new LittleProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The settings an office writes; the second provider never answers, and the server stands up all the same.
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "provider.city.issuer-uri", PROVIDER::issuer);
        settings.add(client + "provider.away.issuer-uri", () -> "http://127.0.0.1:9/nobody");
        for (String id : Set.of("city", "away")) {
            settings.add(client + "registration." + id + ".client-id", () -> LittleProvider.CLIENT);
            settings.add(client + "registration." + id + ".client-secret", () -> LittleProvider.SECRET);
            settings.add(client + "registration." + id + ".scope", () -> "openid,email");
        }
        settings.add(client + "registration.city.client-name", () -> "City identity");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void honest() {
        PROVIDER.lie = LittleProvider.Lie.NONE;
        PROVIDER.away = false;
    }

    private static Map<String, Object> person(String subject, String email, boolean verified) {
        return Map.of("sub", subject, "email", email, "email_verified", verified);
    }

    /// Where the visitor stands after the whole way: a page of ours.
    private String comeIn(TestWeb web) throws Exception {
        String away = location(web.get("/oauth2/authorization/city"));
        assertThat(away).startsWith(PROVIDER.issuer()).contains("code_challenge_method=S256", "nonce=", "state=");
        var back = URI.create(atProvider(away));
        return location(web.get(back.getRawPath() + "?" + back.getRawQuery()));
    }

    private static String atProvider(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return location(client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()));
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String says(TestWeb web, String page) {
        return web.get(page.substring(page.indexOf("/sign-in"))).body();
    }

    private boolean isIn(TestWeb web) {
        return web.get("/api/v1/me").statusCode() == 200;
    }

    @Test
    void known_by_a_verified_address_once_and_by_the_subject_ever_after() throws Exception {
        var clerk = people.somebody("wang", Set.of(Role.CLERK), Scope.ofEnterprises(7));
        PROVIDER.person = person("s-1", "Wang@Example.org", true);
        try (var web = new TestWeb(port)) {
            assertThat(web.get("/sign-in").body()).contains("City identity", "/oauth2/authorization/city");
            assertThat(comeIn(web)).endsWith("/");
            assertThat(web.get("/api/v1/me").body())
                    .contains("\"id\":" + clerk.id(), "\"roles\":[\"CLERK\"]", "\"enterprises\":[7]");
        }
        PROVIDER.person = person("s-1", "new-name@example.org", false);
        try (var web = new TestWeb(port)) {
            comeIn(web);
            assertThat(web.get("/api/v1/me").body()).contains("\"id\":" + clerk.id());
        }
        assertThat(trail("sign-in.provider", "user:" + clerk.id())).isEqualTo(2);
    }

    @Test
    void an_address_that_is_tied_to_a_subject_or_not_verified_opens_nothing() throws Exception {
        people.somebody("li", Set.of(Role.COMMAND), Scope.EVERYTHING);
        PROVIDER.person = person("s-2", "li@example.org", false);
        refused(Entry.Why.UNKNOWN_AT_PROVIDER, "there is no user with this identity");
        PROVIDER.person = person("s-2", "li@example.org", true);
        try (var web = new TestWeb(port)) {
            comeIn(web);
            assertThat(isIn(web)).isTrue();
        }
        PROVIDER.person = person("s-3", "li@example.org", true);
        refused(Entry.Why.UNKNOWN_AT_PROVIDER, "there is no user with this identity");
    }

    @Test
    void a_stranger_is_told_so() throws Exception {
        PROVIDER.person = person("s-9", "nobody@example.org", true);
        refused(Entry.Why.UNKNOWN_AT_PROVIDER, "there is no user with this identity");
        assertThat(trail("sign-in.unknown", "provider:" + PROVIDER.issuer())).isPositive();
    }

    @Test
    void a_disabled_account_stays_out_and_an_open_session_ends() throws Exception {
        var gone = people.somebody("zhao", Set.of(Role.CLERK), Scope.ofEnterprises(7));
        PROVIDER.person = person("s-4", "zhao@example.org", true);
        try (var web = new TestWeb(port)) {
            comeIn(web);
            assertThat(isIn(web)).isTrue();
            var keeper = Actor.system("test");
            Actors.run(keeper, () -> users.disable(gone.id(), true, keeper));
            assertThat(isIn(web)).isFalse();
        }
        refused(Entry.Why.UNKNOWN_AT_PROVIDER, "there is no user with this identity");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_word_that_does_not_hold_opens_nothing(LittleProvider.Lie lie) throws Exception {
        String login = "sun-" + lie.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        people.somebody(login, Set.of(Role.COMMAND), Scope.EVERYTHING);
        PROVIDER.person = person("s-" + lie, login + "@example.org", true);
        PROVIDER.lie = lie;
        refused(Entry.Why.PROVIDER_FAILED, "could not be checked");
        assertThat(trail("sign-in.provider-failed", "provider:city")).isPositive();
    }

    @Test
    void an_answer_nobody_asked_for_or_given_twice_opens_nothing() throws Exception {
        people.somebody("qian", Set.of(Role.COMMAND), Scope.EVERYTHING);
        PROVIDER.person = person("s-5", "qian@example.org", true);
        try (var web = new TestWeb(port);
                var other = new TestWeb(port)) {
            var back = URI.create(atProvider(location(web.get("/oauth2/authorization/city"))));
            String answer = back.getRawPath() + "?" + back.getRawQuery();
            assertThat(location(other.get(answer))).contains("PROVIDER_FAILED");
            assertThat(location(web.get(answer))).endsWith("/");
            assertThat(location(web.get(answer))).contains("PROVIDER_FAILED");
            assertThat(isIn(other)).isFalse();
        }
    }

    @Test
    void a_provider_that_is_away_is_said_to_be() {
        try (var web = new TestWeb(port)) {
            String page = location(web.get("/oauth2/authorization/away"));
            assertThat(page).contains("PROVIDER_FAILED");
            assertThat(web.get("/oauth2/authorization/no-such").statusCode()).isLessThan(500);
        }
    }

    private void refused(Entry.Why why, String words) throws Exception {
        try (var web = new TestWeb(port)) {
            String page = comeIn(web);
            assertThat(page).endsWith("/sign-in?refused=" + why);
            assertThat(says(web, page)).contains(words);
            assertThat(isIn(web)).isFalse();
        }
    }

    private int trail(String what, String subject) {
        return Actors.as(
                Actor.system("test"),
                () -> jdbc.sql("select count(*) from security_trail where what = :what and subject = :subject")
                        .param("what", what)
                        .param("subject", subject)
                        .query(Integer.class)
                        .single());
    }
}
