package fugong.zones;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.zones.measures.MeasureJson;
import fugong.zones.rules.RuleSetJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door for what levels are worked out from: facts, rule sets, tables of measures, official levels. All of them are
/// only added to.
@Component
public class ZoneRegister {

    private final ZoneStore store;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    ZoneRegister(ZoneStore store, Areas areas, Trail trail, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is kept under a name.
    public enum Kind {
        LEVEL,
        MEASURE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A rule set or table of measures as it was handed in.
    public record RuleText(String rule, String body, LocalDate knownOn) {}

    /// What is wrong with a rule set or table of measures; empty where it can be kept.
    public static List<Finding> judge(Kind kind, String body) {
        return kind == Kind.LEVEL
                ? RuleSetJson.read(body).findings()
                : MeasureJson.read(body).findings();
    }

    @Transactional
    public void tell(List<FactWord> words, Actor actor) {
        actor.require(Permission.DECIDE_ZONES);
        words.stream().map(FactWord::area).distinct().forEach(it -> requireOwn(it, actor));
        if (!words.isEmpty()) {
            store.addFacts(words);
            trail.wrote(actor, "zones.tell", "facts", words.size() + " words");
        }
    }

    /// Levels are for everybody to read; deciding about an area is for those whose area it is.
    private void requireOwn(AreaId area, Actor actor) {
        if (!areas.covers(actor, area)) {
            throw new NotInScope("area", area.value());
        }
    }

    /// Every word that counts today.
    public List<FactWord> told() {
        return store.latest();
    }

    /// All words ever said about an area, the newest first.
    public List<FactWord> said(AreaId area) {
        return store.said(area);
    }

    /// A rule of another jurisdiction than one's own: a county may not decide for another, nor for its province.
    public record NotYours(String rule, String jurisdiction) implements Finding {
        @Override
        public String code() {
            return "zones.rule.not-yours";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("rule", rule, "jurisdiction", jurisdiction);
        }
    }

    /// What is wrong with a body, and whether it, and the version that stands under its name, are the actor's to
    /// change.
    public List<Finding> judge(Kind kind, String rule, String body, Actor actor) {
        var findings = judge(kind, body);
        return findings.isEmpty()
                ? Stream.concat(Stream.of(body), rule(kind, rule).map(RuleText::body).stream())
                        .flatMap(it -> Jurisdiction.of(kind, it))
                        .filter(it -> !isOf(it, actor))
                        .<Finding>map(it -> new NotYours(rule, it.code()))
                        .distinct()
                        .toList()
                : findings;
    }

    private boolean isOf(Jurisdiction jurisdiction, Actor actor) {
        return actor.scope().everything()
                || jurisdiction.keepsToItself()
                        && areas.tree()
                                .find(jurisdiction.code(), LocalDate.now(clock))
                                .found()
                                .filter(it -> it.code().equals(jurisdiction.code()) && areas.covers(actor, it.id()))
                                .isPresent();
    }

    /// Keeps a rule set or table of measures, or a new version of it. Nothing is kept where there are findings.
    @Transactional
    public List<Finding> keep(Kind kind, String rule, String body, LocalDate knownOn, Actor actor) {
        actor.require(Permission.DECIDE_ZONES);
        var findings = judge(kind, rule, body, actor);
        if (findings.isEmpty()) {
            store.addRule(kind.word(), rule, body, knownOn);
            trail.wrote(actor, "zones.keep", kind.word() + ":" + rule, "known on " + knownOn);
        }
        return findings;
    }

    @Transactional
    public void withdraw(Kind kind, String rule, LocalDate knownOn, Actor actor) {
        actor.require(Permission.DECIDE_ZONES);
        rule(kind, rule).stream()
                .flatMap(it -> Jurisdiction.of(kind, it.body()))
                .filter(it -> !isOf(it, actor))
                .findFirst()
                .ifPresent(it -> {
                    throw new NotInScope("jurisdiction", it.code());
                });
        store.addRule(kind.word(), rule, null, knownOn);
        trail.wrote(actor, "zones.withdraw", kind.word() + ":" + rule, "");
    }

    public List<RuleText> rules(Kind kind) {
        return store.rules(kind.word()).stream()
                .map(it -> new RuleText(it.rule(), it.body(), it.knownOn()))
                .toList();
    }

    public Optional<RuleText> rule(Kind kind, String rule) {
        return store.rule(kind.word(), rule).map(it -> new RuleText(it.rule(), it.body(), it.knownOn()));
    }

    /// An office decides. The word counts from today on; what was known before stays as it was.
    @Transactional
    public void decide(OfficialLevel level, Actor actor) {
        decide(level, LocalDate.now(clock), actor);
    }

    @Transactional
    public void decide(OfficialLevel level, LocalDate knownOn, Actor actor) {
        actor.require(Permission.DECIDE_ZONES);
        requireOwn(level.area(), actor);
        store.addOverride(level, knownOn, actor.name(), false);
        trail.wrote(
                actor,
                "zones.decide",
                "area:" + level.area(),
                "%s from %s to %s by %s"
                        .formatted(level.level(), level.validFrom(), level.validTo(), level.document()));
    }

    /// Takes an official level back.
    @Transactional
    public void takeBack(OfficialLevel level, Actor actor) {
        takeBack(level, LocalDate.now(clock), actor);
    }

    @Transactional
    public void takeBack(OfficialLevel level, LocalDate knownOn, Actor actor) {
        actor.require(Permission.DECIDE_ZONES);
        requireOwn(level.area(), actor);
        store.addOverride(level, knownOn, actor.name(), true);
        trail.wrote(actor, "zones.take-back", "area:" + level.area(), level.document());
    }

    /// The official levels that count today.
    public List<OfficialLevel> official() {
        return store.read(LocalDate.of(9999, 12, 31)).official().stream()
                .map(ZoneBook.Kept::level)
                .toList();
    }
}
