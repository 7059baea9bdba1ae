package fugong.zones;

import fugong.kernel.Finding;
import fugong.kernel.Located;
import fugong.zones.facts.AreaFacts;
import fugong.zones.facts.FactTable;
import fugong.zones.facts.FactsCsv;
import fugong.zones.rules.Clause;
import fugong.zones.rules.Level;
import fugong.zones.rules.RuleBook;
import fugong.zones.rules.RuleSet;
import fugong.zones.rules.RuleSetJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A list of levels made from files alone: rule sets, facts, a day. No server, no database, no clock; the same
/// files give the same list for ever.
public final class ZoneList {

    /// One area of the list.
    ///
    /// @param otherwise clauses that would have decided if the missing facts were otherwise
    /// @param evidence  what was looked at: `cumulative_confirmed=6; new_confirmed_14d=4`
    public record Line(
            String code,
            String level,
            String clause,
            String name,
            String labelZh,
            String labelEn,
            String rule,
            String otherwise,
            String missing,
            String evidence) {}

    /// The list, and what was found in the files. A rule file that is not sound gives no lines at all.
    public record Made(List<Line> lines, List<Located> findings) {}

    private final List<Located> findings = new ArrayList<>();
    private final List<RuleSet> rules = new ArrayList<>();
    private final FactTable table = new FactTable();
    private final List<OfficialWord> official = new ArrayList<>();

    private ZoneList() {}

    /// @param rules a rule file, or a folder of them; with a folder the nearest rule in force speaks for each
    ///    area
    /// @param areas     files that name areas of which no fact may be told; may be empty
    /// @param overrides files of levels that were decided by an office, with their document; may be empty
    /// @param day       the state of affairs at 24:00 of this day
    public static Made make(Path rules, List<Path> facts, List<Path> areas, List<Path> overrides, LocalDate day)
            throws IOException {
        var list = new ZoneList();
        for (var file : overrides) {
            list.official.addAll(OfficialWord.read(file, list.findings));
        }
        list.readRules(rules);
        if (list.rules.isEmpty()) {
            return new Made(List.of(), list.findings);
        }
        list.readFacts(facts, areas, day);
        return new Made(list.lines(day), list.findings);
    }

    private void readRules(Path path) throws IOException {
        for (var file : files(path)) {
            var reading = RuleSetJson.read(Files.readString(file));
            rules.addAll(reading.rules());
            for (Finding each : reading.findings()) {
                findings.add(new Located(each, file.getFileName().toString(), 0, "", ""));
            }
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var inside = Files.list(path)) {
            return inside.filter(it -> it.toString().endsWith(".json")).sorted().toList();
        }
    }

    private void readFacts(List<Path> facts, List<Path> areas, LocalDate day) throws IOException {
        Map<String, String> names = new HashMap<>();
        rules.forEach(it -> names.putAll(it.aliases()));
        for (var file : areas) {
            try (var reader = TextFile.open(file)) {
                csv(file, names, day).readAreas(reader);
            }
        }
        for (var file : facts) {
            try (var reader = TextFile.open(file)) {
                csv(file, names, day).read(reader);
            }
        }
    }

    private FactsCsv csv(Path file, Map<String, String> names, LocalDate day) {
        return new FactsCsv(file.getFileName().toString(), names, day, table, findings);
    }

    private List<Line> lines(LocalDate day) {
        var book = new RuleBook(rules);
        var lines = new ArrayList<Line>();
        for (var area : table.areas()) {
            book.byCode(area.code(), day)
                    .ifPresentOrElse(
                            it -> lines.add(line(area, it, day)),
                            () -> lines.add(new Line(
                                    area.code(), "", "", area.name(), "", "", "", "", "", "no rule in force")));
        }
        return List.copyOf(lines);
    }

    private Line line(AreaFacts area, RuleSet rule, LocalDate day) {
        var word = official.stream().filter(it -> it.of(area, day)).reduce((earlier, later) -> later);
        if (word.isPresent()) {
            return official(area, rule, word.get());
        }
        var decision = rule.decide(area, day).orElseThrow();
        var evidence = decision.evidence().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        var otherwise = decision.alternatives().stream().map(Clause::id).collect(Collectors.joining("; "));
        return new Line(
                area.code(),
                decision.level().code(),
                decision.clause().id(),
                area.name(),
                decision.level().zh(),
                decision.level().en(),
                rule.id(),
                decision.sure() ? "" : otherwise,
                decision.sure() ? "" : String.join("; ", decision.missing()),
                evidence);
    }

    private static Line official(AreaFacts area, RuleSet rule, OfficialWord word) {
        var level = rule.level(word.level());
        return new Line(
                area.code(),
                word.level(),
                "official",
                area.name(),
                level.map(Level::zh).orElse(word.level()),
                level.map(Level::en).orElse(word.level()),
                rule.id(),
                "",
                "",
                word.document());
    }
}
