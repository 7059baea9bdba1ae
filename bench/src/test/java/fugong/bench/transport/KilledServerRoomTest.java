package fugong.bench.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The short form of `fugong bench kills`: the server's process is killed (-9) six times between sign-up and
/// hand-over while the people of two counties ask again until they are answered. Nobody is lost, nobody has two
/// seats, nobody is told twice.
class KilledServerRoomTest {

    @Test
    void nobody_is_lost_nobody_sits_twice_nobody_is_told_twice() throws Exception {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = KillsBench.run(List.of("--kills", "6", "--counties", "2", "--seed", "11"), out, out);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
