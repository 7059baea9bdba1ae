package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// `docs/generated/resources.md`: what can be loaded, from the schemas themselves. With `-Dfugong.docs=write` it is
/// written.
class ResourcesDocTest extends DatabaseTest {

    private static final Path PAGE = Path.of("../docs/generated/resources.md");

    @Autowired
    private Loads loads;

    @Test
    void the_page_says_what_the_schemas_say() throws IOException {
        var page = page();
        if ("write".equals(System.getProperty("fugong.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("rebuild with: mvn -q -pl engine,server test -Dtest=ResourcesDocTest -Dfugong.docs=write")
                .exists()
                .hasContent(page);
    }

    private String page() {
        var text = new StringBuilder("""
                <!-- Generated; a test compares it. To rebuild: see CONTRIBUTING.md. -->
                # What can be loaded

                In the order of loading. Columns in **bold** must be filled.
                """);
        var schemas = Actors.as(Actor.system("docs"), () -> loads.offered(Actors.current()));
        for (var schema : schemas) {
            text.append("\n## `%s` %s · %s\n".formatted(schema.name(), schema.zh(), schema.en()));
            text.append("Key: %s. %s\n\n"
                    .formatted(
                            String.join(
                                    ", ",
                                    schema.key().stream()
                                            .map(it -> "`" + it + "`")
                                            .toList()),
                            schema.notesEn()));
            text.append("| column | 中文 | English | kind | limits | example |\n|---|---|---|---|---|---|\n");
            schema.fields().forEach(it -> text.append(line(it)));
        }
        return text.toString();
    }

    private static String line(Field field) {
        var name = field.required() ? "**`" + field.name() + "`**" : "`" + field.name() + "`";
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(name, field.zh(), field.en(), field.type().word(), limits(field), cell(field.example()))
                .replace("  ", " ");
    }

    private static String limits(Field field) {
        var limits = new ArrayList<String>();
        if (!field.choices().isEmpty()) {
            limits.add(String.join(
                    " ",
                    field.choices().stream().map(it -> "`" + it.value() + "`").toList()));
        }
        if (field.least() != null) {
            limits.add("from " + field.least().toPlainString());
        }
        if (field.most() != null) {
            limits.add("to " + field.most().toPlainString());
        }
        if (field.pattern() != null) {
            limits.add("`" + field.pattern().pattern().replace("|", "\\|") + "`");
        }
        if (!field.notesEn().isEmpty()) {
            limits.add(field.notesEn());
        }
        return cell(String.join("; ", limits));
    }

    private static String cell(String text) {
        return text.replace("\n", " ");
    }
}
