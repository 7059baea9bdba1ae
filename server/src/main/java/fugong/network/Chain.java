package fugong.network;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.network.limits.LimitKind;
import fugong.network.links.Partner;
import fugong.network.region.KeptDay;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Door: along told links beyond one's own scope, and therefore without a single figure. A chain leader sees
/// whether its suppliers and theirs work; an applicant sees which customers on an official list wait for it.
@Component
public class Chain {

    private static final double WORKS = 0.8;
    private static final double STILL = 0.2;
    private static final int MOST = 200;

    private final DayPictures pictures;
    private final Partners partners;
    private final Enterprises enterprises;
    private final Groups groups;
    private final Actor system = Actor.system("chain of suppliers");

    Chain(DayPictures pictures, Partners partners, Enterprises enterprises, Groups groups) {
        this.pictures = pictures;
        this.partners = partners;
        this.enterprises = enterprises;
        this.groups = groups;
    }

    /// As much as one enterprise may know of another's day.
    public enum Pace {
        WORKS,
        PARTLY,
        STANDS;

        static Pace of(double level) {
            return level >= Chain.WORKS ? WORKS : level >= Chain.STILL ? PARTLY : STANDS;
        }
    }

    /// @param steps   1 = supplies a member, 2 = supplies such a supplier
    /// @param product place in the catalogue of what it delivers
    /// @param kind    what limits it by itself; null where nothing does
    /// @param members how many members hang on it
    public record Upstream(
            Partner partner,
            int steps,
            int product,
            Pace pace,
            @org.jspecify.annotations.Nullable LimitKind kind,
            int members) {}

    /// The suppliers of the members of the reader's groups, two levels up; those that stand still first.
    public List<Upstream> upstream(LocalDate day, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        var own = new HashSet<Integer>(actor.scope().enterprises());
        actor.scope()
                .groups()
                .forEach(it -> groups.members(new GroupId(it), day).forEach(member -> own.add(member.value())));
        return pictures.of(day).map(it -> upstream(own, it)).orElse(List.of());
    }

    private List<Upstream> upstream(Set<Integer> own, KeptDay kept) {
        var number = kept.region().number();
        var members = own.stream().map(number::get).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Integer, Set<Integer>> behind = new LinkedHashMap<>();
        Map<Integer, Integer> steps = new HashMap<>();
        Map<Integer, Integer> products = new HashMap<>();
        Collection<Integer> level = members;
        for (int step = 1; step <= 2; step++) {
            var next = new HashSet<Integer>();
            for (int buyer : level) {
                int depth = step;
                suppliers(buyer, kept, (supplier, product) -> {
                    if (!members.contains(supplier)) {
                        steps.putIfAbsent(supplier, depth);
                        products.putIfAbsent(supplier, product);
                        behind.computeIfAbsent(supplier, it -> new HashSet<>())
                                .addAll(members.contains(buyer) ? Set.of(buyer) : behind.getOrDefault(buyer, Set.of()));
                        next.add(supplier);
                    }
                });
            }
            level = next;
        }
        return listed(behind, steps, products, kept);
    }

    private interface Found {
        void supplier(int firm, int product);
    }

    /// Told links only: a drawn one names nobody.
    private static void suppliers(int buyer, KeptDay kept, Found found) {
        var region = kept.region();
        var rows = region.network().rows();
        for (int slot = rows.slotStart[buyer]; slot < rows.slotStart[buyer + 1]; slot++) {
            for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                if (!region.isDrawn(link) && !region.isElsewhere(rows.supplier[link])) {
                    found.supplier(rows.supplier[link], rows.product[slot]);
                }
            }
        }
    }

    private List<Upstream> listed(
            Map<Integer, Set<Integer>> behind,
            Map<Integer, Integer> steps,
            Map<Integer, Integer> products,
            KeptDay kept) {
        var region = kept.region();
        var names = partners.list(
                behind.keySet().stream()
                        .limit(MOST)
                        .map(it -> new EnterpriseId(region.firms()[it].id()))
                        .toList(),
                region.day());
        var list = new ArrayList<Upstream>();
        behind.forEach((firm, members) -> {
            var partner = names.get(new EnterpriseId(region.firms()[firm].id()));
            if (partner != null) {
                var state = kept.stateOf(firm);
                list.add(new Upstream(
                        partner,
                        steps.getOrDefault(firm, 1),
                        products.getOrDefault(firm, 0),
                        Pace.of(state.level()),
                        state.limit(),
                        members.size()));
            }
        });
        list.sort(Comparator.comparing(Upstream::pace)
                .reversed()
                .thenComparing(Comparator.comparingInt(Upstream::members).reversed())
                .thenComparing(it -> it.partner().id().value()));
        return list;
    }

    /// A customer on a list, direct or once removed.
    ///
    /// @param lists names of the lists and chains it stands on
    public record Customer(Partner partner, int steps, Pace pace, List<Group> lists) {}

    /// "My customer is on the list": whoever on an official list or in an industrial chain buys of the enterprise,
    /// or of its customers.
    public List<Customer> onTheList(EnterpriseId applicant, LocalDate day, Actor actor) {
        enterprises.require(applicant, actor);
        return pictures.of(day)
                .map(it -> Actors.as(system, () -> onTheList(applicant, it)))
                .orElse(List.of());
    }

    private List<Customer> onTheList(EnterpriseId applicant, KeptDay kept) {
        var region = kept.region();
        var start = region.number().get(applicant.value());
        if (start == null) {
            return List.of();
        }
        Map<Integer, Integer> steps = new LinkedHashMap<>();
        Collection<Integer> level = List.of(start);
        for (int step = 1; step <= 2; step++) {
            var next = new ArrayList<Integer>();
            for (int supplier : level) {
                int depth = step;
                buyers(supplier, kept).forEach(it -> {
                    if (it.intValue() != start && steps.putIfAbsent(it, depth) == null) {
                        next.add(it);
                    }
                });
            }
            level = next;
        }
        var ids = steps.keySet().stream()
                .limit(MOST)
                .collect(Collectors.toMap(it -> new EnterpriseId(region.firms()[it].id()), it -> it));
        var lists = groups.all().stream()
                .filter(it -> it.kind() == Group.Kind.LIST || it.kind() == Group.Kind.CHAIN)
                .collect(Collectors.toMap(Group::id, it -> it));
        var names = partners.list(ids.keySet(), region.day());
        var found = new ArrayList<Customer>();
        groups.above(ids.keySet(), region.day()).forEach((id, above) -> {
            var on = above.stream().map(lists::get).filter(Objects::nonNull).toList();
            var partner = names.get(id);
            var firm = ids.get(id);
            if (!on.isEmpty() && partner != null && firm != null) {
                found.add(new Customer(
                        partner,
                        steps.getOrDefault(firm, 1),
                        Pace.of(kept.stateOf(firm).level()),
                        on));
            }
        });
        found.sort(Comparator.comparingInt(Customer::steps)
                .thenComparing(it -> it.partner().id().value()));
        return found;
    }

    private static Set<Integer> buyers(int supplier, KeptDay kept) {
        var region = kept.region();
        var columns = region.network().columns();
        var rows = region.network().rows();
        var buyers = new HashSet<Integer>();
        for (int out = columns.outStart[supplier]; out < columns.outStart[supplier + 1]; out++) {
            int slot = columns.slot[out];
            for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                if (rows.supplier[link] == supplier && !region.isDrawn(link)) {
                    buyers.add(columns.buyer[slot]);
                }
            }
        }
        return buyers;
    }
}
