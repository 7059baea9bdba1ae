package fugong.network;

import fugong.kernel.EnterpriseId;
import fugong.network.Explanations.Who;
import fugong.network.links.LinkStore;
import fugong.network.links.Partner;
import fugong.network.region.Region;
import fugong.registry.Enterprises;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who may be named to this reader beside one enterprise: whoever lies in the reader's scope, and the enterprise's
/// own partners; everybody else by trade and county.
final class Names {

    private final Region region;
    private final Partners partners;
    private final Enterprises enterprises;
    private final Set<Integer> direct = new HashSet<>();
    private final Map<EnterpriseId, Partner> known = new HashMap<>();
    private final Set<EnterpriseId> mine = new HashSet<>();
    private final Set<EnterpriseId> asked = new HashSet<>();

    Names(Region region, int firm, LinkStore links, Partners partners, Enterprises enterprises) {
        this.region = region;
        this.partners = partners;
        this.enterprises = enterprises;
        var own = new EnterpriseId(region.firms()[firm].id());
        links.of(own, region.day()).forEach(it -> {
            direct.add(it.supplier().value());
            direct.add(it.buyer().value());
        });
    }

    /// Looks many up at once.
    void meet(Collection<Integer> firms) {
        var fresh = new HashSet<EnterpriseId>();
        firms.stream()
                .filter(it -> !region.isElsewhere(it))
                .map(it -> new EnterpriseId(region.firms()[it].id()))
                .filter(asked::add)
                .forEach(fresh::add);
        if (!fresh.isEmpty()) {
            known.putAll(partners.list(fresh, region.day()));
            mine.addAll(enterprises.list(fresh, region.day()).keySet());
        }
    }

    Who who(int firm) {
        return who(firm, false);
    }

    /// A stand-in is an offer: its name is what the reader came for.
    Who offering(int firm) {
        return who(firm, true);
    }

    private Who who(int firm, boolean offer) {
        var product = region.catalogue().at(region.product(firm));
        if (region.isElsewhere(firm)) {
            return new Who(null, true, false, product);
        }
        meet(Set.of(firm));
        var id = new EnterpriseId(region.firms()[firm].id());
        boolean scope = mine.contains(id);
        return new Who(known.get(id), scope || offer || direct.contains(id.value()), scope, product);
    }
}
