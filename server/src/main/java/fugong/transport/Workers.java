package fugong.transport;

import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.signup.Worker;
import fugong.transport.signup.WorkerStore;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: who wants to go back to work. A home county sees its own workers, a receiving place and an employer those
/// who come to them, nobody else anybody. Lists are masked; opening names and numbers leaves a line in the trail.
@Component
public class Workers {

    private final WorkerStore store;
    private final Trail trail;

    Workers(WorkerStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// @throws NotInScope when there is none within the actor's scope
    public Worker require(long id, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.find(id).orElseThrow(() -> new NotInScope("worker", id));
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
}
