package fugong.web;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody sends who looks for a crack: it is refused with a word, it is never a fault of ours (5xx), and
/// what is kept of it is shown as text.
class HostileInputRoomTest extends DatabaseTest {

    private static final String HTML = "<script>alert(1)</script>'); drop table registry_enterprise;--";
    private static final List<String> DAYS =
            List.of("+999999999-12-31", "-999999999-01-01", "0001-01-01", "9999-12-31", "2020-02-30", "x", "%00", "");

    @Autowired
    private Areas areas;

    @Autowired
    private TestPeople people;

    private TestWeb web;
    private int firm;

    @BeforeAll
    void enter() {
        Actors.run(Actor.system("test"), () -> areas.put(List.of(line("960000"))));
        people.somebody("office", Set.of(Role.COMMAND, Role.ADMINISTRATOR, Role.AUDITOR), Scope.EVERYTHING);
        web = TestWeb.signedIn(port, "office");
        var answer = web.form("/enterprises/new", "/enterprises/new", firm(Map.of("nameZh", HTML)));
        firm = Integer.parseInt(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
    }

    @AfterAll
    void leave() {
        web.close();
    }

    private static Areas.Line line(String code) {
        return new Areas.Line(
                code,
                "县" + code,
                "",
                fugong.registry.Area.Kind.COUNTY,
                "CN",
                null,
                LocalDate.MIN,
                null,
                null,
                null,
                1L,
                null,
                null,
                true);
    }

    private static Map<String, String> firm(Map<String, String> more) {
        var fields = new java.util.HashMap<>(Map.of("creditCode", "91960000MA2XN1LK5A", "area", "960000"));
        fields.put("nameZh", "一家");
        fields.putAll(more);
        return fields;
    }

    @Test
    void what_looks_like_a_program_is_shown_as_text() {
        for (String path : List.of("/enterprises", "/enterprises/" + firm, "/report/" + firm)) {
            assertThat(web.get(path).body()).as(path).contains("&lt;script&gt;").doesNotContain("<script>alert");
        }
    }

    @Test
    void no_day_and_no_id_in_an_address_is_a_fault() {
        for (String page : List.of(
                "/enterprises?day=",
                "/picture?area=1&day=",
                "/zones?day=",
                "/reports/late?day=",
                "/report/" + firm + "?day=",
                "/projects?day=",
                "/credibility?day=",
                "/api/v1/bases?area=1&day=")) {
            DAYS.forEach(day -> noFault(page + day.replace("+", "%2B")));
        }
        for (String id : List.of("0", "-1", "99999999999", "2147483647", "x")) {
            for (String page : List.of(
                    "/enterprises/",
                    "/report/",
                    "/groups/",
                    "/projects/",
                    "/picture?area=",
                    "/enterprises?area=",
                    "/reports/late?area=",
                    "/users/",
                    "/import/",
                    "/api/v1/enterprises/")) {
                noFault(page + id);
            }
        }
        for (String page :
                List.of("/enterprises?q=", "/enterprises?after=", "/projects?q=", "/enterprises?industry=")) {
            noFault(page + "%00");
            noFault(page + "%25_%27%5C");
        }
    }

    private void noFault(String path) {
        assertThat(web.get(path).statusCode()).as(path).isBetween(200, 499);
    }

    @Test
    void numbers_that_cannot_be_are_named_and_not_kept() {
        for (var wrong : List.of(
                Map.of("staff", "-5"),
                Map.of("normalOutput", "1e30"),
                Map.of("revenue", "-1"),
                Map.of("nameZh", "名".repeat(10_000)),
                Map.of("creditCode", "9".repeat(5_000)))) {
            var answer = web.form(
                    "/enterprises/new", "/enterprises/new", firm(with(wrong, "creditCode", "91960000MA2XN1LK6C")));
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(200); // the form again
            assertThat(answer.body()).contains("class=\"finding blocks\"");
        }
        for (var wrong : List.of(
                Map.of("ownDue", "-5"),
                Map.of("ownDue", "9".repeat(400)),
                Map.of("output", "1e400"),
                Map.of("orders", "99999"),
                Map.of("obstacleKind0", "LABOUR", "obstacleSince0", "+999999999-01-01"))) {
            var answer = web.form(
                    "/report/" + firm,
                    "/report/" + firm,
                    with(with(with(wrong, "day", "2020-03-01"), "ownDue", "10"), "ownPresent", "1"));
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("finding blocks");
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String otherwise) {
        var all = new java.util.HashMap<>(fields);
        all.putIfAbsent(name, otherwise);
        return all;
    }

    @Test
    void a_body_that_says_nothing_or_the_impossible_is_unreadable_not_a_fault() {
        var people = this.people.somebody("machine", Set.of(Role.COMMAND), Scope.EVERYTHING);
        var bearer = "Bearer " + this.people.token(people);
        for (String body : List.of(
                "{",
                "[]",
                "null",
                "{\"enterprise\":" + firm + "}",
                "{\"enterprise\":0,\"day\":\"2020-03-01\",\"status\":\"PARTIAL\"}",
                report("+999999999-12-31", "\"note\":\"\""),
                report("2020-03-01", "\"note\":\"a\\u0000b\""),
                report("2020-03-01", "\"orders\":99999999999"),
                "[".repeat(5_000))) {
            assertThat(post(bearer, body))
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isBetween(400, 422);
        }
    }

    private String report(String day, String more) {
        return "{\"enterprise\":%d,\"day\":\"%s\",\"status\":\"PARTIAL\",\"own\":{\"due\":10,\"present\":1},%s}"
                .formatted(firm, day, more);
    }

    private int post(@Nullable String bearer, String body) {
        return web.send(web.request("/api/v1/reports")
                        .header("Authorization", String.valueOf(bearer))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }
}
