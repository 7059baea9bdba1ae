package fugong.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestWeb;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.transport.signup.Persons;
import fugong.transport.signup.SignUpForm;
import fugong.transport.signup.SignedUp;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who signs up, who finds out, who sees whom.
class SignUpRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Workers workers;

    private Valley valley;

    @BeforeAll
    void build() {
        valley = Valley.build(jdbc, areas);
    }

    private static SignUpForm form(String name, String phone, String id, int home) {
        return new SignUpForm(name, phone, id, home, 11, null, "", Valley.DAY, 1, "", null, true, false);
    }

    private static Actor county(int area) {
        return new Actor(area, "county", Set.of(Role.HOME_COUNTY), Scope.ofAreas(area));
    }

    private SignedUp self(SignUpForm form, String ticket) {
        return Actors.as(Valley.KEEPER, () -> workers.signUpSelf(form, ticket));
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_the_link_dies_after_the_trip() {
        var ticket = Persons.ticket();
        var first = (SignedUp.Done) self(form("王五", "13800001111", "", 1), ticket);
        var second = (SignedUp.Done) self(form("王五", "13800001111", "", 1), ticket);
        assertThat(List.of(first.fresh(), second.fresh())).containsExactly(true, false);
        assertThat(second.worker().id()).isEqualTo(first.worker().id());
        assertThat(self(form("王五", "138 0000 1111", "", 1), Persons.ticket())).isInstanceOf(SignedUp.Known.class);
        Actors.run(Valley.KEEPER, () -> {
            assertThat(workers.ofLink(ticket)).map(Worker::name).contains("王五");
            assertThat(workers.ofLink(Persons.ticket())).isEmpty();
            jdbc.sql("update transport_worker set state = 'arrived' where id = :id")
                    .param("id", first.worker().id())
                    .update();
            assertThat(workers.ofLink(ticket)).isEmpty();
            // The retention rule: 30 days later nothing personal is left, the count is.
            clock.set(clock.instant().plus(Duration.ofDays(40)));
            assertThat(workers.erase(30, Actor.system("test"))).isEqualTo(1);
            assertThat(workers.require(first.worker().id(), Valley.KEEPER).name())
                    .isEmpty();
            clock.reset();
        });
    }

    @Test
    void the_same_identity_number_is_the_same_person_and_a_shared_telephone_is_said() {
        // 11010519491231002X is the example of GB 11643-1999: its check sign is X.
        var office = county(valley.north.value());
        var one = Actors.as(
                office,
                () -> workers.signUp(form("李一", "13900000001", "11010519491231002X", 1), Worker.Source.COUNTY, office));
        assertThat(one).isInstanceOf(SignedUp.Done.class);
        assertThat(self(form("李壹", "13900000009", "11010519491231002x", 2), Persons.ticket()))
                .isInstanceOf(SignedUp.Known.class);
        var wife = (SignedUp.Done) self(form("赵二", "13900000001", "", 1), Persons.ticket());
        assertThat(wife.findings()).extracting(Finding::code).containsExactly("transport.phone-shared");
        var wrong = (SignedUp.Refused) self(form("", "12", "110105194912310021", 11), Persons.ticket());
        assertThat(wrong.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "transport.name-missing",
                        "transport.phone-wrong",
                        "transport.id-wrong",
                        "transport.home-unknown");
    }

    @Test
    void a_county_sees_and_enters_its_own_workers_only() {
        self(form("南人", "13700000001", "", 3), Persons.ticket());
        var north = county(valley.north.value());
        var south = county(valley.south.value());
        var query = new WorkerQuery(List.of(), null, null, null, null, null, null, 100);
        assertThat(Actors.as(south, () -> workers.list(query, south)))
                .extracting(Worker::name)
                .containsExactly("南人");
        assertThat(Actors.as(north, () -> workers.list(query, north)))
                .extracting(Worker::name)
                .doesNotContain("南人");
        var refused = (SignedUp.Refused)
                Actors.as(north, () -> workers.signUp(form("越界", "13700000002", "", 3), Worker.Source.COUNTY, north));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("transport.outside-scope");
    }

    /// A stranger who knows a name and a number learns nothing by signing them up: the answer, its page and its
    /// address are those of anybody. The person keeps the first link, and somebody is to call.
    @Test
    void whether_somebody_is_signed_up_is_not_told() {
        var names = List.of("陈新", "周旧");
        self(form("周旧", "13600000002", "", 1), Persons.ticket());
        var pages = new ArrayList<String>();
        try (var web = new TestWeb(port)) {
            for (int i = 0; i < 2; i++) {
                var ticket = Persons.ticket();
                var answer = web.form("/return", "/return", fields(names.get(i), "1360000000" + (i + 1), ticket));
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/return/mine/" + ticket);
                pages.add(web.get("/return/mine/" + ticket)
                        .body()
                        .replace(ticket, "TICKET")
                        .replace(names.get(i).substring(0, 1) + "**", "NAME")
                        .replaceAll("name=\"_csrf\"[^>]*", ""));
            }
        }
        assertThat(pages.get(1)).isEqualTo(pages.get(0)).doesNotContain("13600000002");
        assertThat(Actors.as(
                        Valley.KEEPER, () -> jdbc.sql("""
                        select w.name || ' ' || m.channel || ' "' || m.fact || '"'
                          from transport_message m join transport_worker w on w.id = m.worker where m.kind = 'link' and w.name <> ''
                        """).query(String.class).list()))
                .contains("周旧 hand \"\"")
                .noneMatch(it -> it.startsWith("陈新"));
    }

    private static Map<String, String> fields(String name, String phone, String ticket) {
        return Map.of(
                "name",
                name,
                "phone",
                phone,
                "home",
                "Place 1",
                "destination",
                "Place 11",
                "readyFrom",
                "2020-03-02",
                "luggage",
                "1",
                "consent",
                "true",
                "ticket",
                ticket);
    }

    @Test
    void a_link_shows_its_worker_only_and_nothing_after_the_trip() {
        var mine = Persons.ticket();
        var first = (SignedUp.Done) self(form("钱甲", "13500000001", "", 1), mine);
        self(form("孙乙", "13500000002", "", 1), Persons.ticket());
        try (var web = new TestWeb(port)) {
            assertThat(web.get("/return/mine/" + mine).body())
                    .contains("钱**")
                    .doesNotContain("孙", "13500000001", "13500000002");
            assertThat(web.get("/transport/workers").statusCode())
                    .as("no session")
                    .isIn(302, 401);
            Actors.run(
                    Valley.KEEPER,
                    () -> jdbc.sql("update transport_worker set state = 'arrived' where id = :id")
                            .param("id", first.worker().id())
                            .update());
            var gone = web.get("/return/mine/" + mine);
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body()).doesNotContain("钱");
        }
    }
}
