package fugong.transport;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.SpecialTrain;
import fugong.transport.fleet.Vehicle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: coaches and special trains, and the days on which they can be had.
@Component
public class Fleets {

    private static final int MOST_SEATS = 200;

    private final FleetStore store;
    private final Areas areas;
    private final Trail trail;

    Fleets(FleetStore store, Areas areas, Trail trail) {
        this.store = store;
        this.areas = areas;
        this.trail = trail;
    }

    /// What somebody enters; the rest is as usual.
    public record Coach(
            int area,
            String plate,
            String operator,
            int rated,
            int observation,
            LocalDate from,
            @Nullable LocalDate to,
            String phone) {

        boolean sound() {
            return !plate.isBlank()
                    && rated >= 1
                    && rated <= MOST_SEATS
                    && observation >= 0
                    && observation < rated
                    && (to == null || !to.isBefore(from));
        }
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

    public List<Vehicle> vehicles(Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.vehicles();
    }

    public List<SpecialTrain> trains(Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        return store.trains();
    }

    /// Enters a coach, or changes the one of the same plate. False where the numbers make no coach, or the plate
    /// stands with somebody else.
    @Transactional
    public boolean put(Coach coach, Actor actor) {
        actor.require(Permission.MANAGE_FLEET);
        if (coach.area() <= 0 || !coach.sound()) {
            return false;
        }
        areas.require(new AreaId(coach.area()), coach.from(), actor);
        if (store.takenElsewhere(coach.plate())) {
            return false;
        }
        var like = Vehicle.usual();
        store.put(new Vehicle(
                0,
                coach.area(),
                null,
                coach.operator(),
                coach.plate().strip(),
                "",
                null,
                coach.rated(),
                coach.observation(),
                like.luggage(),
                like.fixedCost(),
                like.costPerKm(),
                like.maxDriving(),
                like.relay(),
                like.relayCost(),
                like.relayDriving(),
                coach.from(),
                coach.to(),
                true,
                coach.phone(),
                false,
                1));
        trail.wrote(actor, "transport.coach", "coach:" + coach.plate(), coach.rated() + " seats");
        return true;
    }

    /// Takes a coach off the road, or puts it back.
    @Transactional
    public void ready(int id, boolean ready, Actor actor) {
        actor.require(Permission.MANAGE_FLEET);
        var coach = require(id, actor);
        store.ready(id, ready);
        trail.wrote(actor, "transport.coach", "coach:" + coach.plate(), ready ? "ready" : "off");
    }
}
