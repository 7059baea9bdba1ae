package fugong.transport.lines;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to commuter lines: what is known of a park, proposals, changes by hand, publication.
@Component
public class CommuterLines {

    private final LineStore store;
    private final Groups groups;
    private final Enterprises enterprises;
    private final Trail trail;
    private final Clock clock;

    CommuterLines(LineStore store, Groups groups, Enterprises enterprises, Trail trail, Clock clock) {
        this.store = store;
        this.groups = groups;
        this.enterprises = enterprises;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a proposal would be made from, as far as the actor may see it.
    public record Park(Group group, List<Shift> shifts, List<HomePlace> homes, List<Kept> timetables) {

        public int people() {
            return homes.stream().mapToInt(HomePlace::people).sum();
        }

        /// People of enterprises that told no shift.
        public int withoutShift() {
            var known = shifts.stream().map(Shift::enterprise).collect(Collectors.toSet());
            return homes.stream()
                    .filter(it -> !known.contains(it.enterprise()))
                    .mapToInt(HomePlace::people)
                    .sum();
        }

        public boolean ready() {
            return people() > withoutShift();
        }
    }

    /// Parks with anything known about them, within the scope.
    public List<Park> parks(Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        return groups.list(actor).stream()
                .filter(it -> it.kind() == Group.Kind.PARK)
                .map(this::park)
                .filter(it -> !it.homes().isEmpty()
                        || !it.shifts().isEmpty()
                        || !it.timetables().isEmpty())
                .toList();
    }

    public Park park(GroupId id, Actor actor) {
        var group = groups.require(id, actor);
        if (group.kind() != Group.Kind.PARK) {
            throw new NotInScope("park", id);
        }
        return park(group);
    }

    private Park park(Group group) {
        var members = groups.members(group.id(), LocalDate.now(clock));
        return new Park(group, store.shifts(members), store.homes(members), store.of(group.id()));
    }

    public Kept require(int id, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        return store.find(id).orElseThrow(() -> new NotInScope("timetable", id));
    }

    /// Plans lines and shifts anew and keeps them as a draft. The same seed gives the same draft.
    @Transactional
    public Outcome propose(GroupId id, LineTerms terms, long seed, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var park = park(id, actor);
        if (!terms.wrong().isEmpty()) {
            return new Outcome.Refused(
                    terms.wrong().stream().map(it -> "terms." + it).toList());
        }
        if (!park.ready()) {
            return Outcome.Refused.because(park.people() == 0 ? "no-homes" : "no-shifts");
        }
        var timetable = new Proposal(terms, park.shifts(), park.homes()).make(seed, names(park));
        int draft = store.keep(
                id,
                park.group().area() == null ? null : park.group().area().value(),
                timetable,
                seed,
                actor.name(),
                clock.instant());
        trail.wrote(
                actor,
                "transport.lines.propose",
                "timetable:" + draft,
                "park %s, %d lines, seed %d".formatted(id, timetable.lines().size(), seed));
        return new Outcome.Done(draft);
    }

    private Map<Integer, Enterprise> names(Park park) {
        Set<EnterpriseId> ids = park.shifts().stream().map(Shift::enterprise).collect(Collectors.toSet());
        return enterprises.list(ids, LocalDate.now(clock)).values().stream()
                .collect(Collectors.toMap(it -> it.id().value(), it -> it));
    }

    @Transactional
    public Outcome change(int id, int version, ByHand change, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var kept = require(id, actor);
        if (!kept.isDraft()) {
            return Outcome.Refused.because("published");
        }
        var changed = ByHand.apply(change, kept.timetable());
        if (changed.isEmpty()) {
            return Outcome.Refused.because("no-such");
        }
        if (!store.change(id, version, changed.get())) {
            return Outcome.Refused.because("stale");
        }
        trail.wrote(actor, "transport.lines.change", "timetable:" + id, change.toString());
        return new Outcome.Done(id);
    }

    /// From a day on this is the timetable of the park; the one before is replaced.
    @Transactional
    public Outcome publish(int id, int version, LocalDate from, @Nullable LocalDate to, String days, Actor actor) {
        actor.require(Permission.PLAN_TRANSPORT);
        var kept = require(id, actor);
        if (to != null && to.isBefore(from)) {
            return Outcome.Refused.because("dates");
        }
        if (!days.matches("[01]{7}") || !days.contains("1")) {
            return Outcome.Refused.because("days");
        }
        if (kept.timetable().lines().isEmpty()) {
            return Outcome.Refused.because("empty");
        }
        if (kept.timetable().lines().stream().anyMatch(kept.timetable()::overloaded)) {
            return Outcome.Refused.because("overloaded");
        }
        if (!store.publish(kept, version, from, to, days, clock.instant())) {
            return Outcome.Refused.because(kept.isDraft() ? "stale" : "published");
        }
        trail.wrote(actor, "transport.lines.publish", "timetable:" + id, "from %s to %s".formatted(from, to));
        return new Outcome.Done(id);
    }
}
