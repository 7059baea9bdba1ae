package fugong.cli;

import fugong.kernel.FindingWords;
import fugong.kernel.Located;
import fugong.zones.ZoneList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// `fugong zones --rules R --facts F --day D --out X.csv [--areas A] [--overrides O]`: a list of levels from
/// files alone.
final class ZonesCommand {

    private static final String USAGE = """
            fugong zones --rules FILE|FOLDER --facts FILE --day YYYY-MM-DD --out FILE [--areas FILE] [--overrides FILE]
              --rules   a rule set (JSON), or a folder of them: then the nearest rule in force speaks for each area
              --facts   CSV, may be given several times: code,name,day and one column per fact
              --day     the state of affairs at 24:00 of this day
              --areas   CSV code,name[,aliases]: areas to be listed even where no fact is told
              --overrides CSV code,name,level,from,to,document: levels decided by an office, above any rule
              --out     CSV: code,level,clause,name,label_zh,label_en,rule,otherwise,missing,evidence; - prints it""";
    private static final Set<String> KNOWN = Set.of("--rules", "--facts", "--day", "--areas", "--overrides", "--out");

    private ZonesCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        var options = options(words);
        var day = day(options);
        if (!options.keySet().containsAll(Set.of("--rules", "--facts", "--out")) || day == null) {
            err.println(USAGE);
            return 2;
        }
        for (var name : List.of("--rules", "--facts", "--areas", "--overrides")) {
            for (var each : paths(options, name)) {
                if (!Files.exists(each)) {
                    err.println("There is no file %s. Maybe the path is meant from another folder.".formatted(each));
                    return 2;
                }
            }
        }
        var made = ZoneList.make(
                paths(options, "--rules").getFirst(),
                paths(options, "--facts"),
                paths(options, "--areas"),
                paths(options, "--overrides"),
                day);
        made.findings().forEach(it -> err.println(says(it)));
        if (made.lines().isEmpty()) {
            return 1;
        }
        write(made.lines(), options.getOrDefault("--out", List.of("-")).getLast(), out);
        err.println("%d areas, state of %s 24:00, %d findings"
                .formatted(made.lines().size(), day, made.findings().size()));
        return 0;
    }

    private static Map<String, List<String>> options(List<String> words) {
        var options = new HashMap<String, List<String>>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            if (!KNOWN.contains(words.get(i))) {
                return Map.of();
            }
            options.computeIfAbsent(words.get(i), it -> new ArrayList<>()).add(words.get(i + 1));
        }
        return words.size() % 2 == 0 ? options : Map.of();
    }

    private static @Nullable LocalDate day(Map<String, List<String>> options) {
        try {
            return LocalDate.parse(options.getOrDefault("--day", List.of("")).getLast());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<Path> paths(Map<String, List<String>> options, String name) {
        return options.getOrDefault(name, List.of()).stream().map(Path::of).toList();
    }

    private static String says(Located it) {
        var locale = Locale.getDefault();
        return "%s: %s row %d %s: %s %s"
                .formatted(
                        it.finding().severity(),
                        it.resource(),
                        it.row(),
                        it.column(),
                        FindingWords.says(it.finding(), locale),
                        FindingWords.mend(it.finding(), locale));
    }

    private static void write(List<ZoneList.Line> lines, String target, PrintStream out) throws IOException {
        var text = new StringBuilder();
        try (var csv =
                CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get().print(text)) {
            csv.printRecord(
                    "code",
                    "level",
                    "clause",
                    "name",
                    "label_zh",
                    "label_en",
                    "rule",
                    "otherwise",
                    "missing",
                    "evidence");
            for (var it : lines) {
                csv.printRecord(
                        it.code(),
                        it.level(),
                        it.clause(),
                        it.name(),
                        it.labelZh(),
                        it.labelEn(),
                        it.rule(),
                        it.otherwise(),
                        it.missing(),
                        it.evidence());
            }
        }
        if (target.equals("-")) {
            out.print(text);
        } else {
            Files.writeString(Path.of(target), text, StandardCharsets.UTF_8);
        }
    }
}
