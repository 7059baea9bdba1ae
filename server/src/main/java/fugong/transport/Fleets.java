package fugong.transport;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.transport.fleet.CallsText;
import fugong.transport.fleet.FleetFinding;
import fugong.transport.fleet.FleetFinding.Kind;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.SpecialTrain;
import fugong.transport.fleet.TrainStore;
import fugong.transport.fleet.Vehicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: coaches and special trains, and the days on which they can be had.
@Component
public class Fleets {

    /// An operator does not see the register, but where it stands itself it knows.
    private static final Actor ITSELF = Actor.system("an operator, itself");

    private static final int MOST_SEATS = 200;
    private static final int MOST_CARRIAGES = 40;
    private static final int LONGEST_CODE = 20;
    private static final double MOST_COST = 1e9;

    private final FleetStore store;
    private final TrainStore trains;
    private final CallsText calls;
    private final Areas areas;
    private final Enterprises registry;
    private final Trail trail;

    Fleets(FleetStore store, TrainStore trains, CallsText calls, Areas areas, Enterprises registry, Trail trail) {
        this.registry = registry;
        this.store = store;
        this.trains = trains;
        this.calls = calls;
        this.areas = areas;
        this.trail = trail;
    }

    /// What somebody enters of a train.
    ///
    /// @param calls a station and its hours a line
    public record Train(int area, String code, LocalDate day, int carriages, int seats, double cost, String calls) {

        boolean sound() {
            return day != null
                    && !code.isBlank()
                    && code.length() <= LONGEST_CODE
                    && carriages >= 1
                    && carriages <= MOST_CARRIAGES
                    && seats >= 1
                    && seats <= MOST_SEATS
                    && cost >= 0
                    && cost < MOST_COST;
        }

        public Train {
            code = Objects.requireNonNullElse(code, "");
            calls = Objects.requireNonNullElse(calls, "");
        }

        SpecialTrain with(List<SpecialTrain.Call> read) {
            return new SpecialTrain(0, area, code.strip(), day, carriages, seats, cost, true, false, read);
        }
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

        public Coach {
            plate = Objects.requireNonNullElse(plate, "");
            operator = Objects.requireNonNullElse(operator, "");
            phone = Objects.requireNonNullElse(phone, "");
        }

        /// The rest is as usual.
        Vehicle vehicle(int base, @Nullable Enterprise owner) {
            var like = Vehicle.usual();
            return new Vehicle(
                    0,
                    base,
                    owner == null ? null : owner.id().value(),
                    owner == null || !operator.isBlank() ? operator : owner.nameZh(),
                    plate.strip(),
                    "",
                    null,
                    rated,
                    observation,
                    like.luggage(),
                    like.fixedCost(),
                    like.costPerKm(),
                    like.maxDriving(),
                    like.relay(),
                    like.relayCost(),
                    like.relayDriving(),
                    from,
                    to,
                    true,
                    phone,
                    false,
                    1);
        }

        boolean sound() {
            return from != null
                    && !plate.isBlank()
                    && plate.length() <= LONGEST_CODE
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
        return trains.all();
    }

    /// Enters a coach, or changes the one of the same plate.
    ///
    /// @return why not; empty where it was done
    @Transactional
    public List<Finding> put(Coach coach, Actor actor) {
        actor.require(Permission.MANAGE_FLEET);
        var owner = owner(actor);
        if (coach.area() <= 0 && owner.isEmpty() || !coach.sound()) {
            return List.of(new FleetFinding(Kind.COACH_WRONG, coach.plate()));
        }
        int area = owner.map(it -> it.area().value()).orElse(coach.area());
        if (owner.isEmpty()) {
            areas.require(new AreaId(area), coach.from(), actor);
        } else if (coach.area() > 0 && coach.area() != area) {
            throw new NotInScope("area", coach.area());
        }
        if (store.takenElsewhere(coach.plate().strip())) {
            return List.of(new FleetFinding(Kind.TAKEN_ELSEWHERE, coach.plate()));
        }
        store.put(coach.vehicle(area, owner.orElse(null)));
        trail.wrote(actor, "transport.coach", "coach:" + coach.plate(), coach.rated() + " seats");
        return List.of();
    }

    /// Whose scope is an enterprise speaks for that enterprise: its coaches stand where it stands.
    private Optional<Enterprise> owner(Actor actor) {
        var scope = actor.scope();
        boolean office = scope.everything() || !scope.areas().isEmpty();
        return office
                ? Optional.empty()
                : scope.enterprises().stream()
                        .sorted()
                        .findFirst()
                        .map(it -> Actors.as(ITSELF, () -> registry.require(new EnterpriseId(it), ITSELF)));
    }

    /// Takes a coach off the road, or puts it back.
    @Transactional
    public void ready(int id, boolean ready, Actor actor) {
        actor.require(Permission.MANAGE_FLEET);
        var coach = require(id, actor);
        store.ready(id, ready);
        trail.wrote(actor, "transport.coach", "coach:" + coach.plate(), ready ? "ready" : "off");
    }

    /// Declares a train that may be ordered, or changes the one of the same code and day.
    ///
    /// @return why not; empty where it was done
    @Transactional
    public List<Finding> declare(Train train, Actor actor) {
        actor.require(Permission.MANAGE_FLEET);
        if (train.area() <= 0 || !train.sound()) {
            return List.of(new FleetFinding(Kind.TRAIN_WRONG, train.code()));
        }
        areas.require(new AreaId(train.area()), train.day(), actor);
        var read = calls.read(train.calls());
        var findings = new ArrayList<>(read.findings());
        if (trains.takenElsewhere(train.code().strip(), train.day())) {
            findings.add(new FleetFinding(Kind.TAKEN_ELSEWHERE, train.code()));
        }
        if (trains.ordered(train.code().strip(), train.day())) {
            findings.add(new FleetFinding(Kind.TRAIN_ORDERED, train.code()));
        }
        if (findings.isEmpty()) {
            trains.put(train.with(read.calls()));
            trail.wrote(actor, "transport.train", "train:" + train.code(), train.day() + " " + train.carriages());
        }
        return List.copyOf(findings);
    }

    /// Takes a train out of the offer, or puts it back.
    ///
    /// @throws NotInScope when there is none within the actor's scope
    @Transactional
    public void offered(int id, boolean offered, Actor actor) {
        actor.require(Permission.MANAGE_FLEET);
        if (!trains.offered(id, offered)) {
            throw new NotInScope("train", id);
        }
        trail.wrote(actor, "transport.train", "train:" + id, offered ? "offered" : "cancelled");
    }
}
