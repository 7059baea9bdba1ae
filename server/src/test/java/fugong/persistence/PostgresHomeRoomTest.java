package fugong.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server is stopped by whoever leaves it last, in whichever process.
class PostgresHomeRoomTest {

    @TempDir
    Path folder;

    @Test
    void stays_up_for_another_process_and_is_stopped_by_the_last() throws Exception {
        PostgresHome ours = PostgresHome.open(folder, true);
        Process other = another();
        ours.close();

        other.getOutputStream().write('\n');
        other.getOutputStream().flush();

        assertThat(other.waitFor())
                .as("the other process could still ask the server")
                .isZero();
        assertThat(folder.resolve("data/postmaster.pid"))
                .as("the last one stopped it")
                .doesNotExist();
    }

    @Test
    void two_users_in_one_process_are_two() throws Exception {
        PostgresHome first = PostgresHome.open(folder, true);
        PostgresHome second = PostgresHome.open(folder, true);
        first.close();

        try (var connection = second.superuser("postgres")) {
            assertThat(connection.isValid(5)).isTrue();
        }
        second.close();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    /// A process of its own that uses the server, says so, waits for a line, and asks the server once more.
    private Process another() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("open");
        return process;
    }

    static final class Another {

        public static void main(String[] args) throws Exception {
            try (PostgresHome server = PostgresHome.open(Path.of(args[0]), true)) {
                System.out.println("open");
                System.in.read();
                try (var connection = server.superuser("postgres")) {
                    if (!connection.isValid(5)) {
                        System.exit(1);
                    }
                }
            }
        }
    }
}
