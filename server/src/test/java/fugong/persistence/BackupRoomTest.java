package fugong.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup is taken while somebody writes, and put back elsewhere: everything that was committed before it began
/// is there, and every transaction is there whole or not at all.
class BackupRoomTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_comes_back_whole() throws Exception {
        Path home = folder.resolve("home");
        Path file = folder.resolve("office.zip");
        long before;
        try (var server = PostgresHome.open(home.resolve("postgres"), true)) {
            Files.writeString(home.resolve("kept.key"), "a file of ours beside the store");
            prepare(server);
            var stop = new AtomicBoolean();
            var written = new AtomicLong();
            var writer = Thread.ofVirtual().start(() -> transfers(server, stop, written));
            while (written.get() < 50) {
                Thread.sleep(5);
            }
            before = written.get();
            assertThat(Backup.take(home, file)).isPositive();
            stop.set(true);
            writer.join();
            assertThat(written.get()).as("written during the backup").isGreaterThan(before);
        }

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Restore.put(file, elsewhere)).isInstanceOf(Restore.Done.class);
        assertThat(elsewhere.resolve("kept.key")).hasContent("a file of ours beside the store");
        try (var server = PostgresHome.open(elsewhere.resolve("postgres"), true);
                var session = server.superuser("postgres")) {
            assertThat(one(session, "select count(*) from transfer")).isGreaterThanOrEqualTo(before);
            // Each transfer takes 1 from one and gives it to the other: the sum tells a torn one.
            assertThat(one(session, "select sum(amount) from account")).isEqualTo(1_000);
            assertThat(one(session, "select amount from account where id = 2"))
                    .isEqualTo(one(session, "select count(*) from transfer"));
        }
        assertThat(Restore.put(file, elsewhere))
                .isEqualTo(new Restore.Refused(Restore.Reason.NOT_EMPTY, elsewhere.toString()));
    }

    @Test
    void what_is_no_backup_is_refused_and_nothing_is_written() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no backup");
        assertThat(Restore.put(file, folder.resolve("home")))
                .isInstanceOfSatisfying(
                        Restore.Refused.class, it -> assertThat(it.reason()).isEqualTo(Restore.Reason.NO_BACKUP));
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private static void prepare(PostgresHome server) throws Exception {
        try (var session = server.superuser("postgres");
                var statement = session.createStatement()) {
            statement.execute("create table account (id int primary key, amount bigint not null)");
            statement.execute("create table transfer (at timestamptz not null default now())");
            statement.execute("insert into account values (1, 1000), (2, 0)");
        }
    }

    private static void transfers(PostgresHome server, AtomicBoolean stop, AtomicLong written) {
        try (var session = server.superuser("postgres");
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            while (!stop.get()) {
                statement.execute("update account set amount = amount - 1 where id = 1");
                statement.execute("update account set amount = amount + 1 where id = 2");
                statement.execute("insert into transfer default values");
                session.commit();
                written.incrementAndGet();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long one(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
