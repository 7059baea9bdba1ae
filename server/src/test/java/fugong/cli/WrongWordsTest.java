package fugong.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word nobody knows ends with exit code 2 and a sentence, before any server or store is started.
class WrongWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --help",
                "demo twon",
                "demo town city",
                "serve --port 80",
                "check all",
                "load",
                "user",
                "backup",
                "restore nowhere",
                "sample --size village --out x",
                "zones --rules",
                "network picture",
                "plan",
                "launch"
            })
    void a_wrong_word_is_answered_not_thrown(String line) {
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, UTF_8);
        int code = new Commands(WrongWordsTest.class, err, err).run(List.of(line.split(" ")));
        assertThat(code).isEqualTo(2);
        assertThat(said.toString(UTF_8)).isNotBlank().doesNotContain("\tat ");
    }
}
