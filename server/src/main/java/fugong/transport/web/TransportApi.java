package fugong.transport.web;

import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.transport.ReturnPlans;
import fugong.transport.Workers;
import fugong.transport.places.PlaceStore;
import fugong.transport.plan.Approval;
import fugong.transport.plan.PlanInput;
import fugong.transport.plan.PlanOutput;
import fugong.transport.plan.PlanRequest;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.Plans;
import fugong.transport.signup.SignedUp;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerQuery;
import fugong.transport.wave.Wave;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Sign-ups, travelling days and plans, for machines. Names and numbers of people stay masked here.
@RestController
@RequestMapping("/api/v1/transport")
@Needs(Permission.SEE_TRANSPORT)
class TransportApi {

    private static final int PAGE = 100;
    private static final int LONGEST = 600;

    private final Workers workers;
    private final ReturnPlans plans;
    private final PlaceStore places;

    TransportApi(Workers workers, ReturnPlans plans, PlaceStore places) {
        this.workers = workers;
        this.plans = plans;
        this.places = places;
    }

    /// @param name masked
    record WorkerJson(
            long id,
            String name,
            String phone,
            int home,
            int destination,
            String employer,
            LocalDate readyFrom,
            Worker.State state,
            Worker.Health health,
            boolean synthetic) {

        static WorkerJson of(Worker it) {
            return new WorkerJson(
                    it.id(),
                    it.maskedName(),
                    it.maskedPhone(),
                    it.home(),
                    it.destination(),
                    it.employerName(),
                    it.readyFrom(),
                    it.state(),
                    it.health(),
                    it.synthetic());
        }
    }

    /// The latest first; `before` is the id of the last one of the page before.
    @GetMapping("/workers")
    List<WorkerJson> workers(
            @RequestParam(required = false) Worker.@Nullable State state,
            @RequestParam(required = false) @Nullable Long before,
            Actor actor) {
        return workers.list(new WorkerQuery(List.of(), state, null, null, null, null, before, PAGE), actor).stream()
                .map(WorkerJson::of)
                .toList();
    }

    /// What became of a sign-up; `worker` is null when it was refused.
    record Signed(@Nullable WorkerJson worker, boolean known, List<Found> findings) {}

    @PostMapping("/workers")
    @Needs(Permission.SIGN_UP_WORKERS)
    ResponseEntity<Signed> signUp(@RequestBody SignUpFields said, Actor actor, Locale locale) {
        var source = actor.is(Role.CLERK) ? Worker.Source.EMPLOYER : Worker.Source.COUNTY;
        return switch (workers.signUp(said.form(places), source, actor)) {
            case SignedUp.Done(var worker, var fresh, var findings) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Signed(WorkerJson.of(worker), false, Found.of(findings, locale)));
            case SignedUp.Known known -> ResponseEntity.ok(new Signed(null, true, List.of()));
            case SignedUp.Refused(var findings) ->
                ResponseEntity.unprocessableContent().body(new Signed(null, false, Found.of(findings, locale)));
        };
    }

    record Check(
            Worker.Health result, boolean contact, @Nullable String note) {}

    @PostMapping("/workers/{id}/health")
    @Needs(Permission.PLAN_TRANSPORT)
    ResponseEntity<Void> check(@PathVariable long id, @RequestBody Check check, Actor actor) {
        if (check.result() == null || check.result() == Worker.Health.UNKNOWN) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "result must be there, and something else than UNKNOWN");
        }
        workers.check(id, check.result(), check.contact(), check.note() == null ? "" : check.note(), actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/waves")
    List<Wave> waves(Actor actor) {
        return plans.waves(actor);
    }

    @GetMapping("/waves/{id}/plans")
    List<PlanRun> plans(@PathVariable int id, Actor actor) {
        return plans.of(plans.wave(id, actor));
    }

    /// @param key repeated, starts no second search
    record Ask(
            int wave,
            long seed,
            int seconds,
            @Nullable Integer before,
            @Nullable List<PlanRequest.Move> moves,
            @Nullable String key) {}

    record Asked(@Nullable Integer plan, List<Found> findings) {}

    @PostMapping("/plans")
    @Needs(Permission.PLAN_TRANSPORT)
    ResponseEntity<Asked> start(@RequestBody Ask ask, Actor actor, Locale locale) {
        var request = new PlanRequest(
                ask.wave(),
                ask.seed(),
                Math.clamp(ask.seconds(), 1, LONGEST),
                0,
                ask.before(),
                ask.moves() == null ? List.of() : ask.moves(),
                List.of(),
                List.of());
        return switch (plans.start(request, ask.key(), actor)) {
            case Plans.Start.Started(int plan) -> ResponseEntity.accepted().body(new Asked(plan, List.of()));
            case Plans.Start.Refused(var findings) ->
                ResponseEntity.unprocessableContent().body(new Asked(null, Found.of(findings, locale)));
        };
    }

    @GetMapping("/plans/{id}")
    PlanRun plan(@PathVariable int id, Actor actor) {
        return plans.require(id, actor);
    }

    /// The whole input of the search: a bug report is this one file.
    @GetMapping("/plans/{id}/problem")
    PlanInput problem(@PathVariable int id, Actor actor) {
        return plans.input(plans.require(id, actor));
    }

    @GetMapping("/plans/{id}/result")
    PlanOutput result(@PathVariable int id, Actor actor) {
        var run = plans.require(id, actor);
        if (!run.state().ended()) {
            throw new NotInScope("plan", id);
        }
        return plans.output(run);
    }

    @PostMapping("/plans/{id}/cancel")
    @Needs(Permission.PLAN_TRANSPORT)
    PlanRun cancel(@PathVariable int id, Actor actor) {
        plans.cancel(id, actor);
        return plans.require(id, actor);
    }

    @PostMapping("/plans/{id}/approve")
    @Needs(Permission.PLAN_TRANSPORT)
    ResponseEntity<PlanRun> approve(@PathVariable int id, Actor actor) {
        var outcome = plans.approve(id, actor);
        var run = plans.require(id, actor);
        return outcome instanceof Approval.Outcome.NotReady
                ? ResponseEntity.status(HttpStatus.CONFLICT).body(run)
                : ResponseEntity.ok(run);
    }
}
