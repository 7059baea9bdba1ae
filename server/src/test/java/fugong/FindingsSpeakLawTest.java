package fugong;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.Finding;
import fugong.kernel.FindingWords;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// Whoever reads a finding reads his own language: no code of ours, no name of a constant, no hole.
class FindingsSpeakLawTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    /// The rule of the sizes gives no answer or one of four; it never says "unknown".
    private static final String NEVER = "registry.size-is-unknown";

    /// Texts that findings take from a list of ours, where the type says only "text".
    private static final Map<String, List<String>> TEXTS = Map.of(
            "reporting.rules.MorePresentThanDue$Found staff", List.of("OWN", "CONTRACT"),
            "reporting.sheets.Missing kind", List.of("enterprise", "project", "area", "obstacle", "want"),
            "registry.findings.NotThere kind", List.of("enterprise", "project", "group", "area", "industry"),
            "network.sheets.NotThere kind", List.of("kind"));

    @Test
    void every_kind_of_finding_has_words_without_a_constant_in_them() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Finding.class));
        int looked = 0;
        for (var definition : scanner.findCandidateComponents("fugong")) {
            var type = Class.forName(definition.getBeanClassName());
            if (type.isRecord() && !takesItsCodeFromOutside(type)) {
                for (var finding : examples(type)) {
                    if (!NEVER.equals(((Finding) finding).code())) {
                        speaks((Finding) finding);
                    }
                }
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(45);
    }

    /// Those that are one class for many flaws; their words are looked at where the flaws are
    /// (`importing.WordsLawTest`).
    private static boolean takesItsCodeFromOutside(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(
                        it -> it.getType() == Map.class || it.getName().equals("what") && it.getType() == String.class);
    }

    private static void speaks(Finding finding) {
        for (var language : LANGUAGES) {
            var says = FindingWords.says(finding, language);
            var text = says + " " + FindingWords.mend(finding, language);
            assertThat(says).as("%s in %s", finding, language).doesNotStartWith(finding.code());
            assertThat(text).as("%s in %s", finding, language).doesNotContainPattern("\\{[a-z]");
            for (var value : finding.facts().values()) {
                var raw = String.valueOf(value);
                if (raw.matches("[A-Z][A-Z_]+") || language == Locale.CHINESE && raw.matches("[a-z]{3,}")) {
                    assertThat(text).as("%s in %s", finding, language).doesNotContain(raw);
                }
            }
        }
    }

    /// One finding for every value of every constant it may hold.
    private static List<Object> examples(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        var made = new ArrayList<Object>();
        int most = Arrays.stream(components)
                .mapToInt(it -> values(type, it).size())
                .max()
                .orElse(1);
        for (int i = 0; i < most; i++) {
            int at = i;
            made.add(constructor.newInstance(Arrays.stream(components)
                    .map(it -> values(type, it))
                    .map(it -> it.get(Math.min(at, it.size() - 1)))
                    .toArray()));
        }
        return made;
    }

    private static List<Object> values(Class<?> owner, RecordComponent component) {
        var type = component.getType();
        try {
            return switch (type.getSimpleName()) {
                case "int", "long" -> List.of(type == int.class ? (Object) 7 : (Object) 7L);
                case "String" ->
                    List.copyOf(TEXTS.getOrDefault(
                            owner.getName().replace("fugong.", "") + " " + component.getName(), List.of("x")));
                case "BigDecimal" -> List.of(new BigDecimal("12.5"));
                case "LocalDate" -> List.of(LocalDate.of(2020, 2, 24));
                case "List" -> List.of(List.of("x", "y"));
                case "CreditCode" -> List.of(fugong.kernel.CreditCode.of("91350500MA2XN0T30M"));
                default -> type.isEnum() ? List.of(type.getEnumConstants()) : examples(type);
            };
        } catch (InvocationTargetException refused) {
            throw new AssertionError("no example of " + type, refused.getCause());
        } catch (ReflectiveOperationException unknown) {
            throw new AssertionError("no example of " + type, unknown);
        }
    }

    /// The fields that rules and forms name, found in their sources.
    @Test
    void every_field_that_a_finding_names_has_a_name_in_both_languages() throws IOException {
        named("reporting", "src/main/java/fugong/reporting/rules", "(?:Found|look)\\(\"(\\w+)\"");
        named("reporting", "src/main/java/fugong/reporting/web/FormFields.java", "(?:whole|number|day)\\(\"(\\w+)\"");
        named(
                "registry",
                "src/main/java/fugong/registry/EnterpriseJudge.java",
                "(?:needed|longest|number)\\(\"(\\w+)\"");
        named("registry", "src/main/java/fugong/registry/changes", "entry\\.(?:needed|text|whole|number)\\(\"(\\w+)\"");
    }

    private static void named(String room, String where, String pattern) throws IOException {
        var fields = new TreeSet<String>();
        try (var files = Files.walk(Path.of(where))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(it -> fields.add(it.group(1)));
            }
        }
        assertThat(fields).as(where).hasSizeGreaterThan(3);
        for (var field : fields) {
            var kind = field.equals("OWN") || field.equals("CONTRACT") ? "staff" : "field";
            for (var language : LANGUAGES) {
                var bundle = java.util.ResourceBundle.getBundle("messages/" + room, language);
                assertThat(bundle.containsKey(room + "." + kind + "." + field))
                        .as("%s of %s in %s", field, room, language)
                        .isTrue();
                if (language == Locale.CHINESE) {
                    assertThat(bundle.getString(room + "." + kind + "." + field))
                            .containsPattern("\\p{IsHan}");
                }
            }
        }
    }
}
