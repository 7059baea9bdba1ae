package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.TestPeople;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// With every check of the application passed by: statements sent straight to the store as somebody. Nobody makes
/// himself mightier, and only those who manage users make others so.
class OwnMightRoomTest extends DatabaseTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    private Actor clerk;
    private Actor office;
    private Actor region;
    private Actor keeper;
    private int other;

    @BeforeAll
    void somePeople() throws SQLException {
        new TwoCounties(database());
        clerk = people.somebody("clerk", Set.of(Role.CLERK), Scope.ofEnterprises(TwoCounties.OURS));
        office = people.somebody("office", Set.of(Role.COMMAND), Scope.ofAreas(TwoCounties.OURS));
        region = people.somebody("region", Set.of(Role.COMMAND), Scope.EVERYTHING);
        keeper = people.somebody("keeper", Set.of(Role.ADMINISTRATOR), Scope.ofAreas(TwoCounties.OURS));
        other = people.somebody("other", Set.of(Role.COMMAND), Scope.NOTHING).id();
        Actors.run(
                Actor.system("test"),
                () -> jdbc.sql("update security_user set area = :area where login <> 'region'")
                        .param("area", TwoCounties.OURS)
                        .update());
    }

    /// How many rows a statement touched; nothing of it stays.
    private int tries(Actor actor, String sql) {
        return Actors.as(
                actor,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return jdbc.sql(sql)
                            .param("self", actor.id())
                            .param("other", other)
                            .param("area", TwoCounties.OURS)
                            .param("foreign", TwoCounties.FOREIGN)
                            .update();
                }));
    }

    private void refuses(Actor actor, String sql) {
        assertThatThrownBy(() -> tries(actor, sql))
                .as(actor.name() + ": " + sql)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into security_role (\"user\", role, valid_from) values (:self, 'ADMINISTRATOR', '2020-01-01')",
                "insert into security_role (\"user\", role, valid_from) values (:other, 'ADMINISTRATOR', '2020-01-01')",
                "insert into security_scope (\"user\", kind, valid_from) values (:self, 'everything', '2020-01-01')",
                "insert into security_scope (\"user\", kind, target, valid_from) "
                        + "values (:self, 'area', :area, '2020-01-01')",
                "insert into security_deputy (\"user\", deputy, valid_from, valid_to) "
                        + "values (:other, :self, '2020-01-01', '2020-12-31')",
                "insert into security_user (login, name, area, created_at) values ('new', 'New', :area, now())",
                "insert into security_recovery_code (\"user\", hash) values (:self, '\\x00')",
                "insert into security_recovery_code (\"user\", hash) values (:other, '\\x00')",
                "insert into security_session (\"user\", hash, stage, began_at, seen_at, ends_at, address, agent) "
                        + "values (:other, '\\x00', 'full', now(), now(), now() + interval '1 day', '', '')",
                "insert into security_token (\"user\", name, hash, hint, permissions, created_at, expires_at) "
                        + "values (:other, 't', '\\x00', '', '{MANAGE_USERS}', now(), now() + interval '1 day')",
                "insert into security_trail (kind, actor, acts_for, name, areas, what, subject, detail) "
                        + "values ('wrote', :other, 0, 'somebody else', '{}', 'x', 'y', 'z')",
                "insert into security_trail_block (id, from_tx, to_tx, lines, hash, sealed_at) "
                        + "values (999, '1', '2', 0, '\\x00', now())"
            })
    void nobody_who_does_not_manage_users_adds_to_anybodys_might(String insert) {
        refuses(clerk, insert);
        refuses(office, insert);
        refuses(region, insert);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update security_user set disabled = false, subject = 'x' where id = :self",
                "update security_user set password = 'x', totp_secret = null where id = :other",
                "update security_user set password = 'x' where id <> :self",
                "update security_role set role = 'ADMINISTRATOR'",
                "update security_role set valid_to = null where \"user\" = :self",
                "delete from security_role",
                "update security_scope set kind = 'everything'",
                "delete from security_scope where \"user\" = :self",
                "update security_deputy set deputy = :self",
                "update security_recovery_code set used_at = null",
                "delete from security_recovery_code",
                "update security_session set acts_for = :other",
                "update security_token set \"user\" = :self"
            })
    void nor_changes_or_takes_any(String change) {
        assertThat(tries(clerk, change)).isZero();
        assertThat(tries(office, change)).isZero();
        assertThat(tries(region, change)).isZero();
    }

    /// The office sees its county, but not the proofs of the people who sit there.
    @Test
    void passwords_and_secrets_of_others_are_seen_by_those_who_manage_them() {
        assertThat(users(clerk)).isEqualTo(1);
        assertThat(users(office)).isEqualTo(1);
        assertThat(users(region)).isEqualTo(1);
        assertThat(users(keeper)).as("all but the one of the region").isEqualTo(users(Actor.system("test")) - 1);
    }

    private int users(Actor actor) {
        return Actors.as(
                actor,
                () -> jdbc.sql("select count(*) from security_user")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_keeper_gives_to_others_what_he_has_and_nothing_to_himself() {
        String role = "insert into security_role (\"user\", role, valid_from) values (%s, 'CLERK', '2020-01-01')";
        String place = "insert into security_scope (\"user\", kind, target, valid_from) values (%s, '2020-01-01')";
        assertThat(tries(keeper, role.formatted(":other"))).isOne();
        refuses(keeper, role.formatted(":self"));
        assertThat(tries(keeper, place.formatted(":other, 'area', :area"))).isOne();
        assertThat(tries(keeper, place.formatted(":other, 'enterprise', :area")))
                .isOne();
        refuses(keeper, place.formatted(":self, 'area', :area"));
        refuses(keeper, place.formatted(":other, 'area', :foreign"));
        refuses(keeper, place.formatted(":other, 'enterprise', :foreign"));
        refuses(keeper, place.formatted(":other, 'everything', 0"));
        refuses(
                keeper,
                "insert into security_deputy (\"user\", deputy, valid_from, valid_to) "
                        + "values (:other, :self, '2020-01-01', '2020-12-31')");
    }

    /// A token of a keeper that leaves the right out is no keeper.
    @Test
    void a_token_without_the_right_manages_nobody() {
        var token = keeper.limitedTo(Set.of(Permission.SEE_ENTERPRISES));
        assertThat(users(token)).isEqualTo(1);
        refuses(token, "insert into security_role (\"user\", role, valid_from) values (:other, 'CLERK', '2020-01-01')");
    }
}
