package fugong.transport;

import fugong.kernel.AreaId;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.settings.TransportSettings;
import fugong.transport.signup.SignUpForm;
import fugong.transport.signup.SignUps;
import fugong.transport.signup.SignedUp;
import fugong.transport.signup.Waiting;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerQuery;
import fugong.transport.signup.WorkerStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: who wants to go back to work. A home county sees its own workers, a receiving place and an employer those
/// who come to them, nobody else anybody. Lists are masked; opening names and numbers leaves a line in the trail.
@Component
public class Workers {

    private static final Actor SELF = Actor.system("a worker, by himself");

    private final WorkerStore store;
    private final SignUps signUps;
    private final Trail trail;
    private final TransportSettings settings;

    Workers(WorkerStore store, SignUps signUps, Trail trail, TransportSettings settings) {
        this.store = store;
        this.signUps = signUps;
        this.trail = trail;
        this.settings = settings;
    }

    /// By an office or an employer.
    @Transactional
    public SignedUp signUp(SignUpForm form, Worker.Source source, Actor actor) {
        actor.require(Permission.SIGN_UP_WORKERS);
        var outcome = signUps.take(form, source, null, actor);
        if (outcome instanceof SignedUp.Done(var worker, var fresh, var findings)) {
            trail.wrote(actor, "transport.sign-up", "worker:" + worker.id(), worker.maskedName());
        }
        return outcome;
    }

    /// By the worker, without an account.
    ///
    /// @param ticket of the personal link
    @Transactional
    public SignedUp signUpSelf(SignUpForm form, String ticket) {
        return signUps.take(form, Worker.Source.WORKER, ticket, SELF);
    }

    /// Whose link this is. Empty for a made-up link, and for everybody once the trip is over.
    public Optional<Worker> ofLink(String ticket) {
        return signUps.ofLink(ticket);
    }

    /// What somebody said who signed up a person that was signed up already: his own words and nothing else.
    public Optional<Worker> echoed(String ticket) {
        return signUps.echoed(ticket);
    }

    /// By the worker, with the link.
    @Transactional
    public boolean withdrawSelf(String ticket) {
        return signUps.ofLink(ticket).map(it -> signUps.withdraw(it.id())).orElseGet(() -> signUps.forget(ticket));
    }

    /// False where the worker is on the road already.
    @Transactional
    public boolean withdraw(long id, Actor actor) {
        actor.require(Permission.SIGN_UP_WORKERS);
        var worker = require(id, actor);
        trail.wrote(actor, "transport.withdraw", "worker:" + id, worker.maskedName());
        return signUps.withdraw(id);
    }

    /// What was found when the worker was looked at: said by an office that plans travel, not by the employer who
    /// waits for the worker.
    @Transactional
    public void check(long id, Worker.Health result, boolean contact, String note, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var worker = require(id, actor);
        signUps.check(worker, result, contact, note, actor);
        trail.wrote(actor, "transport.health", "worker:" + id, result.word());
    }

    /// All of them were looked at with the same result; one who is not within scope, and nothing is written.
    @Transactional
    public void check(List<Long> ids, Worker.Health result, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        ids.forEach(it -> check(it, result, false, "", actor));
    }

    /// @throws NotInScope when there is none within the actor's scope
    public Worker require(long id, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.find(id).orElseThrow(() -> new NotInScope("worker", id));
    }

    /// One page, the latest first. Whoever shows it masks names and numbers. Looking for a name or a number is
    /// reading it, masked or not: written into the trail.
    @Transactional
    public List<Worker> list(WorkerQuery query, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        var found = store.list(query);
        if (query.text() != null) {
            actor.require(Permission.SEE_PERSONAL_DATA);
            trail.readPersonal(actor, "transport.workers", "search", found.size() + " people found by name or phone");
        }
        return found;
    }

    /// How many there are of each home, destination and state, by the day they can travel.
    ///
    /// @param areas only people from or to these; empty for all within scope
    /// @param ways  "home>destination" that are told apart
    public Waiting waiting(LocalDate day, Set<AreaId> areas, Set<String> ways, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.waiting(day, areas.stream().map(AreaId::value).toList(), ways);
    }

    /// Who of these areas, as home or destination, has no seat yet.
    public StillWaiting stillWaiting(Set<AreaId> areas, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        var counted = store.counted(areas.stream().map(AreaId::value).toList());
        return new StillWaiting(counted.waiting(), counted.all());
    }

    /// Names and numbers of these people, for a list that is to be read out or called; written into the trail.
    ///
    /// @param why what they are shown for: "trip:17"
    @Transactional
    public Map<Long, Worker> personal(Collection<Long> ids, String why, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        actor.require(Permission.SEE_PERSONAL_DATA);
        var found = store.all(ids);
        trail.readPersonal(actor, "transport.workers", why, found.size() + " people: name, phone");
        return found;
    }

    /// The retention rule.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        Actors.run(Actor.system("retention"), () -> signUps.erase(settings.erasedAfterDays()));
    }

    /// Erases at once what the retention rule would erase.
    public int erase(@Nullable Integer days, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        return signUps.erase(days == null ? settings.erasedAfterDays() : Math.max(1, days));
    }
}
