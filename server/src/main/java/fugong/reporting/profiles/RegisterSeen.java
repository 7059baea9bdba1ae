package fugong.reporting.profiles;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Group.Membership;
import fugong.registry.Groups;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The register as one load of reports sees it: each enterprise is asked once with all its states and memberships,
/// however many of its days are loaded. Not longer than one transaction, in which the register stands still.
public final class RegisterSeen {

    /// Beyond that we start anew: 100,000 enterprises are about 80 MB.
    private static final int MOST = 100_000;

    private final Enterprises enterprises;
    private final Groups groups;
    private final Map<EnterpriseId, List<Enterprise>> states = new HashMap<>();
    private final Map<EnterpriseId, List<Membership>> memberships = new HashMap<>();

    public RegisterSeen(Enterprises enterprises, Groups groups) {
        this.enterprises = enterprises;
        this.groups = groups;
    }

    /// Those that stood on the day, within the scope.
    public Map<EnterpriseId, Enterprise> standing(Collection<EnterpriseId> ids, LocalDate day) {
        ask(ids);
        var standing = new HashMap<EnterpriseId, Enterprise>();
        for (var id : ids) {
            for (var state : states.getOrDefault(id, List.of())) {
                if (state.standsOn(day)) {
                    standing.put(id, state);
                }
            }
        }
        return standing;
    }

    public Profile profile(Enterprise enterprise, LocalDate day) {
        ask(List.of(enterprise.id()));
        var above = new ArrayList<GroupId>();
        for (var membership : memberships.getOrDefault(enterprise.id(), List.of())) {
            if (membership.holdsOn(day) && !above.contains(membership.group())) {
                above.add(membership.group());
            }
        }
        return ProfileMaker.profile(enterprise, above);
    }

    private void ask(Collection<EnterpriseId> ids) {
        var fresh = ids.stream().filter(it -> !states.containsKey(it)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (states.size() > MOST) {
            states.clear();
            memberships.clear();
        }
        var found = enterprises.states(fresh);
        fresh.forEach(it -> states.put(it, Objects.requireNonNullElse(found.get(it), List.of())));
        memberships.putAll(groups.aboveEver(fresh));
    }
}
