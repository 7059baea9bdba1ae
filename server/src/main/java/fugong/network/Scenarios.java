package fugong.network;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.network.whatif.Action;
import fugong.network.whatif.Change;
import fugong.network.whatif.Outcome;
import fugong.network.whatif.Scenario;
import fugong.network.whatif.ScenarioStore;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: what if? Scenarios are made change by change, compared, and kept with the action they led to; later days
/// are held against what was promised.
@Component
public class Scenarios {

    private static final int MOST_CHANGES = 20;
    private static final int LISTED = 30;
    private static final int LONGEST = 200;

    private final ScenarioStore store;
    private final DayPictures pictures;
    private final ScenarioRuns runs;
    private final Enterprises enterprises;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    Scenarios(
            ScenarioStore store,
            DayPictures pictures,
            ScenarioRuns runs,
            Enterprises enterprises,
            Areas areas,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.runs = runs;
        this.enterprises = enterprises;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /// The newest the reader may see.
    public List<Scenario> list(Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        return store.newest(LISTED);
    }

    public Scenario require(int id, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        return store.find(id).orElseThrow(() -> new NotInScope("scenario", id));
    }

    @Transactional
    public Scenario begin(LocalDate day, String name, Change first, Actor actor) {
        actor.require(Permission.PLAN_RESTART);
        check(first, day, actor);
        int area = areas.tops(actor, day).stream()
                .findFirst()
                .map(Area::id)
                .map(AreaId::value)
                .orElse(0);
        int id = store.add(actor.id(), area, day, shortened(name), List.of(first), clock.instant());
        trail.wrote(actor, "network.scenario", "scenario:" + id, first.what() + " " + first.enterprise());
        return require(id, actor);
    }

    @Transactional
    public Scenario add(int id, Change change, Actor actor) {
        actor.require(Permission.PLAN_RESTART);
        var before = require(id, actor);
        check(change, before.day(), actor);
        var changes = new ArrayList<>(before.changes());
        if (changes.size() < MOST_CHANGES && !changes.contains(change)) {
            changes.add(change);
        }
        store.put(id, changes);
        return require(id, actor);
    }

    @Transactional
    public Scenario remove(int id, int place, Actor actor) {
        actor.require(Permission.PLAN_RESTART);
        var before = require(id, actor);
        var changes = new ArrayList<>(before.changes());
        if (place >= 0 && place < changes.size()) {
            changes.remove(place);
        }
        store.put(id, changes);
        return require(id, actor);
    }

    /// The same changes on the day as it is now: reports have come in, links were told.
    @Transactional
    public void again(int id, Actor actor) {
        actor.require(Permission.PLAN_RESTART);
        store.put(id, require(id, actor).changes());
    }

    /// Stops its computation.
    public void cancel(int id, Actor actor) {
        actor.require(Permission.PLAN_RESTART);
        runs.cancel(require(id, actor));
    }

    /// Whatever a change names must be the reader's to see.
    private void check(Change it, LocalDate day, Actor actor) {
        switch (it.what()) {
            case CLEAR, REOPEN, CLOSE, STOCK, SWITCH -> enterprises.require(enterprise(it.enterprise()), actor);
            case RESTRICT -> areas.require(area(it.area()), day, actor);
            case CUT_ROAD -> {
                areas.require(area(it.area()), day, actor);
                if (areas.tree().find(area(it.otherArea()), day).isEmpty()) {
                    throw new NotInScope("area", it.otherArea());
                }
            }
        }
    }

    private static EnterpriseId enterprise(int id) {
        if (id <= 0) {
            throw new NotInScope("enterprise", id);
        }
        return new EnterpriseId(id);
    }

    private static AreaId area(int id) {
        if (id <= 0) {
            throw new NotInScope("area", id);
        }
        return new AreaId(id);
    }

    private static String shortened(String name) {
        return name.strip().substring(0, Math.min(LONGEST, name.strip().length()));
    }

    /// It is done: what the scenario promised is kept, enterprise by enterprise, within the reader's scope.
    @Transactional
    public void act(int id, String words, Actor actor) {
        actor.require(Permission.PLAN_RESTART);
        var scenario = require(id, actor);
        var outcome = Optional.ofNullable(scenario.outcome()).orElseThrow(() -> new NotInScope("scenario", id));
        var areaOf = new HashMap<Integer, Integer>();
        enterprises
                .list(
                        outcome.moves().stream()
                                .map(Outcome.Move::enterprise)
                                .map(EnterpriseId::new)
                                .toList(),
                        scenario.day())
                .forEach((enterprise, it) ->
                        areaOf.put(enterprise.value(), it.area().value()));
        int action = store.act(scenario, outcome, shortened(words), areaOf, actor.id(), clock.instant());
        trail.wrote(actor, "network.action", "scenario:" + id, "action " + action);
    }

    /// What was promised, beside what the picture of a later day says.
    public List<Action> actions(LocalDate seenOn, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        pictures.of(seenOn);
        return store.actions(seenOn, LISTED);
    }
}
