package fugong.security.connections;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The database always knows who is acting: at checkout, in the middle of a transaction, after a rollback.
class ScopedDataSourceRoomTest extends DatabaseTest {

    @Autowired
    private TransactionTemplate transaction;

    private static final Actor CLERK = new Actor(7, "clerk", Set.of(Role.CLERK), Scope.ofEnterprises(42, 43));
    private static final Actor OFFICE = new Actor(8, "office", Set.of(Role.COMMAND), Scope.ofAreas(5));

    private String told() {
        return jdbc.sql("""
                select security_actor() || ' ' || security_everything() || ' ' || security_areas()::text
                       || ' ' || security_groups()::text || ' ' || security_enterprises()::text
                """).query(String.class).single();
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(told()).isEqualTo("0 false {} {} {}");
    }

    @Test
    void each_actor_by_his_own_scope() {
        assertThat(Actors.as(CLERK, this::told)).isEqualTo("7 false {} {} {42,43}");
        assertThat(Actors.as(OFFICE, this::told)).isEqualTo("8 false {5} {} {}");
        assertThat(Actors.as(Actor.system("test"), this::told)).isEqualTo("0 true {} {} {}");
        assertThat(told()).isEqualTo("0 false {} {} {}");
    }

    @Test
    void another_actor_inside_a_transaction_and_back() {
        Actors.run(
                CLERK,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(told()).startsWith("7 ");
                    assertThat(Actors.as(OFFICE, this::told)).startsWith("8 ");
                    assertThat(told()).startsWith("7 ");
                }));
    }

    @Test
    void a_rollback_takes_no_scope_with_it() {
        Actors.run(
                CLERK,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(Actors.as(OFFICE, this::told)).startsWith("8 ");
                    status.setRollbackOnly();
                }));
        for (int again = 0; again < 30; again++) { // whichever connection the pool gives
            assertThat(Actors.as(OFFICE, this::told)).isEqualTo("8 false {5} {} {}");
            assertThat(told()).isEqualTo("0 false {} {} {}");
        }
    }

    @Test
    void rows_of_users_are_hidden_from_others() {
        Actors.run(Actor.system("test"), () -> jdbc.sql("""
                insert into security_user (login, name, created_at) values ('hidden', 'Hidden', now())
                """).update());
        assertThat(count()).isZero();
        assertThat(Actors.as(OFFICE, this::count)).isZero();
        assertThat(Actors.as(Actor.system("test"), this::count)).isEqualTo(1);
    }

    private int count() {
        return jdbc.sql("select count(*) from security_user where login = 'hidden'")
                .query(Integer.class)
                .single();
    }
}
