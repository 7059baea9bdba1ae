package fugong.security;

import static fugong.security.TwoCounties.FOREIGN;
import static fugong.security.TwoCounties.MARK;
import static fugong.security.TwoCounties.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.security.ApiCalls.Call;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Made from the OpenAPI description, so no endpoint can be forgotten: each one as each role, about one's own
/// county and about a foreign one. Who lacks the permission is refused; nobody ever reads a foreign row or changes
/// one; and nothing anybody sends ends in a fault of ours.
class EveryEndpointEveryRoleRoomTest extends DatabaseTest {

    @Autowired
    private TestPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static final List<Integer> COUNTIES = List.of(OURS, FOREIGN);

    private TwoCounties counties;

    @BeforeAll
    void twoCounties() throws SQLException {
        counties = new TwoCounties(database());
    }

    @Test
    void every_endpoint_as_every_role_from_inside_and_outside() throws SQLException {
        var foreign = counties.foreignRows();
        var wrong = new ArrayList<String>();
        Map<Role, Integer> answered = new EnumMap<>(Role.class);
        try (var web = new TestWeb(port)) {
            var calls = new ApiCalls(
                    web.send(web.request("/v3/api-docs").GET().build()).body());
            assertThat(calls.all()).hasSizeGreaterThan(20);
            strangers(calls, web, wrong);
            for (Role role : Role.values()) {
                String bearer = "Bearer " + people.token(people.somebody(role, TwoCounties.scope(role, OURS)));
                for (Call call : calls.all()) {
                    for (int county : COUNTIES) {
                        var answer = web.send(with(calls.request(call, county, web), bearer));
                        judge(role, call, county, answer, wrong);
                        if (answer.statusCode() < 300) {
                            answered.merge(role, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        pages(wrong);
        forms(wrong);
        assertThat(wrong).as("answers that should not be").isEmpty();
        assertThat(answered.keySet())
                .as("roles that got through to something")
                .containsExactlyInAnyOrder(Role.values());
        assertThat(counties.foreignRows()).as("rows of the foreign county").isEqualTo(foreign);
    }

    private static void strangers(ApiCalls calls, TestWeb web, List<String> wrong) {
        for (Call call : calls.all()) {
            var answer = web.send(calls.request(call, OURS, web));
            boolean formToken = answer.statusCode() == 403 && !call.reads();
            if (answer.statusCode() != 401 && !formToken || answer.body().isEmpty()) {
                wrong.add("nobody %s: %d %s".formatted(call, answer.statusCode(), answer.body()));
            }
        }
    }

    private static HttpRequest with(HttpRequest request, String bearer) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Authorization", bearer)
                .build();
    }

    private static void judge(Role role, Call call, int county, HttpResponse<String> answer, List<String> wrong) {
        int status = answer.statusCode();
        String said = "%s %s about %d: %d %.300s".formatted(role, call, county, status, answer.body());
        if (status >= 500) {
            wrong.add("fault: " + said);
        } else if (answer.body().contains(MARK)) {
            wrong.add("foreign row: " + said);
        } else if (!call.isFor(role) && status != 403) {
            wrong.add("should be 403: " + said);
        } else if (status == 401) {
            wrong.add("should be known: " + said);
        }
    }

    /// The same for every page that can be opened, with a session.
    private void pages(List<String> wrong) {
        var paths = mappings.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().toString().contains("GET"))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(it -> !it.startsWith("/api/") && !it.startsWith("/v3") && !it.startsWith("/sign-in"))
                .distinct()
                .sorted()
                .toList();
        for (Role role : Role.values()) {
            var somebody = people.somebody(role, TwoCounties.scope(role, OURS));
            try (var web = TestWeb.signedIn(port, somebody.name())) {
                for (String path : paths) {
                    for (int county : path.contains("{") ? COUNTIES : List.of(OURS)) {
                        String address = path.replaceAll("\\{[^}]+}", Integer.toString(county));
                        var answer = web.get(address);
                        if (answer.statusCode() >= 500 || answer.body().contains(MARK)) {
                            wrong.add("page %s %s: %d".formatted(role, address, answer.statusCode()));
                        }
                    }
                }
            }
        }
    }

    /// The ways out of one's own session, which the test itself needs.
    private static final Set<String> ENDS_THE_SESSION =
            Set.of("/sign-out", "/account/password", "/account/sessions/end-others", "/account/sessions/{session}/end");

    /// Every form of every page, filled in about the foreign county. What became of the county is asked afterwards.
    private void forms(List<String> wrong) {
        var forms = new PageCalls(mappings)
                .of(RequestMethod.POST).stream()
                        .filter(it ->
                                !it.path().startsWith("/api/") && !it.path().startsWith("/sign-in"))
                        .filter(it -> !ENDS_THE_SESSION.contains(it.path()))
                        .toList();
        assertThat(forms).hasSizeGreaterThan(40);
        int taken = 0;
        for (Role role : Role.values()) {
            var somebody = people.somebody(role, TwoCounties.scope(role, OURS));
            try (var web = TestWeb.signedIn(port, somebody.name())) {
                for (var form : forms) {
                    var fields = new HashMap<String, String>();
                    String address = form.fill(form.about(FOREIGN), fields);
                    var answer = web.form("/account", address, fields);
                    if (answer.statusCode() >= 500 || answer.body().contains(MARK)) {
                        wrong.add("form %s %s: %d".formatted(role, address, answer.statusCode()));
                    }
                    taken += answer.statusCode() == 403 ? 0 : 1;
                }
            }
        }
        assertThat(taken).as("forms that got past the token and the permission").isGreaterThan(100);
    }

    /// The control of the test itself: the same readings by somebody with both counties do show the mark.
    @Test
    void the_mark_is_there_to_be_seen() {
        var all = people.somebody("everything", Set.of(Role.COMMAND), Scope.EVERYTHING);
        String bearer = "Bearer " + people.token(all);
        try (var web = new TestWeb(port)) {
            var calls = new ApiCalls(
                    web.send(web.request("/v3/api-docs").GET().build()).body());
            long seen = calls.all().stream()
                    .filter(Call::reads)
                    .filter(it -> web.send(with(calls.request(it, FOREIGN, web), bearer))
                            .body()
                            .contains(MARK))
                    .count();
            assertThat(seen).isGreaterThanOrEqualTo(3);
        }
    }
}
