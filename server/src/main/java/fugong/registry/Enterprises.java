package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Severity;
import fugong.registry.Registration.Done;
import fugong.registry.Registration.Refused;
import fugong.registry.Registration.Stale;
import fugong.registry.findings.AlreadyThere;
import fugong.registry.findings.OutsideScope;
import fugong.registry.rows.Differences;
import fugong.registry.size.SizeRules;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to the enterprises. Every state they were ever in is kept; ask for any day.
@Component
public class Enterprises {

    private static final Set<String> BESIDES = Set.of("validFrom", "validTo", "version", "synthetic");

    private final EnterpriseStore store;
    private final EnterpriseSearch search;
    private final Areas areas;
    private final Industries industries;
    private final SizeRules sizeRules;
    private final Groups groups;
    private final Trail trail;
    private final Clock clock;

    Enterprises(
            EnterpriseStore store,
            EnterpriseSearch search,
            Areas areas,
            Industries industries,
            SizeRules sizeRules,
            Groups groups,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.areas = areas;
        this.industries = industries;
        this.sizeRules = sizeRules;
        this.groups = groups;
        this.trail = trail;
        this.clock = clock;
    }

    /// The latest known state.
    ///
    /// @throws NotInScope when there is none within the actor's scope
    public Enterprise require(EnterpriseId id, Actor actor) {
        return store.latest(id).filter(it -> sees(actor, it)).orElseThrow(() -> new NotInScope("enterprise", id));
    }

    /// As it stood on a day; not there before it began and after it ended.
    public Enterprise require(EnterpriseId id, LocalDate day, Actor actor) {
        return store.asOf(id, day).filter(it -> sees(actor, it)).orElseThrow(() -> new NotInScope("enterprise", id));
    }

    public Optional<EnterpriseId> find(CreditCode code) {
        return Optional.ofNullable(store.ids(List.of(code)).get(code));
    }

    /// Ids by credit code, of those in scope: for lists that name enterprises.
    public Map<CreditCode, EnterpriseId> ids(Collection<CreditCode> codes) {
        return store.ids(codes);
    }

    /// Many at once as they stood on a day; those out of scope or not standing are missing.
    public Map<EnterpriseId, Enterprise> list(Collection<EnterpriseId> ids, LocalDate day) {
        return store.asOf(ids, day);
    }

    public EnterpriseQuery.Page list(EnterpriseQuery query, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        return search.list(query, actor);
    }

    /// Changes with any state of any enterprise the reader may see.
    public String stamp() {
        return store.stamp();
    }

    /// All that stood on a day in an area and below it. For figures over whole regions; `version` and `synthetic`
    /// are not filled.
    public List<Enterprise> standing(AreaId area, LocalDate day) {
        return store.standing(day, areas.tree().within(area, day));
    }

    /// Every state it was in, the oldest first.
    public List<Enterprise> history(EnterpriseId id, Actor actor) {
        require(id, actor);
        var line = store.timelines(List.of(id)).get(id);
        return line == null ? List.of() : line.states();
    }

    /// Enters a new one.
    @Transactional
    public Registration<Enterprise> register(EnterpriseForm form, Actor actor) {
        actor.require(Permission.EDIT_REGISTER);
        var judged = judge().judge(form, new EnterpriseId(Integer.MAX_VALUE));
        var findings = new ArrayList<>(judged.findings());
        if (find(CreditCode.of(form.creditCode())).isPresent()) {
            findings.add(new AlreadyThere(form.creditCode()));
        }
        var state = inScope(judged.state(), actor, findings);
        if (state == null || blocks(findings)) {
            return new Refused<>(List.copyOf(findings));
        }
        var line = new Timeline(List.of(state.as(store.newIds(1).getFirst())));
        store.put(Map.of(), List.of(line), clock.instant(), actor.id());
        trail.wrote(
                actor,
                "registry.register",
                "enterprise:" + line.last().id(),
                line.last().creditCode() + " " + line.last().nameZh());
        return new Done<>(line.last(), List.copyOf(findings));
    }

    /// From `form.from` on it is so.
    ///
    /// @param version the version the form was filled from; another one in the register means somebody was
    ///    faster
    @Transactional
    public Registration<Enterprise> change(EnterpriseId id, EnterpriseForm form, int version, Actor actor) {
        actor.require(Permission.EDIT_REGISTER);
        require(id, actor);
        int now = store.lock(id).orElseThrow(() -> new NotInScope("enterprise", id));
        if (now != version) {
            return new Stale<>(now);
        }
        var judged = judge().judge(form, id);
        var findings = new ArrayList<>(judged.findings());
        var other = find(CreditCode.of(form.creditCode()));
        if (other.isPresent() && !other.get().equals(id)) {
            findings.add(new AlreadyThere(form.creditCode()));
        }
        var state = inScope(judged.state(), actor, findings);
        if (state == null || blocks(findings)) {
            return new Refused<>(List.copyOf(findings));
        }
        var before = store.timelines(List.of(id));
        var after = before.getOrDefault(id, new Timeline(List.of())).with(state);
        store.put(before, List.of(after), clock.instant(), actor.id());
        trail.wrote(actor, "registry.change", "enterprise:" + id, difference(before.get(id), state));
        return new Done<>(store.latest(id).orElseThrow(), List.copyOf(findings));
    }

    /// Enters or changes many states at once, without asking anything again: for loads, which judged them before.
    /// States of enterprises that are not known yet carry any id; those with the same credit code are one
    /// enterprise.
    @Transactional
    public void put(List<Enterprise> states, Actor actor) {
        var ids = new HashMap<>(
                store.ids(states.stream().map(Enterprise::creditCode).distinct().toList()));
        var unknown = states.stream()
                .map(Enterprise::creditCode)
                .filter(it -> !ids.containsKey(it))
                .distinct()
                .toList();
        var fresh = store.newIds(unknown.size());
        for (int i = 0; i < unknown.size(); i++) {
            ids.put(unknown.get(i), fresh.get(i));
        }
        var before = store.timelines(ids.values());
        var after = new LinkedHashMap<EnterpriseId, Timeline>();
        for (var state : states) {
            var id = Objects.requireNonNull(ids.get(state.creditCode()));
            var line = after.getOrDefault(id, before.getOrDefault(id, new Timeline(List.of())));
            after.put(id, line.with(state.as(id)));
        }
        store.put(before, after.values(), clock.instant(), actor.id());
    }

    /// Takes states back that began on these days: what held before holds on; an enterprise without any state
    /// is gone.
    @Transactional
    public void withdraw(List<Enterprise> states, Actor actor) {
        var before =
                store.timelines(states.stream().map(Enterprise::id).distinct().toList());
        var after = new LinkedHashMap<>(before);
        states.forEach(it -> after.computeIfPresent(it.id(), (id, line) -> line.without(it.validFrom())));
        store.put(
                before,
                after.values().stream().filter(it -> !it.states().isEmpty()).toList(),
                clock.instant(),
                actor.id());
        store.erase(after.entrySet().stream()
                .filter(it -> it.getValue().states().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    /// Every state of these enterprises, the oldest first; for loads.
    public Map<CreditCode, List<Enterprise>> timelines(Collection<CreditCode> codes) {
        var lines = new HashMap<CreditCode, List<Enterprise>>();
        store.timelines(store.ids(codes).values())
                .values()
                .forEach(it -> lines.put(it.last().creditCode(), it.states()));
        return lines;
    }

    /// Every state of these enterprises, the oldest first; those out of scope are missing.
    public Map<EnterpriseId, List<Enterprise>> states(Collection<EnterpriseId> ids) {
        return store.states(ids);
    }

    /// Every enterprise in scope with all its states.
    public List<List<Enterprise>> all() {
        return store.timelines().stream().map(Timeline::states).toList();
    }

    /// Credit codes of all enterprises in scope, for lists that name them.
    public Map<EnterpriseId, String> codes() {
        return store.codes();
    }

    /// Which of these have sites, contacts, memberships or projects.
    public Set<EnterpriseId> leanedOn(Collection<EnterpriseId> ids) {
        return store.leanedOn(ids);
    }

    private static boolean blocks(List<fugong.kernel.Finding> findings) {
        return findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKS);
    }

    private @Nullable Enterprise inScope(
            @Nullable Enterprise state, Actor actor, List<fugong.kernel.Finding> findings) {
        if (state != null && !areas.covers(actor, state.area())) {
            findings.add(new OutsideScope(
                    areas.tree().at(state.area(), state.validFrom()).nameZh()));
        }
        return state;
    }

    private static String difference(@Nullable Timeline before, Enterprise state) {
        var old = before == null
                ? Optional.<Enterprise>empty()
                : before.states().stream()
                        .filter(it -> it.standsOn(state.validFrom()))
                        .findFirst();
        return "from " + state.validFrom() + ": "
                + old.map(it -> Differences.between(it, state, BESIDES)).orElse("first");
    }

    /// Judges forms by the areas, industries and size rules of this moment.
    public EnterpriseJudge judge() {
        return new EnterpriseJudge(areas.tree(), industries.book(), sizeRules.on(LocalDate.now(clock)));
    }

    /// The scope once more, without the database: the two must agree.
    private boolean sees(Actor actor, Enterprise enterprise) {
        return actor.may(Permission.SEE_ENTERPRISES)
                && (areas.covers(actor, enterprise.area())
                        || actor.scope().enterprises().contains(enterprise.id().value())
                        || !actor.scope().groups().isEmpty()
                                && groups.holds(actor.scope().groups(), enterprise.id())
                        || store.latest(enterprise.id())
                                .map(it -> areas.covers(actor, it.area()))
                                .orElse(false));
    }
}
