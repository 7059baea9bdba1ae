package fugong.transport.plan;

import fugong.security.Actor;
import fugong.transport.wave.Wave;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens searches: puts the problem together, keeps the promises of the plan before, hears of all flaws before
/// anything is searched.
@Component
public class Plans {

    /// Changes with every change of the engine that may give another plan.
    public static final String ENGINE = "transport 1.0";

    private final RoadAssembly road;
    private final RailAssembly rail;
    private final ReturnPlanStore store;
    private final Rulings rulings;
    private final Clock clock;

    Plans(RoadAssembly road, RailAssembly rail, ReturnPlanStore store, Rulings rulings, Clock clock) {
        this.rulings = rulings;
        this.road = road;
        this.rail = rail;
        this.store = store;
        this.clock = clock;
    }

    /// What the rules of a day ask of who travels from here to there.
    public interface HealthRule {
        Asked of(int home, @Nullable Integer destination);
    }

    public enum Asked {
        NOTHING,
        /// Only who was found well travels.
        CHECK,
        /// Nobody leaves.
        STAY
    }

    public HealthRule healthRule(LocalDate day) {
        var rules = rulings.on(day);
        return (home, destination) -> {
            var ruling = rules.trip(home, destination);
            if (ruling.closed() != null) {
                return Asked.STAY;
            }
            return ruling.health() == null ? Asked.NOTHING : Asked.CHECK;
        };
    }

    /// What became of the wish to search.
    public sealed interface Start {
        record Started(int plan) implements Start {}

        record Refused(List<PlanFinding> findings) implements Start {}
    }

    public Start start(Wave wave, PlanRequest request, @Nullable String key, Actor actor) {
        var asked = withPins(request);
        var assembled = wave.mode() == Wave.Mode.TRAIN ? rail.assemble(wave) : road.assemble(wave);
        var findings = new ArrayList<>(assembled.findings());
        if (findings.isEmpty()) {
            assembled = promised(assembled, asked, findings);
            findings.addAll(assembled.input().flaws());
        }
        return findings.isEmpty()
                ? new Start.Started(store.open(wave, asked, assembled, ENGINE, key, actor.id(), clock.instant()))
                : new Start.Refused(List.copyOf(findings));
    }

    /// What was pinned or frozen once stays so in every plan that follows.
    private PlanRequest withPins(PlanRequest request) {
        if (request.before() == null) {
            return request;
        }
        var old = store.request(request.before());
        var pinned = new TreeSet<>(request.pinned());
        pinned.addAll(old.pinned());
        old.moves().forEach(it -> pinned.addAll(List.of(it.from(), it.to())));
        var frozen = new TreeSet<>(request.frozen());
        frozen.addAll(old.frozen());
        return new PlanRequest(
                request.wave(),
                request.seed(),
                request.seconds(),
                request.rounds(),
                request.before(),
                request.moves(),
                List.copyOf(frozen),
                List.copyOf(pinned));
    }

    /// A repeated plan keeps what the one before promised; its findings are moves that cannot be made.
    private Assembled promised(Assembled it, PlanRequest request, List<PlanFinding> findings) {
        if (request.before() == null) {
            return it;
        }
        var before = store.output(request.before());
        var old = store.keys(request.before());
        boolean told = store.find(request.before())
                .filter(run -> run.state() == PlanRun.State.APPROVED)
                .isPresent();
        var road = it.input().road();
        var rail = it.input().rail();
        if (road != null && before.road() != null) {
            var kept = Kept.of(road, it.keys(), before.road(), old, request, told);
            findings.addAll(kept.findings());
            return it.with(new PlanInput(road.after(kept.promises()), null));
        }
        if (rail != null && before.rail() != null) {
            var kept = KeptRides.of(rail, it.keys(), before.rail(), store.input(request.before()), old, request, told);
            findings.addAll(kept.findings());
            return it.with(new PlanInput(null, kept.problem()));
        }
        return it;
    }
}
