package fugong;

import fugong.reporting.Definitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Builds the pages of `docs/generated` from the code and the messages.
final class GeneratedDocs {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String HEAD = "<!-- Generated; a test compares it. To rebuild: see CONTRIBUTING.md. -->\n";

    private GeneratedDocs() {}

    /// Page name to text.
    static Map<String, String> all() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("findings.md", findings());
        pages.put("settings.md", settings());
        pages.put("commands.md", commands());
        pages.put("rooms.md", rooms());
        pages.put("indicators.md", indicators());
        return pages;
    }

    private static String findings() throws IOException {
        Properties english = messages(false);
        Properties chinese = messages(true);
        StringBuilder page = new StringBuilder(HEAD + "# Findings\n\n"
                + "What Fugong says about data, and how to mend it. Facts stand in braces.\n\n"
                + "| code | says | mend | 中文 | 怎么改 |\n|---|---|---|---|---|\n");
        english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("finding.") && !key.endsWith(".mend"))
                .sorted()
                .forEach(key -> page.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                key.substring("finding.".length()),
                                cell(english, key),
                                cell(english, key + ".mend"),
                                cell(chinese, key),
                                cell(chinese, key + ".mend"))));
        return page.toString();
    }

    private static String cell(Properties from, String key) {
        return from.getProperty(key, "").replace("|", "\\|").replace("''", "'").replace("\n", " ");
    }

    /// All rooms' messages in one of the two languages.
    static Properties messages(boolean chinese) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith("_zh.properties") == chinese) {
                    try (var reader = Files.newBufferedReader(file)) {
                        all.load(reader);
                    }
                }
            }
        }
        return all;
    }

    private static final Pattern SETTINGS = Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^\\s*/// @param (\\w+)\\s+(.+(?:\\n\\s*///   +.+)*)");
    private static final Pattern DEFAULT = Pattern.compile(
            "@DefaultValue\\((?:\"([^\"]*)\"|\\{?([^)}]*)\\}?)\\)\\s+(?:@?[\\w.<>]+\\s+)+?(\\w+)\\s*[,)]");

    private static String settings() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("Settings.java")).toList()) {
                collect(Files.readString(file), rows);
            }
        }
        return HEAD
                + "# Settings\n\nEach is given as an environment variable (`fugong.db-url` as `FUGONG_DB_URL`) or as "
                + "`--name=value` behind a command. `./fugong check` prints the values in force with their source.\n\n"
                + "| setting | default | what it is |\n|---|---|---|\n"
                + String.join("", rows.values());
    }

    private static void collect(String source, Map<String, String> rows) {
        Matcher prefix = SETTINGS.matcher(source);
        if (!prefix.find()) {
            return;
        }
        Map<String, String> defaults = new LinkedHashMap<>();
        DEFAULT.matcher(source)
                .results()
                .forEach(it -> defaults.put(it.group(3), it.group(1) == null ? it.group(2) : it.group(1)));
        PARAMETER.matcher(source).results().forEach(it -> {
            String name = prefix.group(1) + "."
                    + it.group(1).replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase();
            String text = it.group(2).replaceAll("\\s*\\n\\s*///\\s*", " ").strip();
            rows.put(name, "| `%s` | %s | %s |\n".formatted(name, quoted(defaults.get(it.group(1))), text));
        });
    }

    private static String quoted(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty() ? "" : "`" + value + "`";
    }

    /// Every preset with its figures, as the page `/indicators` offers them.
    private static String indicators() {
        StringBuilder page = new StringBuilder(HEAD + "# Indicators\n\nThe presets that come with the product "
                + "(`regions/*/indicators`). Those that are not counted from the start are switched on under "
                + "*Definitions*; then they stand on the picture.\n");
        for (var preset : Definitions.presets(JsonMapper.builder().build())) {
            page.append(
                    "\n## %s · %s\n\n`%s`, %s. Source: %s\n\n| code | figure | 指标 | counts | notes |\n|---|---|---|---|---|\n"
                            .formatted(
                                    preset.en(),
                                    preset.zh(),
                                    preset.preset(),
                                    preset.active() ? "counted from the start" : "switched on where wanted",
                                    preset.source()));
            for (var it : preset.definitions()) {
                page.append("| `%s` v%d | %s | %s | `%s` | %s |\n"
                        .formatted(
                                it.code(),
                                it.version(),
                                it.en(),
                                it.zh(),
                                it.formula().getClass().getSimpleName(),
                                it.notes("en").replace("|", "\\|")));
            }
        }
        return page.toString();
    }

    private static String commands() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new fugong.cli.Commands(FugongServer.class, out, out).run(List.of("help"));
        return HEAD + "# Commands\n\nWhat `./fugong help` prints:\n\n```\n" + bytes.toString(StandardCharsets.UTF_8)
                + "```\n";
    }

    private static String rooms() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(JAVA.resolve("fugong"))) {
            for (Path room : rooms.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                String allowed = LawsTest.ROOMS.containsKey(room.getFileName().toString())
                        ? LawsTest.ROOMS.get(room.getFileName().toString()).stream()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        : "service";
                rows.add("| %s | %s | %s |\n"
                        .formatted(room.getFileName(), firstSentence(room.resolve("package-info.java")), allowed));
            }
        }
        return HEAD + "# Rooms\n\n| room | what it is for | may import (besides kernel and services) |\n|---|---|---|\n"
                + String.join("", rows);
    }

    private static String firstSentence(Path file) throws IOException {
        String text = Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
