package fugong.transport;

import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.Vehicle;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Door: coaches and special trains, and the days on which they can be had.
@Component
public class Fleets {

    private final FleetStore store;

    Fleets(FleetStore store) {
        this.store = store;
    }

    /// @throws NotInScope when there is none within the actor's scope
    public Vehicle require(int id, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.find(id).orElseThrow(() -> new NotInScope("vehicle", id));
    }

    /// By id, those within scope.
    public Map<Integer, Vehicle> all(Collection<Integer> ids, Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.all(ids);
    }
}
