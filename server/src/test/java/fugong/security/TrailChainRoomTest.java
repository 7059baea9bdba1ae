package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.security.TrailCheck.What;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The trail notices whatever is done to its sealed lines, and seals nothing that is still being written.
class TrailChainRoomTest extends DatabaseTest {

    private static final Actor OFFICE = new Actor(8, "office", Set.of(Role.COMMAND), Scope.ofAreas(5));

    @Autowired
    private Trail trail;

    @Autowired
    private TrailChain chain;

    @Autowired
    private TransactionTemplate transaction;

    private void write(String subject) {
        Actors.run(OFFICE, () -> trail.wrote(OFFICE, "test.write", subject, "old 1 new 2"));
    }

    /// As the owner of the tables, whom no policy and no grant stops.
    private void byHand(String sql) throws SQLException {
        var owner = database().owner();
        try (Connection connection = DriverManager.getConnection(database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("set row_security = off");
            statement.execute(sql);
        }
    }

    @Test
    void every_kind_of_tampering_is_seen() throws SQLException {
        write("enterprise:1");
        write("enterprise:2");
        sealAll();
        write("enterprise:3");
        sealAll();
        var sound = chain.verify();
        assertThat(sound.holds()).isTrue();
        assertThat(sound.blocks()).isGreaterThanOrEqualTo(2);
        assertThat(sound.lines()).isGreaterThanOrEqualTo(3);
        assertThat(chain.seal()).isZero();

        byHand("update security_trail set detail = 'old 1 new 1' where subject = 'enterprise:1'");
        assertThat(breaks()).containsExactly(What.LINES_CHANGED);
        byHand("update security_trail set detail = 'old 1 new 2' where subject = 'enterprise:1'");
        assertThat(chain.verify()).isEqualTo(sound);

        byHand("create table kept as select * from security_trail where subject = 'enterprise:2'");
        byHand("delete from security_trail where subject = 'enterprise:2'");
        assertThat(breaks()).containsExactly(What.LINES_REMOVED);
        byHand("insert into security_trail overriding system value select * from kept");
        assertThat(chain.verify()).isEqualTo(sound);

        byHand("insert into security_trail (tx, kind, actor, acts_for, name, areas, what, subject, detail) "
                + "select tx, kind, actor, acts_for, name, areas, what, subject, 'forged' from kept");
        assertThat(breaks()).containsExactly(What.LINES_ADDED);
        byHand("delete from security_trail where detail = 'forged'");
        assertThat(chain.verify()).isEqualTo(sound);

        byHand("create table kept_block as select * from security_trail_block where id = 1");
        byHand("delete from security_trail_block where id = 1");
        assertThat(breaks()).containsExactly(What.BLOCK_MISSING);
        byHand("insert into security_trail_block select * from kept_block");
        assertThat(chain.verify()).isEqualTo(sound);
    }

    /// Transactions of other tests on the same server may hold the seal up for a moment.
    private void sealAll() {
        for (int tries = 0; chain.verify().waiting() > 0; tries++) {
            assertThat(tries).as("seals that waited for older transactions").isLessThan(600);
            chain.seal();
            LockSupport.parkNanos(100_000_000);
        }
    }

    private List<What> breaks() {
        return chain.verify().breaks().stream().map(TrailCheck.Break::what).toList();
    }

    @Test
    void a_line_of_a_transaction_that_is_still_open_waits() throws Exception {
        sealAll();
        long before = chain.verify().lines();
        var written = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> Actors.run(
                        OFFICE,
                        () -> transaction.executeWithoutResult(status -> {
                            trail.wrote(OFFICE, "test.slow", "enterprise:9", "");
                            written.countDown();
                            await(sealed);
                        })));
        written.await();
        write("enterprise:10"); // committed, but younger than the open one
        assertThat(chain.seal()).isZero();
        sealed.countDown();
        slow.join();
        sealAll();
        assertThat(chain.verify().lines()).isEqualTo(before + 2);
        assertThat(chain.verify().holds()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_application_cannot_change_or_remove_a_line() {
        write("enterprise:11");
        for (String act : new String[] {
            "update security_trail set detail = ''", "delete from security_trail", "delete from security_trail_block"
        }) {
            assertThatThrownBy(() ->
                            Actors.run(Actor.system("test"), () -> jdbc.sql(act).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void an_auditor_sees_the_lines_of_his_own_people() {
        write("enterprise:12");
        var other = new Actor(9, "other", Set.of(Role.AUDITOR), Scope.ofAreas(6));
        assertThat(seen(other)).isZero();
        assertThat(seen(OFFICE)).isPositive();
        assertThat(seen(Actor.system("test"))).isPositive();
    }

    private int seen(Actor actor) {
        return Actors.as(
                actor,
                () -> jdbc.sql("select count(*) from security_trail where subject = 'enterprise:12'")
                        .query(Integer.class)
                        .single());
    }
}
