package fugong.zones;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.zones.measures.MeasureTable;
import fugong.zones.measures.Situation;
import fugong.zones.rules.Clause;
import fugong.zones.rules.Decision;
import fugong.zones.rules.Level;
import fugong.zones.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Door: what level has this area on this day, why, and what does that allow. Levels are public; every actor
/// may ask.
///
/// Where an office has decided, its word stands. Else the rule set in force of the nearest jurisdiction decides, on
/// the facts as they stood a rule's `lag` before the day. Nothing is stored, so a day can be asked again as it was
/// known on any other day.
@Component
public class Zones {

    /// Everything that is known at all.
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Areas areas;
    private final ZoneBooks books;

    Zones(Areas areas, ZoneBooks books) {
        this.areas = areas;
        this.books = books;
    }

    /// The level in force by all that is known. Empty where no rule is in force, or the area is larger than a
    /// county.
    public Optional<ZoneLevel> at(AreaId area, LocalDate day) {
        return at(area, day, EVER);
    }

    /// The level in force as it was known at the end of `knownOn`.
    public Optional<ZoneLevel> at(AreaId area, LocalDate day, LocalDate knownOn) {
        return level(areas.tree(), books.knownOn(knownOn), area, day);
    }

    /// The levels of all counties and functional zones, by area, as known at the end of `knownOn`.
    public Map<AreaId, ZoneLevel> map(LocalDate day, LocalDate knownOn) {
        var tree = areas.tree();
        var book = books.knownOn(knownOn);
        var levels = new LinkedHashMap<AreaId, ZoneLevel>();
        for (var area : tree.all(day)) {
            if (graded(area, book)) {
                level(tree, book, area.id(), day).ifPresent(it -> levels.put(area.id(), it));
            }
        }
        return levels;
    }

    public Map<AreaId, ZoneLevel> map(LocalDate day) {
        return map(day, EVER);
    }

    /// The level of one area day by day, both ends included.
    public List<ZoneLevel> history(AreaId area, LocalDate from, LocalDate to, LocalDate knownOn) {
        var tree = areas.tree();
        var book = books.knownOn(knownOn);
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> level(tree, book, area, day).stream())
                .toList();
    }

    /// What holds in an area on a day.
    public Allowance allowed(AreaId area, LocalDate day) {
        var level = at(area, day);
        var words = new LinkedHashMap<String, String>();
        words.put("subject", "area");
        level.ifPresent(it -> words.put("level", it.grade().broad()));
        return new Allowance(level, measures(line(areas.tree(), area, day), new Situation(words), day));
    }

    /// What holds for a trip on a day: the levels of both ends and the load cap of the rule of that day.
    public TripRule trip(TripRule.Kind kind, AreaId from, AreaId to, LocalDate day) {
        var origin = at(from, day);
        var destination = at(to, day);
        var words = new LinkedHashMap<String, String>();
        words.put("subject", "trip");
        words.put("trip", kind.word());
        origin.ifPresent(it -> words.put("origin", it.grade().broad()));
        destination.ifPresent(it -> words.put("destination", it.grade().broad()));
        return new TripRule(origin, destination, measures(line(areas.tree(), from, day), new Situation(words), day));
    }

    /// The levels that the rule in force can give there: what an office may choose from.
    public List<Grade> levelsInForce(AreaId area, LocalDate day) {
        var book = books.knownOn(EVER);
        return book.rules().allByLine(withWider(line(areas.tree(), area, day), book), day).stream()
                .findFirst()
                .map(rule -> rule.levels().stream().map(Zones::grade).toList())
                .orElse(List.of());
    }

    /// All rule sets, the latest first.
    public List<RuleCard> rules() {
        return books.knownOn(EVER).rules().rules().stream()
                .sorted(Comparator.comparing((RuleSet it) -> it.heading().validFrom())
                        .reversed())
                .map(Zones::card)
                .toList();
    }

    /// All tables of measures, the latest first.
    public List<RuleCard> tables() {
        return books.knownOn(EVER).measures().stream()
                .sorted(Comparator.comparing(MeasureTable::validFrom).reversed())
                .map(it -> new RuleCard(
                        it.id(),
                        it.jurisdiction(),
                        it.validFrom(),
                        it.validTo(),
                        it.zh(),
                        it.en(),
                        it.source(),
                        0,
                        it.rows().stream()
                                .map(row -> new RuleCard.Sentence(row.id(), null, row.zh(), row.en()))
                                .toList()))
                .toList();
    }

    private static RuleCard card(RuleSet rule) {
        var it = rule.heading();
        return new RuleCard(
                it.id(),
                it.jurisdiction(),
                it.validFrom(),
                it.validTo(),
                it.zh(),
                it.en(),
                it.source(),
                it.lag(),
                rule.clauses().stream()
                        .map(clause ->
                                new RuleCard.Sentence(clause.id(), grade(clause.level()), clause.zh(), clause.en()))
                        .toList());
    }

    private List<Measure> measures(List<String> line, Situation situation, LocalDate day) {
        return books.knownOn(EVER).measures().stream()
                .filter(it -> it.inForce(day) && it.holdsIn(line))
                .flatMap(table -> table.first(situation).map(row -> measure(table, row)).stream())
                .toList();
    }

    private static Measure measure(MeasureTable table, MeasureTable.Row row) {
        return new Measure(
                table.id(), row.id(), table.zh(), table.en(), row.zh(), row.en(), table.source(), row.gives());
    }

    /// Counties and functional zones have levels, and whatever facts are told about; what lies below a graded area
    /// has the level of that area.
    private static boolean graded(Area area, ZoneBook book) {
        return area.kind() == Area.Kind.COUNTY || area.kind() == Area.Kind.ZONE || book.knowsFactsOf(area.id());
    }

    private static Optional<ZoneLevel> level(AreaTree tree, ZoneBook book, AreaId asked, LocalDate day) {
        var path = tree.path(asked, day);
        return path.reversed().stream()
                .filter(it -> graded(it, book))
                .findFirst()
                .flatMap(it -> levelOf(it.id(), line(tree, it.id(), day), book, day));
    }

    /// Codes of the area and of all above it, the nearest first: whose rules may hold.
    private static List<String> line(AreaTree tree, AreaId area, LocalDate day) {
        return tree.path(area, day).reversed().stream().map(Area::code).toList();
    }

    private static Optional<ZoneLevel> levelOf(AreaId area, List<String> line, ZoneBook book, LocalDate day) {
        var rules = book.rules().allByLine(withWider(line, book), day);
        var opinions = new ArrayList<ZoneLevel.Opinion>();
        for (var rule : rules) {
            opinion(rule, area, book, day).ifPresent(opinions::add);
        }
        var official = book.official(area, day);
        if (official.isPresent()) {
            return Optional.of(new ZoneLevel(
                    area,
                    day,
                    grade(official.get().level().level(), rules),
                    ground(official.get()),
                    opinions,
                    book.knownOn()));
        }
        if (opinions.isEmpty()) {
            return Optional.empty();
        }
        var first = opinions.removeFirst();
        return Optional.of(new ZoneLevel(area, day, first.grade(), first.ground(), opinions, book.knownOn()));
    }

    /// Jurisdictions that no area of the tree stands for, but whose pattern of codes fits: the nation, in a tree
    /// that begins with a province.
    private static List<String> withWider(List<String> line, ZoneBook book) {
        var wider = new ArrayList<>(line);
        book.rules().rules().stream()
                .map(RuleSet::heading)
                .filter(it ->
                        !wider.contains(it.jurisdiction()) && line.stream().anyMatch(code -> it.fits(code) >= 0))
                .map(it -> it.jurisdiction())
                .distinct()
                .forEach(wider::add);
        return wider;
    }

    private static Optional<ZoneLevel.Opinion> opinion(RuleSet rule, AreaId area, ZoneBook book, LocalDate day) {
        var stateOf = day.minusDays(rule.heading().lag());
        return rule.decide(book.factsOf(area), stateOf)
                .map(it -> new ZoneLevel.Opinion(grade(it.level()), ground(rule, it, stateOf)));
    }

    private static Grade grade(Level level) {
        return new Grade(level.code(), level.broad(), level.grade(), level.colour(), level.zh(), level.en());
    }

    /// The level by its code in the rules in force; a code no rule knows stays what it is.
    private static Grade grade(String code, List<RuleSet> rules) {
        return rules.stream()
                .flatMap(it -> it.level(code).stream())
                .findFirst()
                .map(Zones::grade)
                .orElse(new Grade(code, code, 0, "grey", code, code));
    }

    private static Ground ground(ZoneBook.Kept kept) {
        var level = kept.level();
        return new Ground.ByOffice(
                level.document(), level.link(), level.reason(), level.validFrom(), level.validTo(), kept.decidedBy());
    }

    private static Ground ground(RuleSet rule, Decision decision, LocalDate stateOf) {
        Map<String, String> evidence = new LinkedHashMap<>();
        decision.evidence().forEach((fact, span) -> evidence.put(fact, span.toString()));
        return new Ground.ByRule(
                rule.id(),
                rule.heading().zh(),
                rule.heading().en(),
                rule.heading().source(),
                decision.clause().id(),
                decision.clause().zh(),
                decision.clause().en(),
                stateOf,
                evidence,
                rule.named(decision).stream()
                        .map(it -> new Ground.ByRule.Fact(it.fact(), it.zh(), it.en(), it.value()))
                        .toList(),
                decision.sure()
                        ? List.of()
                        : decision.alternatives().stream().map(Clause::id).collect(Collectors.toList()),
                decision.sure() ? List.of() : decision.missing());
    }
}
