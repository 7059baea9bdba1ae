package fugong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Documents that cannot lie: `docs/generated` is rebuilt and compared. With `-Dfugong.docs=write` it is
/// written.
class DocsTest {

    private static final Path DOCS = Path.of("../docs/generated");

    @Test
    void generated_pages_say_what_the_code_says() throws IOException {
        for (var page : GeneratedDocs.all().entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            if ("write".equals(System.getProperty("fugong.docs"))) {
                Files.createDirectories(DOCS);
                Files.writeString(file, page.getValue());
            }
            assertThat(file)
                    .as("rebuild with: mvn -q -pl engine,server test -Dtest=DocsTest -Dfugong.docs=write")
                    .exists()
                    .hasContent(page.getValue());
        }
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties english = GeneratedDocs.messages(false);
        Properties chinese = GeneratedDocs.messages(true);
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void every_finding_names_its_mend() throws IOException {
        Properties english = GeneratedDocs.messages(false);
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("finding.") && !key.endsWith(".mend"))
                        .filter(key -> !english.containsKey(key + ".mend")))
                .isEmpty();
    }

    @Test
    void each_code_word_of_the_glossary_is_a_type() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\|[^|]+\\| `(\\w+)` \\|");
        var words = row.matcher(Files.readString(Path.of("../docs/glossary.md")))
                .results()
                .toList();
        assertThat(words).isNotEmpty();
        for (var word : words) {
            try (var files = Files.walk(Path.of(".."))) {
                assertThat(files.anyMatch(it -> it.endsWith(word.group(1) + ".java")
                                && it.toString().contains("src/main")))
                        .as("glossary names %s, and no type has that name", word.group(1))
                        .isTrue();
            }
        }
    }
}
