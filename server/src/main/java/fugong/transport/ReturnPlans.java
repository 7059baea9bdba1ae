package fugong.transport;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.plan.Approval;
import fugong.transport.plan.PlanApproved;
import fugong.transport.plan.PlanInput;
import fugong.transport.plan.PlanKeys;
import fugong.transport.plan.PlanOutput;
import fugong.transport.plan.PlanRequest;
import fugong.transport.plan.PlanRules;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.Plans;
import fugong.transport.plan.ReturnPlanStore;
import fugong.transport.plan.Searches;
import fugong.transport.wave.Wave;
import fugong.transport.wave.WaveStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: travelling days and their plans. A search is started, watched, cancelled, repeated, changed by hand and
/// approved here.
@Component
public class ReturnPlans {

    private final WaveStore waves;
    private final ReturnPlanStore store;
    private final Plans plans;
    private final Searches searches;
    private final Approval approval;
    private final Areas areas;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnPlans(
            WaveStore waves,
            ReturnPlanStore store,
            Plans plans,
            Searches searches,
            Approval approval,
            Areas areas,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waves = waves;
        this.store = store;
        this.plans = plans;
        this.searches = searches;
        this.approval = approval;
        this.areas = areas;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public List<Wave> waves(Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return waves.all();
    }

    public Wave wave(int id, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return waves.find(id).orElseThrow(() -> new NotInScope("wave", id));
    }

    /// Who needs a health check on the day.
    public Plans.HealthRule healthRule(LocalDate day, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return plans.healthRule(day);
    }

    /// Opens a travelling day of an area within the actor's scope.
    @Transactional
    public Wave open(Wave.Form form, boolean synthetic, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        if (form.area() <= 0) {
            throw new NotInScope("area", form.area());
        }
        areas.require(new AreaId(form.area()), form.day(), actor);
        var wave = waves.put(form, actor.id(), clock.instant(), synthetic);
        trail.wrote(actor, "transport.wave", "wave:" + wave.id(), wave.day() + " " + wave.name());
        return wave;
    }

    /// @param key of the click, so that a repeated one starts no second search
    @Transactional
    public Plans.Start start(PlanRequest request, @Nullable String key, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var wave = wave(request.wave(), actor);
        areas.require(new AreaId(wave.area()), wave.day(), actor);
        var known = key == null ? Optional.<PlanRun>empty() : store.byKey(key);
        if (known.isPresent()) {
            return new Plans.Start.Started(known.get().id());
        }
        if (request.before() != null
                && !require(request.before(), actor).state().ended()) {
            throw new NotInScope("plan", request.before());
        }
        var start = plans.start(wave, request, key, actor);
        if (start instanceof Plans.Start.Started(int plan)) {
            trail.wrote(
                    actor,
                    "transport.search",
                    "plan:" + plan,
                    "seed %d, %d s, %d moves by hand"
                            .formatted(
                                    request.seed(),
                                    request.seconds(),
                                    request.moves().size()));
        }
        return start;
    }

    public PlanRun require(int plan, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.find(plan).orElseThrow(() -> new NotInScope("plan", plan));
    }

    public List<PlanRun> of(Wave wave) {
        return store.of(wave.id());
    }

    public List<PlanRun> latest(int most, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.latest(most);
    }

    /// How far the search is; empty when it is not at work on this server.
    public Optional<Searches.Told> told(PlanRun run) {
        return searches.told(run.id());
    }

    public boolean cancel(int plan, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var run = require(plan, actor);
        areas.require(new AreaId(run.wave().area()), run.wave().day(), actor);
        return searches.cancel(plan);
    }

    /// Trips and seats are written and the plan approved before is replaced, all or nothing. Saying it twice does
    /// it once.
    @Transactional
    public Approval.Outcome approve(int plan, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var run = require(plan, actor);
        areas.require(new AreaId(run.wave().area()), run.wave().day(), actor);
        var outcome = approval.approve(run, actor);
        if (outcome instanceof Approval.Outcome.Approved(int trips, int people, int missing)) {
            trail.wrote(
                    actor,
                    "transport.approve",
                    "plan:" + plan,
                    "%d trips, %d people, %d missing".formatted(trips, people, missing));
            events.publishEvent(new PlanApproved(plan, run.wave().id(), trips, people));
        }
        return outcome;
    }

    public PlanRequest request(PlanRun run) {
        return store.request(run.id());
    }

    public PlanInput input(PlanRun run) {
        return store.input(run.id());
    }

    public PlanKeys keys(PlanRun run) {
        return store.keys(run.id());
    }

    public PlanRules rules(PlanRun run) {
        return store.rules(run.id());
    }

    /// Only where the run has ended well.
    public PlanOutput output(PlanRun run) {
        return store.output(run.id());
    }
}
