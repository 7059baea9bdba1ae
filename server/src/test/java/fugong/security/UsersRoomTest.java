package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprises;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who manages whom, what holds on which day, and doors whose own checks are passed by.
class UsersRoomTest extends DatabaseTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    private TestPeople people;

    @Autowired
    private Users users;

    @Autowired
    private Standings standings;

    @Autowired
    private Enterprises enterprises;

    @BeforeAll
    void counties() throws SQLException {
        new TwoCounties(database());
    }

    private UserForm form(String login, @Nullable Integer area) {
        return new UserForm(login, login, null, area, "zh");
    }

    @Test
    void an_administrator_of_a_county_manages_that_county_and_no_other() {
        var ours = people.somebody(Role.ADMINISTRATOR, Scope.ofAreas(TwoCounties.OURS));
        var foreign = people.somebody(Role.ADMINISTRATOR, Scope.ofAreas(TwoCounties.FOREIGN));
        var opened = Actors.as(ours, () -> users.open(form("county-clerk", TwoCounties.OURS), ours));
        int clerk = ((UserChange.Opened) opened).user();

        assertThat(Actors.as(ours, () -> users.list(ours, "county-clerk", 0, 10)))
                .hasSize(1);
        assertThat(Actors.as(foreign, () -> users.list(foreign, "county-clerk", 0, 10)))
                .isEmpty();
        assertThatThrownBy(() -> Actors.run(foreign, () -> users.disable(clerk, true, foreign)))
                .isInstanceOf(NotInScope.class);
        assertThat(Actors.as(ours, () -> users.open(form("to-the-top", null), ours)))
                .isEqualTo(new UserChange.Refused(List.of("security.flaw.area")));
        assertThat(Actors.as(foreign, () -> users.open(form("County-Clerk", TwoCounties.FOREIGN), foreign)))
                .isEqualTo(new UserChange.Refused(List.of("security.flaw.taken")));
    }

    @Test
    void nobody_gives_more_than_he_has() {
        var ours = people.somebody(Role.ADMINISTRATOR, Scope.ofAreas(TwoCounties.OURS));
        int user =
                ((UserChange.Opened) Actors.as(ours, () -> users.open(form("modest", TwoCounties.OURS), ours))).user();
        var day = LocalDate.of(2020, 3, 1);
        var outside = new UserChange.Refused(List.of("security.flaw.scope"));
        assertThat(Actors.as(ours, () -> users.give(user, Scope.Kind.EVERYTHING, "", day, null, ours)))
                .isEqualTo(outside);
        assertThat(Actors.as(ours, () -> users.give(user, Scope.Kind.AREA, "350524", day, null, ours)))
                .isEqualTo(outside);
        assertThat(Actors.as(ours, () -> users.give(ours.id(), Role.COMMAND, day, null, ours)))
                .isInstanceOf(UserChange.Refused.class);
        assertThat(standings.find(user, 0).orElseThrow().scope()).isEqualTo(Scope.NOTHING);
    }

    /// The office says who looks after a user, not how much he may. With a new password for somebody mightier, with
    /// his mail address or without his second factor one would soon be in his place.
    @Test
    void nobody_gets_hold_of_somebody_mightier_who_sits_in_his_area() {
        var ours = people.somebody(Role.ADMINISTRATOR, Scope.ofAreas(TwoCounties.OURS));
        var day = LocalDate.of(2020, 3, 1);
        var mightier = new UserChange.Refused(List.of("security.flaw.mightier"));
        for (var reach : List.of(Scope.EVERYTHING, Scope.ofAreas(TwoCounties.FOREIGN), Scope.ofGroups(2002))) {
            var chief = people.somebody(Role.COMMAND, reach);
            Actors.run(SYSTEM, () -> users.change(chief.id(), form(chief.name(), TwoCounties.OURS), SYSTEM));
            Actors.run(ours, () -> {
                assertThat(users.newPassword(chief.id(), ours)).isEqualTo(mightier);
                assertThat(users.dropSecondFactor(chief.id(), ours)).isEqualTo(mightier);
                assertThat(users.change(chief.id(), form(chief.name(), TwoCounties.OURS), ours))
                        .isEqualTo(mightier);
                assertThat(users.give(chief.id(), Role.ADMINISTRATOR, day, null, ours))
                        .isEqualTo(mightier);
            });
        }
        var away = people.somebody(Role.COMMAND, Scope.EVERYTHING);
        var standIn = people.somebody(Role.LIAISON, Scope.ofAreas(TwoCounties.OURS));
        Actors.run(SYSTEM, () -> users.change(standIn.id(), form(standIn.name(), TwoCounties.OURS), SYSTEM));
        assertThat(Actors.as(ours, () -> users.newPassword(standIn.id(), ours))).isInstanceOf(UserChange.Opened.class);
        var today = LocalDate.now(clock);
        Actors.run(away, () -> users.appoint(standIn.name(), today, today.plusDays(9), away));
        assertThat(Actors.as(ours, () -> users.newPassword(standIn.id(), ours))).isEqualTo(mightier);
    }

    @Test
    void a_new_password_ends_what_was_opened_with_the_old_one() {
        var lost = people.somebody(Role.LIAISON, Scope.NOTHING);
        Actors.run(SYSTEM, () -> {
            jdbc.sql("""
                    insert into security_session ("user", hash, stage, began_at, seen_at, ends_at, address, agent)
                    values (:user, '\\x01', 'full', now(), now(), now() + interval '1 hour', '', '')
                    """).param("user", lost.id()).update();
            users.newPassword(lost.id(), SYSTEM);
            assertThat(jdbc.sql("select count(*) from security_session where \"user\" = :user and ended_at is null")
                            .param("user", lost.id())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void roles_and_scopes_hold_from_their_first_day_to_their_last() {
        var anna = people.somebody(Role.LIAISON, Scope.NOTHING);
        var from = LocalDate.of(2020, 3, 3);
        Actors.run(SYSTEM, () -> users.give(anna.id(), Role.COMMAND, from, from, SYSTEM));
        Actors.run(SYSTEM, () -> users.giveDirectly(anna.id(), Scope.Kind.AREA, 5, from, from, SYSTEM));
        assertThat(rolesOn(2, anna)).containsExactly(Role.LIAISON);
        assertThat(rolesOn(3, anna)).containsExactlyInAnyOrder(Role.LIAISON, Role.COMMAND);
        assertThat(standings.find(anna.id(), 0).orElseThrow().scope()).isEqualTo(Scope.ofAreas(5));
        assertThat(rolesOn(4, anna)).containsExactly(Role.LIAISON);
        assertThat(standings.find(anna.id(), 0).orElseThrow().scope()).isEqualTo(Scope.NOTHING);
        clock.reset();
    }

    private Set<Role> rolesOn(int day, Actor actor) {
        clock.reset();
        clock.set(clock.instant().plus(Duration.ofDays(day - 2)));
        return standings.find(actor.id(), 0).orElseThrow().roles();
    }

    @Test
    void a_disabled_user_is_nobody_at_once() {
        var bert = people.somebody(Role.LIAISON, Scope.NOTHING);
        Actors.run(SYSTEM, () -> users.disable(bert.id(), true, SYSTEM));
        assertThat(standings.find(bert.id(), 0)).isEmpty();
    }

    /// The door is told that the system asks, so its own checks let everything pass. The connection knows
    /// better.
    @Test
    void with_the_doors_checks_off_the_database_still_hides_the_rows() {
        var office = people.somebody(Role.COMMAND, Scope.ofAreas(TwoCounties.OURS));
        var ours = new EnterpriseId(TwoCounties.OURS);
        var foreign = new EnterpriseId(TwoCounties.FOREIGN);
        assertThat(Actors.as(office, () -> enterprises.require(ours, SYSTEM)).id())
                .isEqualTo(ours);
        assertThatThrownBy(() -> Actors.as(office, () -> enterprises.require(foreign, SYSTEM)))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> enterprises.require(ours, SYSTEM)).isInstanceOf(NotInScope.class);
        assertThat(Actors.as(SYSTEM, () -> enterprises.require(foreign, SYSTEM)).id())
                .isEqualTo(foreign);
    }
}
