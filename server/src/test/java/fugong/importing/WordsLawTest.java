package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.importing.reading.FileFlaw;
import fugong.kernel.FindingWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every flaw this service can find has words and a mend, in both languages.
class WordsLawTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:blocks|warns|wrong|known|number)\\([^\"()]*(?:\\([^()]*\\))?[^\"()]*\"([a-z0-9-]+)\"|\"importing\\.([a-z0-9-]+)\"");

    @Test
    void each_code_has_words() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/fugong/importing"))) {
            for (var file : files.filter(it ->
                            it.toString().endsWith(".java") && !it.toString().contains("/web/"))
                    .toList()) {
                var found = CODE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1) != null ? found.group(1) : found.group(2));
                }
            }
        }
        codes.removeIf(it -> it.matches("commit|undo|export|sweep"));
        assertThat(codes)
                .hasSizeGreaterThan(45)
                .contains("cell-merged", "not-whole", "not-a-day", "day-number", "row-twice");
        for (var code : codes) {
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                assertThat(FindingWords.says(FileFlaw.blocks(code), locale))
                        .as(code)
                        .doesNotStartWith("importing.");
                assertThat(FindingWords.mend(FileFlaw.blocks(code), locale))
                        .as(code)
                        .isNotEmpty();
            }
        }
    }
}
