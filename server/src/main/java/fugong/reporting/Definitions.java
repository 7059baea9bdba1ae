package fugong.reporting;

import fugong.persistence.StoreReplaced;
import fugong.reporting.figures.Formula;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Door: what the rates mean here. Presets come with the product as files (`regions/<country>/indicators`); a
/// region adds its own versions.
@Component
public class Definitions {

    /// A definition with counters, and the number under which they are kept.
    record Counted(short id, String code, int version, Formula formula) {}

    /// One file: the figures a published scheme consists of.
    ///
    /// @param active whether its figures are counted from the start
    public record Preset(
            String preset,
            String zh,
            String en,
            String source,
            boolean active,
            List<IndicatorDefinition> definitions) {}

    /// One stored version.
    ///
    /// @param active counted and shown
    public record Known(short id, IndicatorDefinition definition, boolean active) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate ownTransaction;
    private volatile @Nullable List<Known> known;

    Definitions(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Every version there is, by code and version.
    public List<Known> all() {
        var list = known;
        if (list == null) {
            list = Actors.as(Actor.system("definitions of indicators"), this::load);
            known = list;
        }
        return list;
    }

    /// The definitions in force: of each code the newest active version.
    public List<IndicatorDefinition> inForce() {
        return newest().values().stream()
                .sorted(Comparator.comparing(Known::id))
                .map(Known::definition)
                .toList();
    }

    /// Those in force that have a headline of their own: no bundle of others, no mere count of reports.
    public List<IndicatorDefinition> everyday() {
        return inForce().stream()
                .filter(it ->
                        !(it.formula() instanceof Formula.Bundle) && !it.code().equals("reports"))
                .toList();
    }

    /// Those in force that say a rate, bundles of rates too; not the mere count of reports.
    public List<IndicatorDefinition> rates() {
        return inForce().stream().filter(it -> !it.code().equals("reports")).toList();
    }

    public Optional<IndicatorDefinition> find(String code) {
        return Optional.ofNullable(newest().get(code)).map(Known::definition);
    }

    /// @throws IllegalArgumentException where no such definition is in force
    public IndicatorDefinition require(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No indicator %s is in force, only %s.".formatted(code, newest().keySet())));
    }

    /// Whether a rate counts by electricity, also where it is made of other rates.
    public boolean byElectricity(IndicatorDefinition definition) {
        return switch (definition.formula()) {
            case Formula.PowerShare _, Formula.PowerRatio _ -> true;
            case Formula.Index(var parts, var _) -> parts.stream().anyMatch(it -> byElectricity(require(it.code())));
            case Formula.Bundle(var codes) -> codes.stream().anyMatch(it -> byElectricity(require(it)));
            case Formula.StatusShare _, Formula.HeadcountRatio _, Formula.HeadcountThreshold _ -> false;
            case Formula.OutputRatio _, Formula.OutputThreshold _, Formula.Punctual _, Formula.Reports _ -> false;
            case Formula.ProjectStarted _, Formula.ProjectResumed _ -> false;
        };
    }

    short id(String code) {
        var found = newest().get(code);
        if (found == null) {
            throw new IllegalArgumentException("No indicator %s is in force.".formatted(code));
        }
        return found.id();
    }

    List<Counted> counted() {
        return newest().values().stream()
                .filter(it -> it.definition().counted())
                .map(it -> new Counted(
                        it.id(),
                        it.definition().code(),
                        it.definition().version(),
                        it.definition().formula()))
                .sorted(Comparator.comparing(Counted::id))
                .toList();
    }

    private Map<String, Known> newest() {
        var newest = new HashMap<String, Known>();
        for (var one : all()) {
            if (one.active()) {
                newest.merge(
                        one.definition().code(),
                        one,
                        (a, b) -> a.definition().version() > b.definition().version() ? a : b);
            }
        }
        return newest;
    }

    /// Stores a version. The same text again changes nothing; another text under a stored version is refused,
    /// because figures were published under it.
    void put(IndicatorDefinition definition, boolean active) {
        var stored = all().stream()
                .filter(it -> it.definition().code().equals(definition.code())
                        && it.definition().version() == definition.version())
                .findFirst();
        if (stored.isEmpty()) {
            insert(definition, active);
        } else if (!stored.get().definition().equals(definition)) {
            throw new IllegalArgumentException(
                    "%s version %d is already published with another text. Maybe raise its version."
                            .formatted(definition.code(), definition.version()));
        }
        known = null;
    }

    void activate(String code, boolean active) {
        jdbc.sql("update reporting_definition set active = :active where code = :code")
                .param("active", active)
                .param("code", code)
                .update();
        known = null;
    }

    private List<Known> load() {
        var list = select();
        return list.isEmpty() ? Objects.requireNonNull(ownTransaction.execute(it -> publishPresets())) : list;
    }

    /// In a transaction of its own: whoever asks first may be a plan that is rolled back, and what it remembered of
    /// the presets' numbers would then be counted under, and be gone.
    private List<Known> publishPresets() {
        presets().forEach(preset -> preset.definitions().forEach(it -> insert(it, preset.active())));
        return select();
    }

    private List<Known> select() {
        return jdbc.sql("select id, body, active from reporting_definition order by code, version")
                .query((row, n) -> new Known(
                        row.getShort(1),
                        json.readValue(row.getString(2), IndicatorDefinition.class),
                        row.getBoolean(3)))
                .list();
    }

    private void insert(IndicatorDefinition definition, boolean active) {
        jdbc.sql("""
                insert into reporting_definition (code, version, body, active)
                values (:code, :version, :body::jsonb, :active)
                on conflict (code, version) do nothing
                """)
                .param("code", definition.code())
                .param("version", definition.version())
                .param("body", json.writeValueAsString(definition))
                .param("active", active)
                .update();
    }

    /// The presets that come with the product, by file name.
    public List<Preset> presets() {
        return presets(json);
    }

    public static List<Preset> presets(JsonMapper json) {
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:regions/*/indicators/*.json");
            return java.util.Arrays.stream(files)
                    .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
                    .map(file -> {
                        try (var in = file.getInputStream()) {
                            return json.readValue(in, Preset.class);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another database was put under the server (tests): nothing known of the old one holds.
    @EventListener
    void forget(StoreReplaced replaced) {
        known = null;
    }
}
